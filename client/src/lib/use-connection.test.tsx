import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { Client, fetchExchange, gql, Provider, type TypedDocumentNode } from 'urql';
import { afterEach, expect, test, vi } from 'vitest';
import { cache } from '#lib/cache.ts';
import { useConnection } from '#lib/use-connection.ts';

configure({ asyncUtilTimeout: 60_000 });

interface Guest {
  readonly id: string;
  readonly status: string;
}
interface Registrations {
  readonly nodes: readonly Guest[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const Guests: TypedDocumentNode<{ event: { registrations: Registrations } }, { after?: string }> =
  gql`
  query Guests($after: Cursor) {
    event(id: "evt_1") {
      id
      registrations(first: 2, after: $after) {
        nodes { id status }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;
const TakeOff = gql`
  mutation TakeOff($id: ID!) {
    decideRegistrations(id: $id) { registrations { id event { id } } userErrors { code } }
  }
`;

/** A server with a list of guests, in pages of two; the test may change the list. */
function aServer(guests: Guest[]) {
  const asked: string[] = [];
  const server = { guests, asked, isDown: false };
  const page = (after: string | undefined) => {
    const rest = server.guests.filter(({ id }) => !after || id > after);
    const nodes = rest.slice(0, 2);
    return {
      __typename: 'RegistrationConnection',
      nodes: nodes.map((guest) => ({ __typename: 'Registration', ...guest })),
      pageInfo: {
        __typename: 'PageInfo',
        hasNextPage: rest.length > 2,
        endCursor: nodes.at(-1)?.id ?? null,
      },
    };
  };
  vi.stubGlobal('fetch', async (_url: string, init: { body: string }) => {
    const { operationName, variables } = JSON.parse(init.body);
    asked.push(variables.after ?? operationName);
    if (server.isDown) throw new TypeError('fetch failed');
    if (operationName === 'TakeOff') {
      server.guests = server.guests.filter(({ id }) => id !== variables.id);
      return Response.json({
        data: {
          __typename: 'Mutation',
          decideRegistrations: {
            __typename: 'Payload',
            userErrors: [],
            registrations: [
              {
                __typename: 'Registration',
                id: variables.id,
                event: { __typename: 'Event', id: 'evt_1' },
              },
            ],
          },
        },
      });
    }
    const registrations = page(variables.after);
    return Response.json({
      data: {
        __typename: 'Query',
        event: { __typename: 'Event', id: 'evt_1', registrations },
      },
    });
  });
  return server;
}

/** The list on a page; `seen` is every state of it that was drawn. */
function aList() {
  const seen: string[] = [];
  const client = new Client({
    url: 'http://hoi.test/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cache(), fetchExchange],
  });
  function List() {
    const list = useConnection({
      query: Guests,
      variables: {},
      select: (data) => data.event.registrations,
    });
    const words = list.connection?.nodes.map(({ id, status }) => `${id}:${status}`).join(' ');
    seen.push(words ?? '');
    return (
      <>
        <p data-testid="rows">{words}</p>
        <p data-testid="state">
          {list.isStale ? 'busy' : 'still'} {list.hasMore ? 'more' : 'all'}{' '}
          {list.error ? 'bad' : ''}
        </p>
        <button type="button" onClick={list.loadMore}>
          More
        </button>
        <button type="button" onClick={list.retry}>
          Again
        </button>
      </>
    );
  }
  const page = (
    <Provider value={client}>
      <List />
    </Provider>
  );
  const { rerender } = render(page);
  const press = (name: string) => act(async () => screen.getByText(name).click());
  const shows = (rows: string, state: string) =>
    waitFor(() => {
      expect(screen.getByTestId('rows').textContent).toBe(rows);
      expect(screen.getByTestId('state').textContent?.trim()).toBe(state);
    });
  return { client, seen, press, shows, page, rerender };
}

const five = () => ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, status: 'in' }));

/** A list of which all three pages were read. */
async function aReadList(server: ReturnType<typeof aServer>) {
  const list = aList();
  await list.shows('a:in b:in', 'still more');
  await list.press('More');
  await list.shows('a:in b:in c:in d:in', 'still more');
  await list.press('More');
  await list.shows('a:in b:in c:in d:in e:in', 'still all');
  expect(server.asked).toEqual(['Guests', 'b', 'd']);
  server.asked.length = 0;
  list.seen.length = 0;
  return list;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a change keeps all pages that were read, each read anew where the one before it ends', async () => {
  const server = aServer(five());
  const { client, seen, shows } = await aReadList(server);
  await act(() => client.mutation(TakeOff, { id: 'b' }).toPromise());
  await shows('a:in c:in d:in e:in', 'still all');
  expect(server.asked).toEqual(['TakeOff', 'Guests', 'c']);
  expect(Math.min(...seen.map((rows) => rows.split(' ').length))).toBe(4);
});

test('reading again brings every page up to date, and the rows never go away meanwhile', async () => {
  const server = aServer(five());
  const { press, seen, shows } = await aReadList(server);
  server.guests = five().map(({ id }) => ({ id, status: 'out' }));
  await press('Again');
  await shows('a:out b:out c:out d:out e:out', 'still all');
  expect(server.asked).toEqual(['Guests', 'b', 'd']);
  expect(new Set(seen.map((rows) => rows.split(' ').length))).toEqual(new Set([5]));
});

test('a list that became shorter is shown as short as it is, and asked for no more', async () => {
  const server = aServer(five());
  const { press, shows } = await aReadList(server);
  server.guests = five().slice(0, 2);
  await press('Again');
  await shows('a:in b:in', 'still all');
  expect(server.asked).toEqual(['Guests']);
});

test('a page that does not come leaves the rows there, and is asked for again by the reader alone', async () => {
  const server = aServer(five());
  const { press, shows } = aList();
  await shows('a:in b:in', 'still more');
  server.isDown = true;
  await press('More');
  await shows('a:in b:in', 'still more bad');
  server.isDown = false;
  await press('More');
  await shows('a:in b:in c:in d:in', 'still more');
  expect(server.asked).toEqual(['Guests', 'b', 'b']);
});
