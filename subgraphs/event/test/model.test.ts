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
  checkIn,
  type Data,
  decide,
  promote,
  readEvent,
  readRegistration,
  register,
  respond,
  transferTicket,
  undoCheckIn,
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
  /** Whether the door may let in more than there are seats for. */
  readonly isOver?: boolean;
  readonly limit?: number | null;
  readonly policy?: 'AUTOMATIC' | 'OFFER' | 'MANUAL';
}
const limit = fc.option(fc.integer({ min: 1, max: 6 }), { freq: 8 });
const heads = fc.integer({ min: 1, max: 4 });
const isYes = fc.boolean();
const isOver = fc.constantFrom(true, false, false, false);
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
  { weight: 3, arbitrary: act('walkIn', { heads, isOver }) },
  { weight: 1, arbitrary: act('sendAway') },
  { weight: 4, arbitrary: act('admit', { heads, isOver }) },
  { weight: 2, arbitrary: act('scan') },
  { weight: 2, arbitrary: act('undo') },
  { weight: 1, arbitrary: act('undoWalkIn') },
);

const answer = 'registration { id } userErrors { code path message }';
const admitWalkIn = `mutation ($input: AdmitWalkInInput!) { admitWalkIn(input: $input) { ${answer} } }`;
const admitWaiting = `mutation ($input: AdmitWaitingInput!) { admitWaiting(input: $input) { ${answer} } }`;

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
    return [done.userErrors[0]?.code ?? done.result ?? null, this.#expected(one)];
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
      case 'expire':
        return this.#letPass(one.person);
      default:
        return this.#atDoor(one, own);
    }
  }

  async #atDoor(
    { kind, person: at, heads: count = 1, isOver: overCapacity = false }: Step,
    own: string | undefined,
  ): Promise<Data | undefined> {
    const eventId = this.#event.id;
    const over = overCapacity ? { overCapacity, reason: 'Người nhà' } : {};
    switch (kind) {
      case 'walkIn':
        return this.#twice(admitWalkIn, { name: 'Khách', quantity: count, ...over });
      case 'admit':
        return own && this.#twice(admitWaiting, { registrationId: own, heads: count, ...over });
      case 'scan': {
        const [row] = await world.sql`select from event.registration
          where id = ${own ?? ''} and status = 'CONFIRMED'`;
        if (!row) return undefined;
        const { registration } = await this.#service().ask(host, readRegistration, { id: own });
        const code = registration.tickets[0]?.code;
        const input = { listId: this.#listId, code, nonce: crypto.randomUUID() };
        return this.#change(host, checkIn, { input });
      }
      case 'sendAway': {
        const [row] = await world.sql<{ id: string }[]>`select id from event.registration
          where event_id = ${eventId} and source = 'DOOR' and status = 'CONFIRMED'
          order by id desc limit 1`;
        return row && this.#change(host, cancelRegistration, { id: row.id });
      }
      default: {
        const who = kind === 'undo' ? (this.#who[at] ?? '') : null;
        const [scan] = await world.sql<{ id: string }[]>`
          select s.id from event.check_in s join event.ticket t on t.id = s.ticket_id
          join event.registration r on r.id = t.registration_id
          where r.event_id = ${eventId} and s.let_in and s.undone_at is null
            and (r.user_id = ${who} or ${who}::text is null and r.source = 'DOOR')
          order by r.id desc, t.position desc limit 1`;
        const input = { checkInId: scan?.id };
        return scan && this.#change(host, undoCheckIn, { input });
      }
    }
  }

  /** Lets somebody in, and sends the same again to the other process, which changes nothing. */
  async #twice(mutation: string, asked: object): Promise<Data> {
    const input = { listId: this.#listId, nonce: crypto.randomUUID(), ...asked };
    const done = await this.#change(host, mutation, { input });
    if (done.registration) {
      expect(await this.#change(host, mutation, { input })).toEqual(done);
    }
    return done;
  }

  get #listId(): string {
    return this.#event.checkInLists[0].id;
  }

  #expected({
    kind,
    person: at,
    heads: count = 1,
    to = 0,
    isYes: yes = true,
    isOver: over = false,
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
      case 'expire':
        model.expire(at);
        return null;
      case 'walkIn':
        return model.letWalkIn(count, over);
      case 'sendAway':
        model.sendAway();
        return null;
      case 'admit':
        return model.admit(at, count, over);
      case 'scan':
        return model.scan(at);
      case 'undo':
        return undone(model.undo(at));
      default:
        return undone(model.undoWalkIn());
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

  /** Where everybody stands, the queue, and who is in, as the rows say. */
  async seen(): Promise<{
    readonly standings: readonly string[];
    readonly queue: readonly number[];
    readonly inside: readonly (readonly boolean[])[];
    readonly checkedIn: number;
  }> {
    const rows = await world.sql<{ userId: string; status: string; queueNo: number | null }[]>`
      select distinct on (user_id) user_id as "userId", status, queue_no::int as "queueNo"
      from event.registration where event_id = ${this.#event.id} order by user_id, id desc`;
    const at = (userId: string) => this.#who.indexOf(userId);
    const tickets = await world.sql<{ userId: string; isIn: boolean }[]>`
      select r.user_id as "userId", exists (select from event.check_in s
        where s.ticket_id = t.id and s.let_in and s.undone_at is null) as "isIn"
      from event.ticket t join event.registration r on r.id = t.registration_id
      where r.event_id = ${this.#event.id} and r.status = 'CONFIRMED' and t.state = 'VALID'
      order by t.position`;
    const [list] = await world.sql<{ checkedIn: number }[]>`
      select checked_in as "checkedIn" from event.check_in_list where id = ${this.#listId}`;
    return {
      standings: this.#who.map(
        (one) => rows.find(({ userId }) => userId === one)?.status ?? 'NONE',
      ),
      queue: rows
        .filter(({ status }) => status === 'WAITLISTED')
        .toSorted((a, b) => (a.queueNo ?? 0) - (b.queueNo ?? 0))
        .map(({ userId }) => at(userId)),
      inside: this.#who.map((one) =>
        tickets.filter(({ userId }) => userId === one).map(({ isIn }) => isIn),
      ),
      checkedIn: list?.checkedIn ?? 0,
    };
  }
}

// Whoever answers to an undo says what came of it.
const undone = (refusal: string | null) => refusal ?? 'ADMITTED';

/** What the model expects to be seen. */
function expectedOf(model: QueueModel): Awaited<ReturnType<History['seen']>> {
  const all = Array.from({ length: people }, (_, at) => at);
  const inside = all.map((at) => model.inside(at));
  const walkedIn = model.walkIns.reduce((sum, party) => sum + party.inside, 0);
  return {
    standings: all.map((at) => model.standing(at)),
    queue: model.queue,
    inside,
    checkedIn: inside.flat().filter(Boolean).length + walkedIn,
  };
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
          const before = model.taken();
          const [code, expected] = await run.take(one);
          expect({ one, code }).toEqual({ one, code: expected });
          const seen = await run.seen();
          expect({ one, seen }).toEqual({ one, seen: expectedOf(model) });
          // Only somebody's word at the door brings more in than there are seats.
          const most = Math.max(model.capacity ?? Number.POSITIVE_INFINITY, before);
          if (!one.isOver) expect(model.taken()).toBeLessThanOrEqual(most);
          for (const standing of seen.standings) met.add(standing);
          if (seen.checkedIn > 0) met.add('IN');
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
  expect([...met]).toEqual(expect.arrayContaining(['WAITLISTED', 'IN']));
}, 1_200_000);
