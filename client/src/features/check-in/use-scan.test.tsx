import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anApp } from '#lib/testing/an-app.tsx';
import type { Offline } from './offline/use-offline-door.ts';
import { useScan } from './use-scan.ts';

/** A platform that answers when it is told to, in any order. */
const asked = new Map<string, (answer: object | 'lost') => void>();
let sent: string[] = [];

beforeEach(() => {
  asked.clear();
  sent = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const { code } = JSON.parse(body).variables.input;
    sent.push(code);
    const answer = await new Promise<object | 'lost'>((resolve) => asked.set(code, resolve));
    if (answer === 'lost') throw new TypeError('fetch failed');
    return Response.json({ data: { checkIn: { ...answer, userErrors: [] } } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A door of a device that admits whom it is asked about with no network, and keeps their scans. */
function openDoor() {
  const kept: string[] = [];
  const offline: Offline = {
    ...{ door: undefined, reopening: 'ready', waiting: 0, duplicates: 0, problem: null },
    scan: async ({ code }) => {
      kept.push(code);
      return { result: 'ADMITTED', questions: [] };
    },
    answer: async () => undefined,
    undo: async () => undefined,
  };
  const { result } = renderHook(
    () => useScan({ listId: 'cil_1', gate: null, direction: 'IN' }, offline),
    { wrapper: anApp() },
  );
  const scan = (code: string) => {
    const done = result.current.scan({ code });
    return async (answer: object | 'lost') => {
      await waitFor(() => expect(asked.has(code)).toBe(true));
      await act(async () => {
        asked.get(code)?.(answer);
        await done;
      });
    };
  };
  const shown = () => {
    const { outcome } = result.current;
    return outcome && 'result' in outcome ? `${outcome.kind}: ${outcome.result}` : outcome?.kind;
  };
  return { scan, shown, kept };
}

test('a slow answer does not take the place of what came of the next ticket', async () => {
  const { scan, shown, kept } = openDoor();
  const answerLan = scan('lan');
  const answerMinh = scan('minh');
  await answerMinh({ result: 'REVOKED' });
  expect(shown()).toBe('scanned: REVOKED');
  // Never answered: this device decides, which is kept though it is not shown.
  await answerLan('lost');
  expect(shown()).toBe('scanned: REVOKED');
  expect(kept).toEqual(['lan']);
});

test('answers that come in the order of the tickets are all shown', async () => {
  const { scan, shown } = openDoor();
  const answerLan = scan('lan');
  const answerMinh = scan('minh');
  await answerLan({ result: 'REVOKED' });
  expect(shown()).toBe('scanned: REVOKED');
  await answerMinh({ result: 'ADMITTED' });
  expect(shown()).toBe('scanned: ADMITTED');
});

test('a ticket that is scanned again before it is answered is one scan, and the latest', async () => {
  const { scan, shown } = openDoor();
  const answerLan = scan('lan');
  const answerMinh = scan('minh');
  await answerMinh({ result: 'REVOKED' });
  scan('lan');
  await answerLan({ result: 'ADMITTED' });
  expect(sent).toEqual(['lan', 'minh']);
  expect(shown()).toBe('scanned: ADMITTED');
});
