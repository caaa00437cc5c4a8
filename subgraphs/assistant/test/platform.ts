// The rest of the platform, as the assistant meets it: an HTTP server that answers the assistant's
// operations by `schema/api.graphql` from records in memory. The real gateway is another package.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fold } from '@hoi/kit/text.ts';
import { buildSchema, graphql } from 'graphql';
import { operations } from '../src/graph/operations.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
);

/** An event in the platform's records. */
export type EventRecord = ReturnType<typeof anEvent>;

/** An event; tests name what matters to them. */
export function anEvent(rest: Record<string, unknown> & { id: string; title: string }) {
  return {
    summary: null as string | null,
    description: null as string | null,
    status: 'PUBLISHED',
    format: 'IN_PERSON',
    startsAt: '2026-11-27T12:00:00Z',
    endsAt: '2026-11-27T15:00:00Z',
    timeZone: 'Asia/Ho_Chi_Minh',
    allDay: false,
    isFree: true,
    capacity: 50,
    guestsPerRegistration: 3,
    registrationMode: 'OPEN',
    registrationClosesAt: null,
    requiresApproval: false,
    externalUrl: null,
    venue: {
      name: 'Nhà hát',
      address: '7 Công Trường Lam Sơn',
      city: 'Hồ Chí Minh',
      howToFind: null,
    },
    category: { slug: 'music' },
    community: null as { id: string; name: string } | null,
    hosts: [{ isListed: true, user: { displayName: 'Lan' } }],
    ticketTypes: [
      { id: 'tkt_1', name: 'Vé thường', status: 'ON_SALE', remaining: 10, price: null },
    ],
    counts: {
      confirmed: 40,
      pending: 0,
      waitlisted: 0,
      checkedIn: 0,
      remaining: 10 as number | null,
    },
    viewerCan: [] as string[],
    ...rest,
  };
}

/** A request that the platform answered. */
export interface Seen {
  readonly name: string;
  readonly variables: Record<string, unknown>;
  readonly token: string | null;
  readonly idempotencyKey: string | null;
}

/** The platform's records and what was asked of it. */
export interface Platform extends AsyncDisposable {
  readonly url: string;
  readonly events: EventRecord[];
  readonly communities: {
    id: string;
    name: string;
    summary: string | null;
    memberCount: number;
    location: { label: string; city: string | null } | null;
  }[];
  readonly registrations: { id: string; status: string; quantity: number; eventId: string }[];
  readonly seen: Seen[];
  /** When set, `register` is refused with it. */
  refusal: { code: string; message: string } | null;
  /** When true, nothing is answered. */
  isDown: boolean;
}

/** Starts the platform on a free port. */
export async function startPlatform(): Promise<Platform> {
  const platform: Omit<Platform, 'url' | keyof AsyncDisposable> = {
    events: [],
    communities: [],
    registrations: [],
    seen: [],
    refusal: null,
    isDown: false,
  };
  const done = new Map<string, unknown>();

  const server = createServer((request, response) => {
    void (async () => {
      const { query, variables } = JSON.parse(await text(request));
      const operation = operations.find((one) => one.document === query);
      const token = request.headers.authorization?.replace('Bearer ', '') ?? null;
      const idempotencyKey = request.headers['idempotency-key']?.toString() ?? null;
      if (operation) platform.seen.push({ name: operation.name, variables, token, idempotencyKey });
      if (platform.isDown) {
        response.writeHead(502).end('bad gateway');
        return;
      }
      const answer = operation
        ? await graphql({
            schema,
            source: query,
            variableValues: variables,
            rootValue: roots(platform, token, idempotencyKey, done),
          })
        : { errors: [{ message: 'not allowed', extensions: { code: 'FORBIDDEN' } }] };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return Object.assign(platform, {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

interface Filter {
  query?: string;
  city?: string;
  from?: string;
  to?: string;
  format?: string[];
  categories?: string[];
  free?: boolean;
  communityIds?: string[];
}

function roots(
  platform: Omit<Platform, 'url' | keyof AsyncDisposable>,
  token: string | null,
  key: string | null,
  done: Map<string, unknown>,
) {
  const own = (eventId: string) => {
    const registration = token
      ? platform.registrations.find((one) => one.eventId === eventId)
      : null;
    return registration && registration.status !== 'CANCELLED' ? registration : null;
  };
  const shown = (event: EventRecord) => ({ ...event, viewerRegistration: own(event.id) });
  const found = (filter: Filter = {}) =>
    platform.events.filter((event) => matches(event, filter)).map(shown);
  const once = <Answer>(run: () => Answer): Answer => {
    if (key !== null && done.has(key)) return done.get(key) as Answer;
    const answer = run();
    if (key !== null) done.set(key, answer);
    return answer;
  };
  return {
    event: ({ id }: { id: string }) => {
      const event = platform.events.find((one) => one.id === id);
      return event ? shown(event) : null;
    },
    events: ({ filter, first }: { filter?: Filter; first: number }) => {
      const all = found(filter);
      return {
        totalCount: all.length,
        edges: all.slice(0, first).map((node) => ({ cursor: node.id, node, distanceKm: null })),
      };
    },
    myEvents: () => ({ nodes: platform.events.filter((event) => event.viewerCan.length > 0) }),
    viewer: {
      user: token && {
        id: 'usr_1',
        registrations: {
          pageInfo: { hasNextPage: false, endCursor: null },
          nodes: platform.registrations.map((one) => ({
            ...one,
            waitlistPosition: null,
            event: platform.events.find((event) => event.id === one.eventId),
          })),
        },
      },
    },
    communities: ({ filter }: { filter?: { query?: string } }) => {
      const nodes = platform.communities.filter((one) =>
        fold(`${one.name} ${one.summary ?? ''}`).includes(fold(filter?.query ?? '')),
      );
      return { totalCount: nodes.length, nodes: nodes.map((one) => ({ topics: [], ...one })) };
    },
    community: ({ id }: { id: string }) => {
      const community = platform.communities.find((one) => one.id === id);
      const events = platform.events.filter((event) => event.community?.id === id);
      return (
        community && {
          description: null,
          joinPolicy: 'OPEN',
          topics: [],
          ...community,
          events: { totalCount: events.length, nodes: events },
        }
      );
    },
    register: ({ input }: { input: { eventId: string; tickets?: { quantity: number }[] } }) =>
      once(() => {
        if (!token)
          return { userErrors: [{ code: 'UNAUTHENTICATED', message: 'Please sign in first.' }] };
        if (platform.refusal) return { userErrors: [platform.refusal] };
        const registration = {
          id: `reg_${platform.registrations.length + 1}`,
          status: 'CONFIRMED',
          quantity: input.tickets?.[0]?.quantity ?? 1,
          eventId: input.eventId,
          waitlistPosition: null,
        };
        platform.registrations.push(registration);
        return { registration, userErrors: [] };
      }),
    cancelRegistration: ({ id }: { id: string }) =>
      once(() => {
        const registration = platform.registrations.find((one) => one.id === id);
        if (!token || !registration)
          return { userErrors: [{ code: 'NOT_FOUND', message: 'Not found.' }] };
        registration.status = 'CANCELLED';
        return { registration, userErrors: [] };
      }),
  };
}

function matches(event: EventRecord, filter: Filter): boolean {
  const words = fold(filter.query ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const haystack = fold(
    [event.title, event.summary, event.description, event.venue?.name, event.community?.name].join(
      ' ',
    ),
  );
  return [
    words.every((word) => haystack.includes(word)),
    !filter.city || fold(event.venue?.city ?? '') === fold(filter.city),
    !filter.from || Date.parse(event.endsAt) > Date.parse(filter.from),
    !filter.to || Date.parse(event.startsAt) < Date.parse(filter.to),
    !filter.format || filter.format.includes(event.format),
    !filter.categories || filter.categories.includes(event.category.slug),
    !filter.free || event.isFree,
    !filter.communityIds || filter.communityIds.includes(event.community?.id ?? ''),
  ].every(Boolean);
}
