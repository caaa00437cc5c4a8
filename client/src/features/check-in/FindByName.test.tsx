import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { ScanDirection } from '#gql/graphql.ts';
import { cache } from '#lib/cache.ts';
import { anApp } from '#lib/testing/an-app.tsx';
import { FindByName } from './FindByName.tsx';
import type { Offline } from './offline/use-offline-door.ts';
import { useScan } from './use-scan.ts';

configure({ asyncUtilTimeout: 60_000 });

/** A door with one ticket, whose holder goes in and out as the door says. */
function aServer() {
  let ticket = {
    ...{ __typename: 'Ticket', id: 'tkt_1', holderName: 'Mai', state: 'VALID' },
    ticketType: { __typename: 'TicketType', id: 'tty_1', name: 'Vé' },
    checkedInAt: '2026-12-05T12:00:00Z',
    checkedOutAt: null as string | null,
  };
  vi.stubGlobal('fetch', async (_url: string, init: { body: string }) => {
    const { operationName, variables } = JSON.parse(init.body);
    if (operationName === 'FindTicket') {
      const list = { __typename: 'CheckInList', id: 'cil_1', waiting: [], search: [ticket] };
      return Response.json({ data: { checkInList: list } });
    }
    const isOut = variables.input.direction === 'OUT';
    ticket = { ...ticket, checkedOutAt: isOut ? '2026-12-05T13:00:00Z' : null };
    const checkIn = {
      ...{ __typename: 'CheckInPayload', checkIn: null, previous: null, userErrors: [], ticket },
      result: isOut ? 'CHECKED_OUT' : 'VALID',
    };
    return Response.json({ data: { checkIn } });
  });
}

const offline: Pick<Offline, 'scan' | 'undo'> = { scan: async () => null, undo: async () => {} };

function Door({ direction }: { direction: ScanDirection }) {
  const { scan } = useScan({ listId: 'cil_1', gate: null, direction }, offline as Offline);
  return (
    <FindByName listId="cil_1" mayFind direction={direction} onScan={scan} onWaiting={() => {}} />
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('who was found by name is seen to have gone out, and to have come in again', async () => {
  aServer();
  const press = async (name: string) => {
    const button = await screen.findByRole('button', { name });
    await act(async () => button.click());
  };
  const { rerender } = render(<Door direction="OUT" />, { wrapper: anApp(cache()) });
  fireEvent.change(screen.getByLabelText('Name, or hand scanner'), { target: { value: 'mai' } });
  await screen.findByText(/in since/);
  await press('Check out Mai');
  await screen.findByText(/out since/);
  expect(screen.queryByRole('button', { name: 'Check out Mai' })).toBeNull();
  rerender(<Door direction="IN" />);
  await press('Check in Mai');
  await screen.findByText(/in since/);
  expect(screen.queryByText(/out since/)).toBeNull();
});
