import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, Link, RouterProvider } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import type { EditedEventFragment } from '#gql/graphql.ts';
import { anApp } from '#lib/testing/an-app.tsx';
import { Input } from '#ui/Field.tsx';
import { anEvent } from './event.factory.ts';
import { kept, LeaveGuard } from './LeaveGuard.tsx';
import { useEventEditor } from './use-event-editor.ts';

configure({ asyncUtilTimeout: 60_000 });

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
  const sent: { patch?: object; title?: string }[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const { operationName, variables } = JSON.parse(body);
    sent.push(variables.input);
    const event = refusal ? null : { ...anEvent({ status: 'DRAFT' }), version: 2 };
    const payload = { event, userErrors: refusal ? [refusal] : [] };
    const field = operationName === 'CreateDraft' ? 'createEvent' : 'updateEvent';
    return Response.json({ data: { [field]: payload } });
  });
  const router = createMemoryRouter([
    { path: '/', element: <Editor initial={initial} /> },
    { path: '/elsewhere', element: <p>elsewhere</p> },
  ]);
  render(<RouterProvider router={router} />, { wrapper: anApp() });
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
  const sent = edit(anEvent({ status: 'DRAFT' }));
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
  [
    'a draft that is refused',
    anEvent({ status: 'DRAFT' }),
    { code: 'TOO_LONG', message: 'Shorter' },
  ],
  ['a published event', anEvent({ status: 'PUBLISHED' }), null],
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
  const sent = edit(anEvent({ status: 'DRAFT' }));
  write('Mang theo tạp dề.');
  fireEvent.click(screen.getByText('Go, all is kept'));
  await screen.findByText('elsewhere');
  expect(sent).toEqual([]);
});

test('a draft is saved when its tab is hidden', async () => {
  const sent = edit(anEvent({ status: 'DRAFT' }));
  write('Mang theo tạp dề.');
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  fireEvent(document, new Event('visibilitychange'));
  await screen.findByText('saved');
  expect(sent).toMatchObject([{ patch: { description: 'Mang theo tạp dề.' } }]);
});
