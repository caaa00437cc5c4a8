import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
} from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { anApp, stubResizeObserver } from '#lib/testing/an-app.tsx';
import { useToasts } from '#lib/toasts.ts';
import { CancelDialog } from './CancelDialog.tsx';

configure({ asyncUtilTimeout: 60_000 });

function Toasts() {
  return useToasts().map(({ id, text, action }) => (
    <p key={id}>
      {text} {action?.label}
    </p>
  ));
}

/** Cancels one of a series' events with the choice so named. */
async function cancel(choice: string, button: string): Promise<void> {
  stubResizeObserver();
  vi.stubGlobal('fetch', async () =>
    Response.json({ data: { cancelEvent: { event: null, userErrors: [] } } }),
  );
  const onClose = vi.fn();
  const event = { id: 'evt_1', version: 1, title: 'Chợ phiên', confirmed: 2 };
  const series = { describe: 'Every week', viewerCanEdit: true };
  render(
    <>
      <CancelDialog event={{ ...event, series }} onClose={onClose} />
      <Toasts />
    </>,
    { wrapper: anApp() },
  );
  fireEvent.click(screen.getByLabelText(choice));
  await act(async () => screen.getByText(button).click());
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('one event that is cancelled can be brought back', async () => {
  await cancel('Only this one', 'Cancel the event');
  expect(screen.getByText(/^Cancelled\..*Undo$/)).toBeTruthy();
});

test('a series that is ended cannot, which is said before', async () => {
  await cancel('All that are still to come', 'Cancel the events');
  expect(screen.getByText(/can’t be undone/)).toBeTruthy();
  expect(screen.getByText(/^Cancelled\./).textContent).not.toContain('Undo');
});
