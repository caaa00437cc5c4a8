import { Client, type ExecutionResult, fetchExchange, gql, subscriptionExchange } from 'urql';
import { afterEach, expect, test, vi } from 'vitest';
import { cache } from '#lib/cache.ts';

type Answer = (operation: string, variables: Record<string, unknown>) => object;

/** A client over the real cache; `answer` stands at the network's far end. */
function aClient(answer: Answer) {
  const asked: string[] = [];
  let sink: { next(result: ExecutionResult): void } | undefined;
  vi.stubGlobal('fetch', async (_url: string, init: { body: string }) => {
    const { operationName, variables } = JSON.parse(init.body);
    asked.push(operationName);
    return Response.json({ data: answer(operationName, variables) });
  });
  const client = new Client({
    url: 'http://hoi.test/graphql',
    preferGetMethod: false,
    exchanges: [
      cache(),
      subscriptionExchange({
        forwardSubscription: () => ({
          subscribe: (listener) => {
            sink = listener;
            return { unsubscribe: () => {} };
          },
        }),
      }),
      fetchExchange,
    ],
  });
  const push = async (data: object) => {
    await vi.waitFor(() => expect(sink).toBeDefined(), 60_000);
    sink?.next({ data: { ...data } });
  };
  return { client, asked, push };
}

afterEach(() => vi.unstubAllGlobals());

const Events = gql`
  query Events($after: Cursor) {
    events(first: 2, after: $after) {
      totalCount
      edges { cursor node { id title } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const page = (ids: readonly string[], endCursor: string, hasNextPage: boolean) => ({
  __typename: 'Query',
  events: {
    __typename: 'EventConnection',
    totalCount: 3,
    edges: ids.map((id) => ({
      __typename: 'EventEdge',
      cursor: id,
      node: { __typename: 'Event', id, title: id },
    })),
    pageInfo: { __typename: 'PageInfo', hasNextPage, endCursor },
  },
});

test('the pages of a connection are joined, and the count stays', async () => {
  const { client } = aClient((_name, { after }) =>
    after ? page(['c'], 'c', false) : page(['a', 'b'], 'b', true),
  );
  await client.query(Events, {}).toPromise();
  await client.query(Events, { after: 'b' }).toPromise();
  const { data } = await client.query(Events, {}).toPromise();
  expect(data.events.edges.map((edge: { cursor: string }) => edge.cursor)).toEqual(['a', 'b', 'c']);
  expect(data.events.totalCount).toBe(3);
  expect(data.events.pageInfo.hasNextPage).toBe(false);
});

const OneEvent = gql`
  query OneEvent {
    event(slug: "x") {
      id
      counts { confirmed pending waitlisted checkedIn remaining revision }
    }
  }
`;
const LiveCounts = gql`
  subscription EventCounts {
    eventCounts(eventId: "evt_1") { confirmed pending waitlisted checkedIn remaining revision }
  }
`;
const counts = (confirmed: number, revision: number) => ({
  __typename: 'EventCounts',
  confirmed,
  pending: 0,
  waitlisted: 0,
  checkedIn: 0,
  remaining: 10 - confirmed,
  revision,
});

test('live counts change the event on every page; late ones are dropped', async () => {
  const { client, push } = aClient(() => ({
    __typename: 'Query',
    event: { __typename: 'Event', id: 'evt_1', counts: counts(3, 7) },
  }));
  const seen: number[] = [];
  client
    .query(OneEvent, {})
    .subscribe(({ data }) => data && seen.push(data.event.counts.confirmed));
  await vi.waitFor(() => expect(seen).toEqual([3]), 60_000);
  client.subscription(LiveCounts, {}).subscribe(() => {});
  await push({ __typename: 'Subscription', eventCounts: counts(5, 9) });
  await push({ __typename: 'Subscription', eventCounts: counts(4, 8) });
  await vi.waitFor(() => expect(seen).toEqual([3, 5]), 60_000);
});

const MyEvents = gql`
  query MyEvents {
    myEvents(kind: UPCOMING, first: 20) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  }
`;
const Register = gql`
  mutation Register {
    register(input: { eventId: "evt_1" }) { userErrors { code } }
  }
`;

test('a registration makes the list of one’s own events be read again', async () => {
  const { client, asked } = aClient((name) =>
    name === 'Register'
      ? { __typename: 'Mutation', register: { __typename: 'RegisterPayload', userErrors: [] } }
      : {
          __typename: 'Query',
          myEvents: {
            __typename: 'EventConnection',
            edges: [],
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
  );
  client.query(MyEvents, {}).subscribe(() => {});
  await vi.waitFor(() => expect(asked).toEqual(['MyEvents']), 60_000);
  await client.mutation(Register, {}).toPromise();
  await vi.waitFor(() => expect(asked).toEqual(['MyEvents', 'Register', 'MyEvents']), 60_000);
});

const Waiting = gql`
  query Waiting {
    event(slug: "x") {
      id
      registrations(first: 100) { nodes { id status } pageInfo { hasNextPage endCursor } }
    }
  }
`;
const SetWaitlist = gql`
  mutation SetWaitlist {
    updateEvent(input: { id: "evt_1" }) { event { id } userErrors { code } }
  }
`;
const event = { __typename: 'Event', id: 'evt_1' };

test('a change of the event makes those who wait be read again: more room lets them in', async () => {
  const { client, asked } = aClient((name) =>
    name === 'SetWaitlist'
      ? {
          __typename: 'Mutation',
          updateEvent: { __typename: 'EventPayload', event, userErrors: [] },
        }
      : {
          __typename: 'Query',
          event: {
            ...event,
            registrations: {
              __typename: 'RegistrationConnection',
              nodes: [],
              pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
            },
          },
        },
  );
  client.query(Waiting, {}).subscribe(() => {});
  await vi.waitFor(() => expect(asked).toEqual(['Waiting']), 60_000);
  await client.mutation(SetWaitlist, {}).toPromise();
  await vi.waitFor(() => expect(asked).toEqual(['Waiting', 'SetWaitlist', 'Waiting']), 60_000);
});

const AtDoor = gql`
  query AtDoor {
    checkInList(id: "cil_1") { id waiting(query: "mai") { id } search(query: "mai") { id } }
  }
`;
const AdmitWaiting = gql`
  mutation AdmitWaiting($input: AdmitWaitingInput!) {
    admitWaiting(input: $input) { userErrors { code } }
  }
`;

test('whoever is let in at the door waits there no more', async () => {
  const { client, asked } = aClient((name) =>
    name === 'AdmitWaiting'
      ? { __typename: 'Mutation', admitWaiting: { __typename: 'AdmitPayload', userErrors: [] } }
      : {
          __typename: 'Query',
          checkInList: { __typename: 'CheckInList', id: 'cil_1', waiting: [], search: [] },
        },
  );
  client.query(AtDoor, {}).subscribe(() => {});
  await vi.waitFor(() => expect(asked).toEqual(['AtDoor']), 60_000);
  await client.mutation(AdmitWaiting, { input: { listId: 'cil_1' } }).toPromise();
  await vi.waitFor(() => expect(asked).toEqual(['AtDoor', 'AdmitWaiting', 'AtDoor']), 60_000);
});

test('another unread count changes what the bell shows', async () => {
  const { client, push } = aClient(() => ({
    __typename: 'Query',
    notifications: { __typename: 'NotificationConnection', unreadCount: 2 },
  }));
  const seen: number[] = [];
  const Unread = gql`query Unread { notifications(first: 1) { unreadCount } }`;
  const Added = gql`subscription Added { notificationAdded { revision isSnapshot unreadCount } }`;
  client
    .query(Unread, {})
    .subscribe(({ data }) => data && seen.push(data.notifications.unreadCount));
  await vi.waitFor(() => expect(seen).toEqual([2]), 60_000);
  client.subscription(Added, {}).subscribe(() => {});
  await push({
    __typename: 'Subscription',
    notificationAdded: {
      __typename: 'NotificationFeed',
      revision: 1,
      isSnapshot: true,
      unreadCount: 5,
    },
  });
  await vi.waitFor(() => expect(seen.at(-1)).toBe(5), 60_000);
});
