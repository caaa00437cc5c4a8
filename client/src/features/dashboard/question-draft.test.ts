import { expect, test } from 'vitest';
import { answersTo, inputOf, linesOf, newDraft } from './question-draft.ts';

test('a list keeps each line once', () => {
  expect(linesOf(' S \n\nM\nS\n L')).toEqual(['S', 'M', 'L']);
});

test('what is no choice brings no options', () => {
  const draft = { ...newDraft(), prompt: 'Tên', options: 'a\nb' };
  expect(inputOf(draft)).toMatchObject({ options: [], visibleIf: null, help: null });
  expect(inputOf({ ...draft, kind: 'MULTI_CHOICE' }).options).toEqual(['a', 'b']);
});

test('a condition without answers is none', () => {
  const visibleIf = { questionId: 'new-1', equalsAny: [] };
  expect(inputOf({ ...newDraft(), visibleIf }).visibleIf).toBeNull();
});

test.each([
  ['BOOLEAN', ['true', 'false']],
  ['SINGLE_CHOICE', ['a', 'b']],
  ['TEXT', []],
] as const)('an answer to %s can be %j', (kind, answers) => {
  expect(answersTo({ kind, options: 'a\nb' })).toEqual(answers);
});
