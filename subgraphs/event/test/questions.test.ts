import { callerFor } from '@hoi/kit/testing/run.ts';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson, aWorld, type Data, register, type Who, type World } from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const errors = 'userErrors { code path }';
const questionFields = `id prompt help kind required options perTicket askAt private ticketTypeIds
  visibleIf { questionId equalsAny }`;
const set = `mutation ($eventId: ID!, $questions: [QuestionInput!]!) {
  setQuestions(eventId: $eventId, questions: $questions) {
    event { id questions { ${questionFields} } } ${errors} } }`;
const update = `mutation ($input: UpdateRegistrationInput!) { updateRegistration(input: $input) {
  registration { id answers { questionId value } } ${errors} } }`;
const readAnswers = `query ($id: ID!) { registration(id: $id) { answers { questionId value } } }`;

const asking = (questions: object[], event: Data, who: Who = host) =>
  world.change(who, set, { eventId: event.id, questions });
async function anEventThatAsks(questions: object[], input: object = {}): Promise<Data> {
  const event = await world.anEvent(host, input);
  const done = await asking(questions, event);
  expect(done.userErrors).toEqual([]);
  return { ...event, questions: done.event.questions };
}
const answering = (event: Data, answers: object[], rest: object = {}, who = aPerson()) =>
  world.change(who, register, { input: { eventId: event.id, answers, ...rest } });
const codesOf = ({ userErrors }: Data) =>
  userErrors.map(({ code, path }: Data) => [code, path.slice(1).join('.')]);
const answersOf = async (who: Who, id: string) =>
  (await world.ask(who, readAnswers, { id })).registration.answers;

describe('questions', () => {
  test('are a list that hosts set; what is left out is asked no more', async () => {
    const event = await anEventThatAsks([
      { prompt: ' Bạn ăn chay? ', kind: 'BOOLEAN', required: true, help: '' },
      { prompt: 'Cỡ áo', kind: 'SINGLE_CHOICE', required: false, options: ['S', 'M', 'L'] },
    ]);
    expect(event.questions).toMatchObject([
      {
        prompt: 'Bạn ăn chay?',
        help: null,
        kind: 'BOOLEAN',
        required: true,
        askAt: 'REGISTRATION',
      },
      { prompt: 'Cỡ áo', options: ['S', 'M', 'L'] },
    ]);
    const [diet, size] = event.questions;
    const { registration } = await answering(event, [
      { questionId: diet.id, value: true },
      { questionId: size.id, value: 'M' },
    ]);
    const again = await asking([{ ...size, prompt: 'Cỡ áo thun' }], event);
    expect(again.event.questions).toMatchObject([{ id: size.id, prompt: 'Cỡ áo thun' }]);
    expect(await answersOf(host, registration.id)).toEqual([{ questionId: size.id, value: 'M' }]);
    // What was answered is there again when it is asked again.
    await asking([diet, size], event);
    expect(await answersOf(host, registration.id)).toHaveLength(2);
  });

  test('can depend on earlier ones, new ones too', async () => {
    const event = await anEventThatAsks([
      {
        id: 'new-1',
        prompt: 'Đi xe gì?',
        kind: 'SINGLE_CHOICE',
        required: true,
        options: ['Xe máy', 'Ô tô'],
      },
      {
        prompt: 'Biển số',
        kind: 'TEXT',
        required: true,
        visibleIf: { questionId: 'new-1', equalsAny: ['Ô tô'] },
      },
    ]);
    const [vehicle, plate] = event.questions;
    expect(plate.visibleIf).toEqual({ questionId: vehicle.id, equalsAny: ['Ô tô'] });
    const bike = await answering(event, [
      { questionId: vehicle.id, value: 'Xe máy' },
      { questionId: plate.id, value: 'không cần' },
    ]);
    expect(await answersOf(host, bike.registration.id)).toEqual([
      { questionId: vehicle.id, value: 'Xe máy' },
    ]);
    const car = await answering(event, [{ questionId: vehicle.id, value: 'Ô tô' }]);
    expect(codesOf(car)).toEqual([['REQUIRED', `answers.${plate.id}`]]);
  });

  test('say what is wrong with them, and where', async () => {
    const event = await world.anEvent(host, {});
    const text = { prompt: 'Tên', kind: 'TEXT', required: false };
    const codes = async (...questions: object[]) =>
      (await asking(questions, event)).userErrors.map(({ code, path }: Data) => [
        code,
        path.slice(1).join('.'),
      ]);
    expect(await codes({ ...text, prompt: ' \u0000' })).toEqual([['REQUIRED', '0.prompt']]);
    expect(await codes({ ...text, prompt: 'ạ'.repeat(201) })).toEqual([['TOO_LONG', '0.prompt']]);
    expect(await codes({ ...text, options: ['a', 'b'] })).toEqual([['INVALID', '0.options']]);
    const choice = { ...text, kind: 'MULTI_CHOICE' };
    for (const options of [undefined, [], ['a'], ['a', 'a']]) {
      expect(await codes({ ...choice, options })).toEqual([['INVALID', '0.options']]);
    }
    const circle = { ...text, id: 'new-1', visibleIf: { questionId: 'new-1', equalsAny: ['x'] } };
    expect(await codes(circle)).toEqual([['NOT_FOUND', '0.visibleIf.questionId']]);
    expect(await codes({ ...text, id: 'qst_other' })).toEqual([['NOT_FOUND', '0.id']]);
    expect(await codes({ ...text, ticketTypeIds: ['tkt_x'] })).toEqual([
      ['NOT_FOUND', '0.ticketTypeIds.0'],
    ]);
    expect(await codes(...Array.from({ length: 31 }, () => text))).toEqual([['TOO_LONG', '']]);
    const own = await anEventThatAsks([text]);
    const [{ id }] = own.questions;
    expect((await asking([{ ...text, id, kind: 'DATE' }], own)).userErrors).toMatchObject([
      { code: 'INVALID', path: ['questions', '0', 'kind'] },
    ]);
    expect((await asking([{ ...text, id }], event)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await asking([text], event, aPerson())).userErrors).toMatchObject([
      { code: 'FORBIDDEN', path: ['eventId'] },
    ]);
  });
});

const good: Readonly<Record<string, readonly [unknown, unknown][]>> = {
  TEXT: [['  Lê   Lợi ', 'Lê Lợi']],
  LONG_TEXT: [['một\r\nhai', 'một\nhai']],
  NUMBER: [
    [-1.5, -1.5],
    [0, 0],
  ],
  BOOLEAN: [[false, false]],
  SINGLE_CHOICE: [['a', 'a']],
  MULTI_CHOICE: [
    [
      ['b', 'a'],
      ['a', 'b'],
    ],
  ],
  DATE: [['2028-02-29', '2028-02-29']],
  EMAIL: [[' lan@example.org ', 'lan@example.org']],
  PHONE: [['+84 (28) 38-22.22', '+84 (28) 38-22.22']],
  URL: [['https://example.org/x', 'https://example.org/x']],
  COUNTRY: [['vn', 'VN']],
  CONSENT: [[true, true]],
};
const bad: Readonly<Record<string, readonly unknown[]>> = {
  TEXT: ['x'.repeat(201), 5, ['x'], {}],
  LONG_TEXT: ['x'.repeat(4_001), true],
  NUMBER: ['5', 1e13, -1e13],
  BOOLEAN: ['true', 1],
  SINGLE_CHOICE: ['c', ['a'], 'A'],
  MULTI_CHOICE: ['a', ['c'], ['a', 'b', 'a']],
  DATE: ['2027-02-29', '2027-2-1', '29/02/2028', '0001-01-01', '2027-01-01T00:00'],
  EMAIL: ['lan', 'lan@', `${'x'.repeat(250)}@example.org`],
  PHONE: ['12', 'gọi tôi', '+84\u202e123456'],
  URL: ['javascript:alert(1)', 'example.org', 'https://lan:pw@example.org'],
  COUNTRY: ['VNM', 'XX', '==1+1'],
  CONSENT: ['yes', 1],
};

describe.each(Object.keys(good))('an answer to %s', (kind) => {
  const options = kind.endsWith('CHOICE') ? ['a', 'b'] : [];
  test('is kept as its kind has it, and refused in another form', async () => {
    const event = await anEventThatAsks([{ prompt: 'Hỏi', kind, required: false, options }]);
    const [{ id: questionId }] = event.questions;
    for (const [said, kept] of good[kind] ?? []) {
      const { registration, userErrors } = await answering(event, [{ questionId, value: said }]);
      expect(userErrors).toEqual([]);
      expect(await answersOf(host, registration.id)).toEqual([{ questionId, value: kept }]);
    }
    for (const value of bad[kind] ?? []) {
      const [first] = codesOf(await answering(event, [{ questionId, value }])) as string[][];
      const [code, path] = first ?? [];
      expect([value, code]).toEqual([value, expect.stringMatching(/^(INVALID|TOO_LONG)$/)]);
      expect(path).toContain(`answers.${questionId}`);
    }
  });

  test('that has to be given is asked for', async () => {
    const event = await anEventThatAsks([{ prompt: 'Hỏi', kind, required: true, options }]);
    const [{ id: questionId }] = event.questions;
    const refused = [['REQUIRED', `answers.${questionId}`]];
    expect(codesOf(await answering(event, []))).toEqual(refused);
    const blank = kind === 'MULTI_CHOICE' ? [] : kind === 'CONSENT' ? false : ' ';
    if (!['NUMBER', 'BOOLEAN', 'SINGLE_CHOICE'].includes(kind)) {
      expect(codesOf(await answering(event, [{ questionId, value: blank }]))).toEqual(refused);
    }
  });
});

test('a question for each ticket is answered by each, one for a ticket type by those who want it', async () => {
  const event = await world.anEvent(host, {
    guestsPerRegistration: 2,
    ticketTypes: [{ name: 'Thường' }, { name: 'Ăn tối' }],
  });
  const [plain, dinner] = event.ticketTypes;
  const { event: asked } = await asking(
    [
      { prompt: 'Cỡ áo', kind: 'TEXT', required: true, perTicket: true },
      { prompt: 'Dị ứng', kind: 'TEXT', required: true, ticketTypeIds: [dinner.id] },
    ],
    event,
  );
  const [size, allergy] = asked.questions;
  const tickets = [
    { ticketTypeId: plain.id, quantity: 1 },
    { ticketTypeId: dinner.id, quantity: 1 },
  ];
  const short = await answering(event, [{ questionId: size.id, value: ['M'] }], { tickets });
  expect(codesOf(short)).toEqual([
    ['REQUIRED', `answers.${size.id}`],
    ['REQUIRED', `answers.${allergy.id}`],
  ]);
  const many = await answering(event, [{ questionId: size.id, value: ['M', 'L', 'S'] }]);
  expect(codesOf(many)[0]?.[0]).toBe('TOO_LONG');
  const done = await answering(
    event,
    [
      { questionId: size.id, value: ['M', 'L'] },
      { questionId: allergy.id, value: 'không' },
    ],
    { tickets },
  );
  expect(await answersOf(host, done.registration.id)).toEqual([
    { questionId: size.id, value: ['M', 'L'] },
    { questionId: allergy.id, value: 'không' },
  ]);
  const plainOnly = await answering(event, [{ questionId: size.id, value: ['S'] }]);
  expect(plainOnly.userErrors).toEqual([]);
});

test('answers are for the person and the hosts, private ones for those who manage', async () => {
  const event = await anEventThatAsks([
    { prompt: 'Công ty', kind: 'TEXT', required: false },
    { prompt: 'Điện thoại', kind: 'PHONE', required: false, private: true },
  ]);
  const [company, phone] = event.questions;
  const lan = aPerson();
  const answers = [
    { questionId: company.id, value: 'Hội' },
    { questionId: phone.id, value: '0909 123 456' },
  ];
  const { registration } = await answering(event, answers, {}, lan);
  expect(await answersOf(lan, registration.id)).toHaveLength(2);
  expect(await answersOf(host, registration.id)).toHaveLength(2);
  const list = await world.ask(
    aPerson(),
    `query ($id: ID!) { event(id: $id) { attendees { nodes { answers { value } } } } }`,
    { id: event.id },
  );
  expect(list.event.attendees.nodes).toEqual([]);
  const unknown = await answering(event, [{ questionId: 'qst_x', value: 1 }]);
  expect(codesOf(unknown)).toEqual([['NOT_FOUND', 'answers.qst_x']]);
});

test('what is asked later is answered later, and only by the person', async () => {
  const event = await anEventThatAsks([
    { prompt: 'Tên công ty', kind: 'TEXT', required: true },
    { prompt: 'Bạn thấy sao?', kind: 'LONG_TEXT', required: true, askAt: 'AFTER_EVENT' },
  ]);
  const [company, after] = event.questions;
  const lan = aPerson();
  const { registration } = await answering(
    event,
    [{ questionId: company.id, value: 'A' }],
    {},
    lan,
  );
  const change = (who: Who, answers: object[]) =>
    world.change(who, update, { input: { id: registration.id, answers } });
  const done = await change(lan, [{ questionId: after.id, value: 'Vui lắm' }]);
  expect(done.registration.answers).toEqual([
    { questionId: company.id, value: 'A' },
    { questionId: after.id, value: 'Vui lắm' },
  ]);
  expect(codesOf(await change(lan, [{ questionId: company.id, value: '' }]))).toEqual([
    ['REQUIRED', `answers.${company.id}`],
  ]);
  expect(codesOf(await change(host, []))).toEqual([['FORBIDDEN', 'id']]);
  expect(codesOf(await change(aPerson(), []))).toEqual([['NOT_FOUND', 'id']]);
});

test('answers stand in the CSV file, each question in a column, and none is a formula', async () => {
  const event = await anEventThatAsks([
    { prompt: '=Ăn chay?', kind: 'BOOLEAN', required: true },
    { prompt: 'Ngày nào', kind: 'MULTI_CHOICE', required: false, options: ['T7', 'CN'] },
    { prompt: 'Ghi chú', kind: 'TEXT', required: false },
  ]);
  const [diet, days, note] = event.questions;
  await answering(event, [
    { questionId: diet.id, value: true },
    { questionId: days.id, value: ['CN', 'T7'] },
    { questionId: note.id, value: '=1+1' },
  ]);
  // What is asked no more keeps its column, for it was answered.
  await asking([diet, days], event);
  const { event: exported } = await world.ask(
    host,
    `query ($id: ID!) { event(id: $id) { export { csvRegistrations(locale: "vi") } } }`,
    { id: event.id },
  );
  const address = `https://hoi.example.org${exported.export.csvRegistrations}`;
  const response = await world.subgraph.fetch(new Request(address), callerFor(null));
  const [titles, line] = parse((await response?.text()) ?? '') as string[][];
  expect(titles?.slice(-3)).toEqual(["'=Ăn chay?", 'Ngày nào', 'Ghi chú']);
  expect(line?.slice(-3)).toEqual(['Có', 'T7, CN', "'=1+1"]);
});

describe('at the door', () => {
  const scanning = `mutation ($input: CheckInInput!) { checkIn(input: $input) {
    result checkIn { id questionsToAsk { prompt } } ${errors} } }`;
  const answerAtDoor = `mutation ($input: AnswerAtDoorInput!) { answerAtDoor(input: $input) {
    checkIn { questionsToAsk { prompt } } userErrors { code path message } } }`;
  const manifest = `query ($id: ID!) { offlineManifest(listId: $id) { questions {
    ticketTypeNumbers question { id prompt } } } }`;
  const doorQuestions = [
    {
      id: 'new-1',
      prompt: 'Cỡ áo',
      kind: 'SINGLE_CHOICE',
      options: ['S', 'M'],
      required: true,
      perTicket: true,
      askAt: 'CHECK_IN',
    },
    { id: 'new-2', prompt: 'Gửi xe không?', kind: 'BOOLEAN', required: false, askAt: 'CHECK_IN' },
    {
      prompt: 'Biển số',
      ...{ kind: 'TEXT', required: true, askAt: 'CHECK_IN' },
      visibleIf: { questionId: 'new-2', equalsAny: ['true'] },
    },
    { prompt: 'Ăn chay?', kind: 'BOOLEAN', required: false },
  ];
  const promptsOf = (done: Data) => done.checkIn.questionsToAsk.map(({ prompt }: Data) => prompt);

  async function aParty() {
    const event = await anEventThatAsks(doorQuestions, { guestsPerRegistration: 2 });
    const tickets = [{ ticketTypeId: event.ticketTypes[0].id, quantity: 2 }];
    const person = aPerson();
    const { registration, userErrors } = await answering(event, [], { tickets }, person);
    expect(userErrors).toEqual([]);
    const list = event.checkInLists[0].id;
    const scan = async (at: number, who: Who = host) => {
      const nonce = crypto.randomUUID();
      const input = { listId: list, code: registration.tickets[at].code, nonce };
      return { nonce, ...(await world.change(who, scanning, { input })) };
    };
    const answer = (nonce: string, answers: object[], who: Who = host) =>
      world.change(who, answerAtDoor, { input: { listId: list, nonce, answers } });
    return { event, person, registration, list, scan, answer };
  }

  test('each head is asked what is not answered for it yet; a party’s question once', async () => {
    const { event, person, registration, scan, answer } = await aParty();
    const [size, parks, plate] = event.questions;
    const first = await scan(0);
    expect(first.result).toBe('ADMITTED');
    expect(promptsOf(first)).toEqual(['Cỡ áo', 'Gửi xe không?', 'Biển số']);
    const given = [
      { questionId: size.id, value: 'M' },
      { questionId: parks.id, value: true },
      { questionId: plate.id, value: '43A-12345' },
    ];
    for (const _ of ['once', 'again']) {
      const done = await answer(first.nonce, given);
      expect(done).toEqual({ checkIn: { questionsToAsk: [] }, userErrors: [] });
    }
    // Scanned twice, nobody is asked twice.
    expect(promptsOf(await scan(0))).toEqual([]);
    const second = await scan(1);
    expect(promptsOf(second)).toEqual(['Cỡ áo']);
    await answer(second.nonce, [{ questionId: size.id, value: 'S' }]);
    expect(await answersOf(host, registration.id)).toEqual([
      { questionId: size.id, value: ['M', 'S'] },
      { questionId: parks.id, value: true },
      { questionId: plate.id, value: '43A-12345' },
    ]);
    expect(await answersOf(person, registration.id)).toHaveLength(3);
  });

  test('two of a party answer at two doors at once, and nothing is lost', async () => {
    const { event, registration, scan, answer } = await aParty();
    const [size] = event.questions;
    const scans = [await scan(0), await scan(1)];
    await Promise.all(
      scans.map(({ nonce }, at) => answer(nonce, [{ questionId: size.id, value: 'SM'[at] }])),
    );
    expect(await answersOf(host, registration.id)).toEqual([
      { questionId: size.id, value: ['S', 'M'] },
    ]);
  });

  test('wrong answers are refused one by one, and so is who does not work there', async () => {
    const { event, registration, scan, answer } = await aParty();
    const [size, , plate, vegan] = event.questions;
    const { nonce } = await scan(0);
    expect(codesOf(await answer(nonce, []))).toEqual([['REQUIRED', `answers.${size.id}`]]);
    expect(codesOf(await answer(nonce, [{ questionId: size.id, value: 'XXL' }]))).toEqual([
      ['INVALID', `answers.${size.id}`],
    ]);
    const odd = [
      { questionId: vegan.id, value: true },
      { questionId: 'x', value: 1 },
    ];
    expect(codesOf(await answer(nonce, [{ questionId: size.id, value: 'S' }, ...odd]))).toEqual([
      ['NOT_FOUND', `answers.${vegan.id}`],
      ['NOT_FOUND', 'answers.x'],
    ]);
    // What is not asked keeps no answer.
    const fine = [{ questionId: size.id, value: 'S' }];
    await answer(nonce, [...fine, { questionId: plate.id, value: '43A' }]);
    expect(await answersOf(host, registration.id)).toEqual([
      { questionId: size.id, value: ['S', null] },
    ]);
    expect(codesOf(await answer('another', fine))).toEqual([['NOT_FOUND', 'nonce']]);
    expect(codesOf(await answer(nonce, fine, aPerson()))).toEqual([['FORBIDDEN', 'listId']]);
    expect((await answer(nonce, fine, null)).userErrors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
    const door = await world.aHost(host, event, 'CHECK_IN');
    expect(codesOf(await answer(nonce, fine, door))).toEqual([]);
    const used = await scan(0);
    expect(used.result).toBe('ALREADY_IN');
    expect(codesOf(await answer(used.nonce, fine))).toEqual([['INVALID_TRANSITION', 'nonce']]);
  });

  test('who was let in without a ticket is asked too, each of the party for their own', async () => {
    const { event, list, answer } = await aParty();
    const [size] = event.questions;
    const letIn = `mutation ($input: AdmitWalkInInput!) { admitWalkIn(input: $input) {
      registration { id } checkIns { nonce questionsToAsk { prompt } } ${errors} } }`;
    const input = { listId: list, name: 'Khách', quantity: 2, nonce: crypto.randomUUID() };
    const done = await world.change(host, letIn, { input });
    const prompts = done.checkIns.map((checkIn: Data) => promptsOf({ checkIn }));
    expect(prompts).toEqual([
      ['Cỡ áo', 'Gửi xe không?', 'Biển số'],
      ['Cỡ áo', 'Gửi xe không?', 'Biển số'],
    ]);
    for (const [at, { nonce }] of done.checkIns.entries()) {
      const answered = await answer(nonce, [{ questionId: size.id, value: 'SM'[at] }]);
      expect(answered.userErrors).toEqual([]);
    }
    expect(await answersOf(host, done.registration.id)).toEqual([
      { questionId: size.id, value: ['S', 'M'] },
    ]);
  });

  test('a device that is offline knows what to ask', async () => {
    const { event, list } = await aParty();
    const [size, parks, plate] = event.questions;
    const { offlineManifest } = await world.ask(host, manifest, { id: list });
    expect(offlineManifest.questions).toMatchObject([
      { ticketTypeNumbers: null, question: { id: size.id } },
      { question: { id: parks.id } },
      { question: { id: plate.id } },
    ]);
  });
});
