import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { anApp } from '#lib/testing/an-app.tsx';
import { dismissToast, useToasts } from '#lib/toasts.ts';
import { CancelDialog } from './CancelDialog.tsx';

configure({ asyncUtilTimeout: 60_000 });

const given = {
  id: 'reg_1',
  status: 'CANCELLED',
  viewerCan: [],
  items: [{ ticketType: { id: 'tkt_2' }, quantity: 3, holderNames: ['Lan', 'Hoa'] }],
  answers: [{ questionId: 'qst_1', value: true }],
};

function Toasts() {
  return useToasts().map(({ id, text, action }) => (
    <div key={id}>
      {text}
      <button
        type="button"
        onClick={() => {
          dismissToast(id);
          action?.onSelect();
        }}
      >
        {action?.label}
      </button>
    </div>
  ));
}

/** Withdraws, then wants it back; gives what was asked of a server that refuses it so, and where one is then. */
async function comeBack(userErrors: readonly object[]) {
  const asked: object[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const { operationName, variables } = JSON.parse(body);
    if (operationName === 'CancelRegistration') {
      const event = { id: 'evt_1', slug: 'lop-gom' };
      const cancelRegistration = { registration: given, event, userErrors: [] };
      return Response.json({ data: { cancelRegistration } });
    }
    asked.push(variables);
    return Response.json({ data: { register: { registration: null, event: null, userErrors } } });
  });
  const dialog = (
    <CancelDialog isOpen onClose={() => undefined} registrationId="reg_1" isGoing={false} />
  );
  const router = createMemoryRouter([
    { path: '/', element: dialog },
    { path: '/e/:slug', element: <p>the form</p> },
  ]);
  render(
    <>
      <RouterProvider router={router} />
      <Toasts />
    </>,
    { wrapper: anApp() },
  );
  screen.getByText('Withdraw').click();
  (await screen.findByText('I want it back')).click();
  await waitFor(() => expect(asked).toHaveLength(1));
  return { asked, router };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('what was given up is asked for again with its tickets, names and answers', async () => {
  const { asked } = await comeBack([]);
  expect(asked).toEqual([
    {
      input: {
        eventId: 'evt_1',
        tickets: [{ ticketTypeId: 'tkt_2', quantity: 3, holderNames: ['Lan', 'Hoa'] }],
        answers: [{ questionId: 'qst_1', value: true }],
      },
    },
  ]);
});

test('what is asked for by now in another way leads to the form, which is said', async () => {
  const { router } = await comeBack([
    { code: 'CODE_INVALID', message: 'Not the code', path: ['input', 'accessCode'] },
  ]);
  await screen.findByText(/can’t come back as it was/);
  await screen.findByText('the form');
  expect(router.state.location).toMatchObject({ pathname: '/e/lop-gom', hash: '#register' });
});

test('what no form puts right is said in the server’s words', async () => {
  const { router } = await comeBack([
    { code: 'REGISTRATION_CLOSED', message: 'Too late', path: ['input', 'eventId'] },
  ]);
  await screen.findByText('Too late');
  expect(router.state.location.pathname).toBe('/');
});
