import { isObjectType } from 'graphql';
import type { Admitted } from '../admit.ts';
import type { Operations } from '../operation.ts';
import { type Audience, createFanOut, type Seat, type StateListener } from './fan-out.ts';

/** Subscriptions whose every message is the whole state, each run once for all who may share it. */
export interface SharedStates {
  /** Listens; gives the way to stop. */
  join(admitted: Admitted, listener: StateListener): () => void;
  /** How many listen. */
  listeners(): number;
}

interface Shared extends Audience {
  readonly stop: AbortController;
}

// A herd that reconnects finds what it left.
const lingerMs = 1_000;

/**
 * Runs one upstream subscription, and its rest of the plan once an event, for everybody with the
 * same operation, variables and authority. Who joins later begins with the newest state.
 */
export function createSharedStates(operations: Pick<Operations, 'subscribe'>): SharedStates {
  // By graph: what began with one supergraph goes on with it.
  const byGraph = new WeakMap<object, Map<string, Shared>>();
  const fanOut = createFanOut();
  let listeners = 0;

  function start(admitted: Admitted, forget: () => void): Shared {
    const shared: Shared = { seats: new Set(), stop: new AbortController(), newest: null };
    const run = async () => {
      for await (const reply of operations.subscribe(admitted, shared.stop.signal)) {
        shared.newest = reply;
        fanOut.tell(shared);
      }
    };
    run()
      .catch(() => undefined)
      .finally(() => {
        forget();
        for (const seat of shared.seats) {
          tellNewest(shared, seat);
          seat.listener.end();
        }
      });
    return shared;
  }

  return {
    listeners: () => listeners,
    join(admitted, listener) {
      const states = byGraph.get(admitted.graph) ?? new Map<string, Shared>();
      byGraph.set(admitted.graph, states);
      const key = keyOf(admitted);
      const forget = () => {
        if (states.get(key) === shared) states.delete(key);
      };
      const known = states.get(key);
      const shared: Shared = known ?? start(admitted, () => forget());
      if (!known) states.set(key, shared);
      const seat: Seat = { listener, heard: null };
      shared.seats.add(seat);
      listeners += 1;
      tellNewest(shared, seat);
      return () => {
        if (shared.seats.delete(seat)) listeners -= 1;
        if (shared.seats.size > 0) return;
        setTimeout(() => {
          if (shared.seats.size > 0) return;
          forget();
          shared.stop.abort();
        }, lingerMs).unref();
      };
    },
  };
}

function tellNewest({ newest }: Audience, seat: Seat): void {
  if (!newest || seat.heard === newest) return;
  seat.heard = newest;
  seat.listener.hear(newest);
}

/** What must be the same for two to share: the operation, its variables, and all that an answer may depend on of the caller. */
function keyOf({ prepared, request, requester }: Admitted): string {
  const { viewer, locale, timeZone } = requester.caller;
  const { kind, userId, scopes, isAdmin } = viewer;
  return JSON.stringify([
    ...[request.query, prepared.operationName, request.variables],
    ...[kind, userId, scopes, isAdmin, locale, timeZone],
  ]);
}

/**
 * Whether each message of a subscription is the whole state: then a listener may skip to the newest.
 * A schema says so with `@tag(name: "state")` on the one root field.
 */
export function isState({ graph, prepared }: Admitted): boolean {
  const known = states.get(prepared);
  if (known !== undefined) return known;
  const type = graph.supergraphSchema.getSubscriptionType();
  const [field, ...others] = prepared.operation.selectionSet.selections;
  const is =
    others.length === 0 &&
    field?.kind === 'Field' &&
    isObjectType(type) &&
    (type.getFields()[field.name.value]?.astNode?.directives ?? []).some(
      ({ name, arguments: given = [] }) =>
        name.value === 'tag' &&
        given.some(({ value }) => value.kind === 'StringValue' && value.value === 'state'),
    );
  states.set(prepared, is);
  return is;
}

const states = new WeakMap<Admitted['prepared'], boolean>();
