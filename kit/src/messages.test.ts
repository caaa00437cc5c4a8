import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorCodes, messageOf } from './messages.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const enumOfSchema = parse(read('schema/shared.graphql')).definitions.find(
  (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'ErrorCode',
);
const values = enumOfSchema?.kind === Kind.ENUM_TYPE_DEFINITION ? (enumOfSchema.values ?? []) : [];
const [, section = ''] = read('docs/errors.md').split('## `userErrors`\n');
const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm)];
// Shows the names of parameters in place of their values.
const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` });

describe('error codes', () => {
  test('are the same in the schema, the catalogue and the documentation', () => {
    expect(values.length).toBeGreaterThan(20);
    expect(values.map(({ name }) => name.value).sort()).toEqual(errorCodes);
    expect(rows.map(([, code]) => code).sort()).toEqual(errorCodes);
  });

  test('are explained in the documentation as in the schema, with the text that people read', () => {
    for (const [, code, meaning, text] of rows) {
      const value = values.find(({ name }) => name.value === code);
      expect(meaning).toBe(value?.description?.value);
      expect(text).toBe(messageOf(code as ErrorCode, 'en', names));
    }
  });

  test('have a sentence in both languages, with the same parameters', () => {
    const parametersOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const code of errorCodes as ErrorCode[]) {
      const [vi, en] = (['vi', 'en'] as const).map((locale) => messageOf(code, locale, names));
      expect(vi).toMatch(/[.!?]$/);
      expect(en).toMatch(/[.!?]$/);
      expect(vi).not.toBe(en);
      expect(parametersOf(`${vi}`)).toEqual(parametersOf(`${en}`));
    }
  });
});
