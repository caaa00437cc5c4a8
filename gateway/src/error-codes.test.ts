import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { subgraphErrorCodes } from './execute/subgraph-error.ts';
import { requestErrorStatus } from './request-error.ts';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const section = (title: string) => page.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

describe('the page of error codes', () => {
  test('has every code that refuses a whole request, with its status', () => {
    const rows = [...section('`errors` for a whole request').matchAll(/^\| `(\w+)` \| (\d+)/gm)];
    const documented = Object.fromEntries(rows.map(([, code, status]) => [code, Number(status)]));
    expect(documented).toEqual(requestErrorStatus);
  });

  test('has every code that can stand for a part of an answer', () => {
    const rows = [...section('`errors` for a part of an answer').matchAll(/^\| `(\w+)` \|/gm)];
    expect(rows.map(([, code]) => code).sort()).toEqual([...subgraphErrorCodes, 'INTERNAL'].sort());
  });
});
