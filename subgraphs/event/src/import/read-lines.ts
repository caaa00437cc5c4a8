import { createReadStream } from 'node:fs';
import type { z } from 'zod';

/** A line of a file of JSON lines: the value, or why it is none. */
export type JsonLine =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: string };

/** The values of a file of JSON lines, one at a time; empty lines are passed over. */
export async function* readJsonLines(path: string): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const text of linesOf(path)) {
    line += 1;
    const trimmed = line === 1 ? text.replace(/^\uFEFF/, '').trim() : text.trim();
    if (trimmed === '') continue;
    try {
      yield { line, value: JSON.parse(trimmed) };
    } catch {
      yield { line, problem: 'This line is not JSON.' };
    }
  }
}

/** The lines of a file. Not by `node:readline`: it ends lines at U+2028 too, which JSON may hold. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** What keeps a value from being what a schema asks, in a sentence. */
export function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'the row'}: ${issue.message}.` : 'It has another form.';
}
