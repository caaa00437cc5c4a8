import { expect, test } from 'vitest';
import { askedQuestions, type Question, toAnswers } from './asked-questions.ts';

const question = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  prompt: id,
  help: null,
  kind: 'TEXT',
  required: false,
  options: [],
  perTicket: false,
  askAt: 'REGISTRATION',
  visibleIf: null,
  ticketTypeIds: [],
  ...rest,
});
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

test('only what belongs to the registration and the ticket is asked', () => {
  const all = [
    question('a'),
    question('b', { askAt: 'AFTER_EVENT' }),
    question('c', { ticketTypeIds: ['vip'] }),
  ];
  expect(ids(askedQuestions(all, 'vip', {}))).toEqual(['a', 'c']);
  expect(ids(askedQuestions(all, 'plain', {}))).toEqual(['a']);
  expect(ids(askedQuestions(all, undefined, {}))).toEqual(['a']);
});

test('a question is asked for certain answers to an earlier one that is asked', () => {
  const all = [
    question('diet', { kind: 'BOOLEAN' }),
    question('which', { visibleIf: { questionId: 'diet', equalsAny: ['true'] } }),
    question('more', { visibleIf: { questionId: 'which', equalsAny: ['other'] } }),
  ];
  expect(ids(askedQuestions(all, undefined, {}))).toEqual(['diet']);
  expect(ids(askedQuestions(all, undefined, { diet: [false], which: ['other'] }))).toEqual([
    'diet',
  ]);
  expect(ids(askedQuestions(all, undefined, { diet: [true], which: ['other'] }))).toHaveLength(3);
  const some = [
    question('days', { kind: 'MULTI_CHOICE', options: ['Sat', 'Sun'] }),
    question('bed', { visibleIf: { questionId: 'days', equalsAny: ['Sun'] } }),
  ];
  expect(askedQuestions(some, undefined, { days: [['Sat', 'Sun']] })).toHaveLength(2);
});

test('answers are sent in the form of their kind, and none where nothing was said', () => {
  const all = [
    question('n', { kind: 'NUMBER' }),
    question('b', { kind: 'BOOLEAN' }),
    question('t', { perTicket: true }),
    question('none'),
  ];
  const given = { n: ['2,5'], b: ['false'], t: ['M', '', 'L'], none: [''] };
  expect(toAnswers(all, given, 2)).toEqual([
    { questionId: 'n', value: 2.5 },
    { questionId: 'b', value: false },
    { questionId: 't', value: ['M', null] },
  ]);
});
