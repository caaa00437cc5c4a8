import { i18n } from '@lingui/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectLive } from '#lib/live.ts';
import { accessToken, endSession, renewSession, startSession } from '#lib/session.ts';

const inTenMinutes = () => new Date(Date.now() + 600_000).toISOString();

/** The network's far end: a server that speaks graphql-transport-ws and remembers who connected. */
class ServerSide {
  static readonly tokens: (string | undefined)[] = [];
  static latest: ServerSide | undefined;
  readonly protocol = 'graphql-transport-ws';
  readyState = 1;
  onopen: (() => void) | undefined;
  onclose: ((event: { code: number; reason: string; wasClean: boolean }) => void) | undefined;
  onmessage: ((event: { data: string }) => void) | undefined;
  private id: string | undefined;

  constructor() {
    ServerSide.latest = this;
    queueMicrotask(() => this.onopen?.());
  }
  send(text: string): void {
    const message = JSON.parse(text);
    if (message.type === 'connection_init') {
      ServerSide.tokens.push(message.payload.authorization);
      this.say({ type: 'connection_ack' });
    } else if (message.type === 'subscribe') {
      this.id = message.id;
      this.say({ type: 'next', id: this.id, payload: { data: { as: ServerSide.tokens.at(-1) } } });
    }
  }
  close(code = 1000, reason = ''): void {
    this.readyState = 3;
    queueMicrotask(() => this.onclose?.({ code, reason, wasClean: true }));
  }
  private say(message: object): void {
    queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }
}

function listen() {
  const heard: unknown[] = [];
  const live = connectLive();
  const { unsubscribe } = live
    .subscribe({
      query: 'subscription Live { as }',
      variables: {},
      operationName: 'Live',
      extensions: undefined,
    })
    .subscribe({
      next: ({ data }) => heard.push(data?.as),
      error: (error) => heard.push(error),
      complete: () => heard.push('complete'),
    });
  return {
    heard,
    stop: () => {
      unsubscribe();
      live.close();
    },
  };
}

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  vi.stubGlobal(
    'WebSocket',
    Object.assign(ServerSide, { CLOSED: 3, CLOSING: 2, CONNECTING: 0, OPEN: 1 }),
  );
  vi.stubGlobal('fetch', async () =>
    Response.json({
      data: { refreshSession: { accessToken: `${accessToken()}+`, expiresAt: inTenMinutes() } },
    }),
  );
  ServerSide.tokens.length = 0;
  startSession({ accessToken: 'first', expiresAt: inTenMinutes() });
});
afterEach(() => {
  endSession();
  vi.unstubAllGlobals();
});

test('a socket closed for its token comes back with a new one, and the subscription goes on', async () => {
  const { heard, stop } = listen();
  await vi.waitFor(() => expect(heard).toEqual(['Bearer first']), 60_000);
  ServerSide.latest?.close(4401, 'Unauthorized');
  await vi.waitFor(() => expect(heard).toEqual(['Bearer first', 'Bearer first+']), {
    timeout: 4_000,
  });
  stop();
});

test('a renewed token is taken to the server at once', async () => {
  const { heard, stop } = listen();
  await vi.waitFor(() => expect(heard).toEqual(['Bearer first']), 60_000);
  await renewSession();
  await vi.waitFor(() => expect(heard).toEqual(['Bearer first', 'Bearer first+']), {
    timeout: 4_000,
  });
  stop();
});
