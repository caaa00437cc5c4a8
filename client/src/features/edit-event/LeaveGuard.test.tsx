import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, Link, RouterProvider } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, expect, test, vi } from 'vitest';
import type { EditedEventFragment } from '#gql/graphql.ts';
import { Input } from '#ui/Field.tsx';
import { kept, LeaveGuard } from './LeaveGuard.tsx';
import { useEventEditor } from './use-event-editor.ts';

configure({ asyncUtilTimeout: 60_000 });

const anEvent = (status: 'DRAFT' | 'PUBLISHED'): EditedEventFragment => ({
  ...{ id: 'evt_1', slug: 'lop-gom', version: 1, status, title: 'Lớp gốm' },
  ...{ summary: null, description: null, format: 'IN_PERSON', tint: 20, coverUrl: null },
  ...{ startsAtLocal: '2031-01-04T19:00:00', endsAtLocal: '2031-01-04T21:00:00' },
  ...{ timeZone: 'Asia/Ho_Chi_Minh', venue: null, onlineLocation: null, community: null },
  ...{ category: null, visibility: 'PUBLIC', capacity: null, requiresApproval: false },
  ...{ guestsPerRegistration: 0, waitlist: { enabled: true, length: 0 }, viewerCan: [] },
  ...{ detachedFromSeries: false, series: null },
});

function Editor({ initial }: { readonly initial: EditedEventFragment | undefined }) {
  const editor = useEventEditor(initial, 'Asia/Ho_Chi_Minh');
  return (
    <>
      <Input aria-label="Title" {...editor.form.register('title')} />
      <Input aria-label="Words" {...editor.form.register('description')} />
      <p>{editor.state}</p>
      <Link to="/elsewhere">Go</Link>
      <Link to="/elsewhere" state={kept}>
        Go, all is kept
      </Link>
      <LeaveGuard editor={editor} />
    </>
  );
}

/** Opens the form over a server that takes what it gets, or refuses it. */
function edit(initial: EditedEventFragment | undefined, refusal: object | null = null) {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const sent: { patch?: object; title?: string }[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const { operationName, variables } = JSON.parse(body);
    sent.push(variables.input);
    const event = refusal ? null : { ...anEvent('DRAFT'), version: 2 };
    const payload = { event, userErrors: refusal ? [refusal] : [] };
    const field = operationName === 'CreateDraft' ? 'createEvent' : 'updateEvent';
    return Response.json({ data: { [field]: payload } });
  });
  const client = new Client({
    url: 'http://hoi.test/',
    preferGetMethod: false,
    exchanges: [fetchExchange],
  });
  const router = createMemoryRouter([
    { path: '/', element: <Editor initial={initial} /> },
    { path: '/elsewhere', element: <p>elsewhere</p> },
  ]);
  render(
    <I18nProvider i18n={i18n}>
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </I18nProvider>,
  );
  return sent;
}

const write = (words: string) =>
  fireEvent.change(screen.getByLabelText('Words'), { target: { value: words } });
const go = () => fireEvent.click(screen.getByText('Go'));
/** Whether the browser asks before it closes the page. */
const isAskedAtClose = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }));

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('the last words of a draft are saved before its page is left', async () => {
  const sent = edit(anEvent('DRAFT'));
  write('Mang theo tạp dề.');
  go();
  await screen.findByText('elsewhere');
  expect(sent).toMatchObject([{ patch: { description: 'Mang theo tạp dề.' } }]);
});

test('a draft that was begun a moment ago is kept as well', async () => {
  const sent = edit(undefined);
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Lớp gốm' } });
  go();
  await screen.findByText('elsewhere');
  expect(sent).toMatchObject([{ title: 'Lớp gốm' }]);
});

test('when nothing was written, nothing is sent and nobody is asked', async () => {
  const sent = edit(undefined);
  expect(isAskedAtClose()).toBe(false);
  go();
  await screen.findByText('elsewhere');
  expect(sent).toEqual([]);
});

test.each([
  ['a draft that is refused', anEvent('DRAFT'), { code: 'TOO_LONG', message: 'Shorter' }],
  ['a published event', anEvent('PUBLISHED'), null],
  ['a new event without a title', undefined, null],
])('%s is left only with a word', async (_, initial, refusal) => {
  edit(initial, refusal && { ...refusal, path: ['input', 'patch', 'description'] });
  write('Mang theo tạp dề.');
  expect(isAskedAtClose()).toBe(true);
  go();
  fireEvent.click(await screen.findByText('Stay here'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByLabelText('Words')).toHaveProperty('value', 'Mang theo tạp dề.');
  go();
  fireEvent.click(await screen.findByText('Leave'));
  await screen.findByText('elsewhere');
});

test('what became a series is not saved as a draft again', async () => {
  const sent = edit(anEvent('DRAFT'));
  write('Mang theo tạp dề.');
  fireEvent.click(screen.getByText('Go, all is kept'));
  await screen.findByText('elsewhere');
  expect(sent).toEqual([]);
});

test('a draft is saved when its tab is hidden', async () => {
  const sent = edit(anEvent('DRAFT'));
  write('Mang theo tạp dề.');
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  fireEvent(document, new Event('visibilitychange'));
  await screen.findByText('saved');
  expect(sent).toMatchObject([{ patch: { description: 'Mang theo tạp dề.' } }]);
});
