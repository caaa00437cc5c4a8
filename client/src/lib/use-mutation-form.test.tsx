import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { gql, type TypedDocumentNode } from 'urql';
import { afterEach, expect, test, vi } from 'vitest';
import { anApp } from '#lib/testing/an-app.tsx';
import { useToasts } from '#lib/toasts.ts';
import type { UserErrorLike } from '#lib/use-action.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Field, Input } from '#ui/Field.tsx';

configure({ asyncUtilTimeout: 60_000 });

interface Values {
  title: string;
  venue: { name: string };
}
const CreateThing: TypedDocumentNode<
  { createThing: { id: string | null; userErrors: readonly UserErrorLike[] } },
  { input: Values }
> = gql`
  mutation CreateThing($input: ThingInput!) {
    createThing(input: $input) { id userErrors { code message path } }
  }
`;

function Form({ onDone }: { onDone: () => void }) {
  const form = useMutationForm<
    Values,
    { createThing: { id: string | null; userErrors: readonly UserErrorLike[] } },
    { input: Values }
  >({
    mutation: CreateThing,
    defaultValues: { title: 'Thơ', venue: { name: 'Nhà sàn' } },
    toVariables: (input) => ({ input }),
    onDone,
  });
  const { errors } = form.formState;
  const toasts = useToasts();
  return (
    <form onSubmit={form.submit}>
      <Field label="Title" error={errors.title?.message}>
        <Input {...form.register('title')} />
      </Field>
      <Field label="Venue" error={errors.venue?.name?.message}>
        <Input {...form.register('venue.name')} />
      </Field>
      <button type="submit">Save</button>
      {toasts.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </form>
  );
}

/** Sends the form to a server that answers so. */
async function send(answer: object | 'down') {
  vi.stubGlobal('fetch', async () => {
    if (answer === 'down') throw new TypeError('fetch failed');
    return Response.json({ data: { createThing: answer } });
  });
  const onDone = vi.fn();
  render(<Form onDone={onDone} />, { wrapper: anApp() });
  await act(async () => screen.getByText('Save').click());
  return onDone;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('an error stands beside its field, read out with it; the first one takes the focus', async () => {
  const onDone = await send({
    id: null,
    userErrors: [
      { code: 'REQUIRED', message: 'Where?', path: ['input', 'venue', 'name'] },
      { code: 'TOO_LONG', message: 'Shorter, please', path: ['input', 'title'] },
    ],
  });
  await screen.findByText('Where?');
  const venue = screen.getByLabelText('Venue');
  expect(venue.getAttribute('aria-invalid')).toBe('true');
  const described = venue.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toContain('Where?');
  expect(document.activeElement).toBe(venue);
  expect(screen.getByText('Shorter, please')).toBeTruthy();
  expect(onDone).not.toHaveBeenCalled();
});

test('an error about no field here becomes a toast', async () => {
  await send({
    id: null,
    userErrors: [{ code: 'FORBIDDEN', message: 'Not yours', path: ['input', 'ownerId'] }],
  });
  expect(await screen.findByText('Not yours')).toBeTruthy();
});

test('a server that cannot be reached is said in words', async () => {
  const onDone = await send('down');
  expect(await screen.findByText(/could not reach the server/)).toBeTruthy();
  expect(onDone).not.toHaveBeenCalled();
});

test('without errors, the payload is handed on', async () => {
  const onDone = await send({ id: 'thg_1', userErrors: [] });
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
});
