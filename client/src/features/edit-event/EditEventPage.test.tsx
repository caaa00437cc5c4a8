import { act, cleanup, configure, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { cache } from '#lib/cache.ts';
import { anApp, stubResizeObserver } from '#lib/testing/an-app.tsx';
import { EditEventPage } from './EditEventPage.tsx';
import { anEvent } from './event.factory.ts';

configure({ asyncUtilTimeout: 60_000 });

/** A server with a weekly series, whose rule it changes as it is asked. */
function aServer() {
  const weekly = (day: string) => ({
    __typename: 'EventSeries',
    id: 'ser_1',
    rrule: `FREQ=WEEKLY;BYDAY=${day}`,
    describe: `Every ${day}`,
    preview: ['2026-12-05T19:00:00'],
    viewerCanEdit: true,
  });
  const server = { series: weekly('SA'), rules: [] as string[] };
  const answers: Record<string, (variables: { input: { rrule: string } }) => object> = {
    EventToEdit: () => ({
      event: {
        ...anEvent({ series: server.series, venue: null }),
        __typename: 'Event',
        waitlist: { __typename: 'WaitlistPolicy', enabled: true, length: 0 },
      },
    }),
    EventChoices: () => ({
      categories: [],
      communities: { __typename: 'CommunityConnection', nodes: [] },
    }),
    PreviewRecurrence: () => ({
      previewRecurrence: {
        __typename: 'RecurrencePreview',
        occurrences: [],
        describe: '',
        userErrors: [],
      },
    }),
    ChangeSeriesRule: ({ input }) => {
      server.rules.push(input.rrule);
      server.series = weekly(input.rrule.slice(-2));
      const payload = { __typename: 'SeriesPayload', created: 1, kept: 0, cancelled: 1 };
      return { updateSeries: { ...payload, series: server.series, userErrors: [] } };
    },
  };
  vi.stubGlobal('fetch', async (_url: string, init: { body: string }) => {
    const { operationName, variables } = JSON.parse(init.body);
    return Response.json({ data: answers[operationName]?.(variables) });
  });
  return server;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a rule that was changed is shown, and stands in the dialog when it is opened again', async () => {
  stubResizeObserver();
  const server = aServer();
  const router = createMemoryRouter([{ path: '/e/:slug/edit', element: <EditEventPage /> }], {
    initialEntries: ['/e/tho/edit'],
  });
  render(<RouterProvider router={router} />, { wrapper: anApp(cache()) });
  const press = async (name: string | RegExp) => {
    const button = await screen.findByRole('button', { name });
    await act(async () => button.click());
  };
  await screen.findByText('Every SA');
  await press('Change when it repeats');
  await press('Mon');
  await press('Sat');
  await press('Save');
  await screen.findByText('Every MO');
  await press('Change when it repeats');
  await press('Save');
  expect(server.rules).toEqual(['FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=MO']);
});
