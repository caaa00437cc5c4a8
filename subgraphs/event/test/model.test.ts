// Many histories of one event over two services in processes of their own, each step compared with a
// model. HOI_MODEL_SECONDS=600 runs for ten minutes instead of half a one.
import { readEnv } from '@hoi/kit/env.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { aKnownPerson } from './facts.ts';
import {
  allRight,
  aPerson,
  aWorld,
  cancelRegistration,
  type Data,
  decide,
  promote,
  readEvent,
  register,
  respond,
  transferTicket,
  updateEvent,
  type World,
} from './harness.ts';
import { type ServiceProcess, startProcesses } from './processes.ts';
import { QueueModel } from './queue-model.ts';

const { HOI_MODEL_SECONDS: seconds } = readEnv({
  HOI_MODEL_SECONDS: z.coerce.number().default(25),
});
const people = 8;
const host = aPerson();
let world: World;
let services: readonly ServiceProcess[];
beforeAll(async () => {
  world = await aWorld();
  services = await startProcesses(world, 2);
});
afterAll(async () => {
  for (const service of services) await service[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const person = fc.integer({ min: 0, max: people - 1 });
const act = <Kind extends string>(kind: Kind, rest: object = {}) =>
  fc.record({ kind: fc.constant(kind), person, ...rest }) as fc.Arbitrary<{ kind: Kind } & Step>;
interface Step {
  readonly kind: string;
  readonly person: number;
  readonly heads?: number;
  readonly to?: number;
  readonly isYes?: boolean;
  readonly limit?: number | null;
  readonly policy?: 'AUTOMATIC' | 'OFFER' | 'MANUAL';
}
const limit = fc.option(fc.integer({ min: 1, max: 6 }), { freq: 8 });
const heads = fc.integer({ min: 1, max: 4 });
const isYes = fc.boolean();
const policy = fc.constantFrom('AUTOMATIC' as const, 'OFFER' as const, 'MANUAL' as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: act('register', { heads, isYes: fc.constantFrom(true, true, false) }) },
  { weight: 8, arbitrary: act('cancel') },
  { weight: 3, arbitrary: act('approve') },
  { weight: 1, arbitrary: act('makeWait') },
  { weight: 1, arbitrary: act('decline') },
  { weight: 4, arbitrary: act('respond', { isYes }) },
  { weight: 3, arbitrary: act('expire') },
  { weight: 4, arbitrary: act('transfer', { to: person, isYes }) },
  { weight: 2, arbitrary: act('choose') },
  { weight: 2, arbitrary: act('capacity', { limit }) },
  { weight: 2, arbitrary: act('policy', { policy }) },
  { weight: 1, arbitrary: act('approval', { isYes }) },
);

/** One history: what the service is asked, by which of the two, and what the model says of it. */
class History {
  readonly #event: Data;
  readonly #who: readonly string[];
  readonly model: QueueModel;
  #turn = 0;

  constructor(event: Data, who: readonly string[], model: QueueModel) {
    this.#event = event;
    this.#who = who;
    this.model = model;
  }

  /** Takes a step; gives the code it was refused with, and the one the model expects. */
  async take(one: Step): Promise<readonly [string | null, string | null]> {
    const done = await this.#ask(one);
    if (done === undefined) return [null, null];
    return [done.userErrors[0]?.code ?? null, this.#expected(one)];
  }

  async #ask(one: Step): Promise<Data | undefined> {
    const { id: eventId } = this.#event;
    const who = this.#who[one.person] ?? null;
    const own = await this.#registration(one.person);
    const deciding = (decision: string) =>
      own && this.#change(host, decide, { input: { eventId, registrationIds: [own], decision } });
    switch (one.kind) {
      case 'register': {
        const [{ id: ticketTypeId }] = this.#event.ticketTypes;
        const tickets = [{ ticketTypeId, quantity: one.heads }];
        return this.#change(who, register, {
          input: { eventId, tickets, joinWaitlist: one.isYes },
        });
      }
      case 'cancel':
        return own && this.#change(who, cancelRegistration, { id: own });
      case 'approve':
        return deciding('APPROVE');
      case 'makeWait':
        return deciding('WAITLIST');
      case 'decline':
        return deciding('DECLINE');
      case 'respond':
        return own && this.#change(who, respond, { registrationId: own, accept: one.isYes });
      case 'transfer':
        return this.#transfer(one);
      case 'choose':
        return own && this.#change(host, promote, { eventId, registrationIds: [own] });
      case 'capacity':
        return this.#patch({ capacity: one.limit });
      case 'policy':
        return this.#patch({ waitlist: { enabled: true, promotion: one.policy } });
      case 'approval':
        return this.#patch({ requiresApproval: one.isYes });
      default:
        return this.#letPass(one.person);
    }
  }

  #expected({
    kind,
    person: at,
    heads: count = 1,
    to = 0,
    isYes: yes = true,
    limit: most,
    policy: way,
  }: Step) {
    const { model } = this;
    switch (kind) {
      case 'register':
        return model.register(at, count, yes);
      case 'cancel':
        return model.end(at, 'CANCELLED');
      case 'approve':
        return model.approve(at);
      case 'makeWait':
        return model.approve(at, true);
      case 'decline':
        return model.end(at, 'DECLINED');
      case 'respond':
        return model.respond(at, yes);
      case 'transfer':
        return model.transfer(at, to, yes);
      case 'choose':
        return model.choose(at);
      case 'capacity':
        return model.setCapacity(most ?? null);
      case 'policy':
        model.setPolicy(way ?? 'AUTOMATIC');
        return null;
      case 'approval':
        model.needsApproval = yes;
        return null;
      default:
        model.expire(at);
        return null;
    }
  }

  /** Gives the last ticket of somebody who has any to another person. */
  async #transfer({ person: at, to = 0, isYes: isByHost }: Step): Promise<Data | undefined> {
    const [ticket] = await world.sql<{ id: string }[]>`
      select t.id from event.ticket t join event.registration r on r.id = t.registration_id
      where r.event_id = ${this.#event.id} and r.user_id = ${this.#who[at] ?? ''}
        and r.status = 'CONFIRMED' order by t.position desc limit 1`;
    const who = isByHost ? host : (this.#who[at] ?? null);
    const input = { ticketId: ticket?.id, toUserId: this.#who[to] };
    return ticket && this.#change(who, transferTicket, { input });
  }

  /** An offer's time passes; the next change of any seat takes it back. */
  async #letPass(at: number): Promise<Data> {
    await world.sql`update event.registration set offer_expires_at = now() - interval '1 second'
      where event_id = ${this.#event.id} and user_id = ${this.#who[at] ?? ''} and status = 'OFFERED'`;
    // A host saves the event as it is.
    return this.#patch({ waitlist: { enabled: true, promotion: this.model.policy } });
  }

  async #patch(patch: object): Promise<Data> {
    const { event } = await this.#service().ask(host, readEvent, { id: this.#event.id });
    return this.#change(host, updateEvent, {
      input: { id: event.id, version: event.version, patch },
    });
  }

  #service(): ServiceProcess {
    const service = services[this.#turn++ % services.length];
    if (!service) throw new Error('there is no service');
    return service;
  }

  #change(who: string | null, mutation: string, variables: object): Promise<Data> {
    return this.#service().change(who, mutation, variables);
  }

  async #registration(at: number): Promise<string | undefined> {
    const [row] = await world.sql<{ id: string }[]>`select id from event.registration
      where event_id = ${this.#event.id} and user_id = ${this.#who[at] ?? ''} order by id desc limit 1`;
    return row?.id;
  }

  /** Registrations with a place whose tickets are not one for each head, numbered from 0. */
  async strayTickets(): Promise<readonly object[]> {
    return world.sql`
      select r.id, r.quantity, array_agg(t.position order by t.position) as places
      from event.registration r left join event.ticket t on t.registration_id = r.id and t.state = 'VALID'
      where r.event_id = ${this.#event.id} and r.status = 'CONFIRMED' group by r.id
      having count(t.id) <> r.quantity or max(t.position) <> r.quantity - 1`;
  }

  /** Where everybody stands, and the queue, as the rows say. */
  async seen(): Promise<{
    readonly standings: readonly string[];
    readonly queue: readonly number[];
  }> {
    const rows = await world.sql<{ userId: string; status: string; queueNo: number | null }[]>`
      select distinct on (user_id) user_id as "userId", status, queue_no::int as "queueNo"
      from event.registration where event_id = ${this.#event.id} order by user_id, id desc`;
    const at = (userId: string) => this.#who.indexOf(userId);
    return {
      standings: this.#who.map(
        (one) => rows.find(({ userId }) => userId === one)?.status ?? 'NONE',
      ),
      queue: rows
        .filter(({ status }) => status === 'WAITLISTED')
        .toSorted((a, b) => (a.queueNo ?? 0) - (b.queueNo ?? 0))
        .map(({ userId }) => at(userId)),
    };
  }
}

test('an event over two processes does what the model does, step by step', async () => {
  let steps = 0;
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      limit,
      policy,
      fc.array(step, { minLength: 15, maxLength: 40, size: 'max' }),
      async (capacity, way, history) => {
        const event = await world.anEvent(host, {
          capacity,
          guestsPerRegistration: 3,
          waitlist: { enabled: true, promotion: way },
        });
        const model = new QueueModel(people, capacity);
        model.policy = way;
        const who = await Promise.all(Array.from({ length: people }, () => aKnownPerson(world)));
        const run = new History(event, who, model);
        for (const one of history) {
          const [code, expected] = await run.take(one);
          expect({ one, code }).toEqual({ one, code: expected });
          const { standings, queue } = await run.seen();
          const own = Array.from({ length: people }, (_, at) => model.standing(at));
          expect({ one, standings, queue }).toEqual({ one, standings: own, queue: model.queue });
          if (model.capacity !== null) expect(model.taken()).toBeLessThanOrEqual(model.capacity);
          for (const standing of standings) met.add(standing);
          steps += 1;
        }
        expect(await world.check()).toEqual(allRight);
        expect(await run.strayTickets()).toEqual([]);
        await world.sql`delete from event.event where id = ${event.id}`;
      },
    ),
    { numRuns: 100_000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false },
  );
  // Else the histories were too tame to tell anything.
  expect(steps).toBeGreaterThan(20);
  expect([...met]).toContain('WAITLISTED');
}, 1_200_000);
