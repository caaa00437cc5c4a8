import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { EditedEventFragment } from '#gql/graphql.ts';
import { anApp } from '#lib/testing/an-app.tsx';
import { useToasts } from '#lib/toasts.ts';
import { anEvent } from './event.factory.ts';
import { useEventEditor } from './use-event-editor.ts';

configure({ asyncUtilTimeout: 60_000 });

/** A server that has the event so, and refuses whoever read an older version of it. */
function aServer(event: EditedEventFragment) {
  const server = { event, patches: [] as object[] };
  vi.stubGlobal('fetch', async (_url: string, init: { body: string }) => {
    const { patch, version } = JSON.parse(init.body).variables.input;
    const isStale = version !== server.event.version;
    if (!isStale) {
      server.patches.push(patch);
      server.event = { ...server.event, ...patch, version: version + 1 };
    }
    const code = { code: 'STALE_VERSION', message: 'Stale', path: ['input', 'version'] };
    return Response.json({
      data: { updateEvent: { event: server.event, userErrors: isStale ? [code] : [] } },
    });
  });
  return server;
}

/** The editor of an event as the page knew it; `arrive` brings what the network says later. */
function anEditor(known: EditedEventFragment) {
  let arrive: (event: EditedEventFragment) => void = () => {};
  function Editor() {
    const [event, setEvent] = useState(known);
    arrive = setEvent;
    const { form, state, save } = useEventEditor(event, event.timeZone);
    const { title } = form.formState.errors;
    return (
      <>
        <input aria-label="title" {...form.register('title')} />
        <input aria-label="city" {...form.register('venueCity')} />
        <input aria-label="capacity" {...form.register('capacity')} />
        <p data-testid="state">{state}</p>
        <p data-testid="refused">{title?.message}</p>
        <button type="button" onClick={() => void save()}>
          Save
        </button>
        {useToasts().map(({ id, kind }) => (
          <p key={id}>{kind}</p>
        ))}
      </>
    );
  }
  render(<Editor />, { wrapper: anApp() });
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  return {
    arrive: (event: EditedEventFragment) => act(async () => arrive(event)),
    value: (label: string) => field(label).value,
    type: (label: string, text: string) =>
      act(async () => {
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        set?.call(field(label), text);
        field(label).dispatchEvent(new Event('input', { bubbles: true }));
      }),
    save: () => act(async () => screen.getByText('Save').click()),
    becomes: (state: string) =>
      waitFor(() => expect(screen.getByTestId('state').textContent).toBe(state)),
    refused: () => screen.getByTestId('refused').textContent,
  };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('what was typed is saved on top of an event that was changed elsewhere', async () => {
  const server = aServer(anEvent({ version: 4, capacity: 50 }));
  const { type, save, becomes, value } = anEditor(anEvent());
  await type('title', 'Đêm thơ bên hồ');
  await save();
  await becomes('saved');
  expect(server.patches).toEqual([{ title: 'Đêm thơ bên hồ' }]);
  expect(value('title')).toBe('Đêm thơ bên hồ');
  expect(value('capacity')).toBe('50');
});

test('what was changed here and elsewhere keeps what was typed, and asks before it is saved', async () => {
  const server = aServer(anEvent({ version: 2, title: 'Đêm nhạc', capacity: 50 }));
  const { type, save, becomes, value, refused } = anEditor(anEvent());
  await type('title', 'Đêm thơ bên hồ');
  await save();
  await becomes('refused');
  expect(server.patches).toEqual([]);
  expect(value('title')).toBe('Đêm thơ bên hồ');
  expect(refused()).toContain('changed elsewhere too');
  await save();
  await becomes('saved');
  expect(server.patches).toEqual([{ title: 'Đêm thơ bên hồ' }]);
  expect(refused()).toBe('');
});

test('the network’s later answer comes into the form, beside what was typed already', async () => {
  const newest = anEvent({ version: 3, capacity: 50, venue: { ...hall, city: 'Đà Nẵng' } });
  const server = aServer(newest);
  const { arrive, type, save, becomes, value } = anEditor(anEvent());
  await type('title', 'Đêm thơ bên hồ');
  await arrive(newest);
  await waitFor(() => expect(value('city')).toBe('Đà Nẵng'));
  expect(value('title')).toBe('Đêm thơ bên hồ');
  await becomes('changed');
  await save();
  await becomes('saved');
  expect(server.patches).toEqual([{ title: 'Đêm thơ bên hồ' }]);
});

const hall = { name: 'Nhà sàn', address: null };
