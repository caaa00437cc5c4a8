// A stand-in for Amazon Bedrock that speaks the wire of Converse and ConverseStream: HTTP/2 without
// TLS (what the AWS SDK speaks to an http: address), `application/vnd.amazon.eventstream` frames
// with their CRCs. What the model "says" is a script of turns.

import { createServer, type ServerHttp2Stream } from 'node:http2';
import { text } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';

/** One turn of the model: words, calls of tools, or a fault. */
export interface ModelTurn {
  readonly text?: readonly string[];
  readonly tool?: { readonly name: string; readonly input: unknown };
  /** Written as it is instead of `tool.input`, so that it can be cut off. */
  readonly rawInput?: string;
  /** An error before anything is said. */
  readonly error?: { readonly status: number; readonly type: string };
  /** Breaks the connection after the text. */
  readonly isCut?: boolean;
  /** Keeps the turn open until the caller goes away. */
  readonly hangs?: boolean;
}

/** A request that the model saw. */
export interface ModelRequest {
  readonly path: string;
  readonly body: {
    readonly messages: { role: string; content: Record<string, unknown>[] }[];
    readonly system?: { text?: string }[];
    readonly toolConfig?: { tools: { toolSpec: { name: string } }[] };
  };
}

/** A scripted Bedrock on a free port. */
export interface FakeBedrock extends AsyncDisposable {
  readonly url: string;
  readonly requests: ModelRequest[];
  /** The turns still to come; each request takes the first. */
  readonly turns: ModelTurn[];
}

/** Starts a scripted Bedrock. */
export async function startBedrock(): Promise<FakeBedrock> {
  const requests: ModelRequest[] = [];
  const turns: ModelTurn[] = [];
  const sessions = new Set<{ destroy(): void }>();
  const server = createServer();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.on('stream', (stream: ServerHttp2Stream, headers) => {
    stream.on('error', () => undefined);
    void (async () => {
      const path = decodeURIComponent(String(headers[':path']));
      requests.push({ path, body: JSON.parse(await text(stream)) });
      const turn = turns.shift() ?? { text: ['…'] };
      if (turn.error) return refuse(stream, turn.error);
      if (path.endsWith('/converse-stream')) await say(stream, turn);
      else sayAtOnce(stream, turn);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    turns,
    async [Symbol.asyncDispose]() {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refuse(stream: ServerHttp2Stream, { status, type }: { status: number; type: string }) {
  stream.respond({
    ':status': status,
    'content-type': 'application/json',
    'x-amzn-errortype': type,
  });
  stream.end(JSON.stringify({ message: `${type}, says the stand-in` }));
}

async function say(stream: ServerHttp2Stream, turn: ModelTurn) {
  stream.respond({ ':status': 200, 'content-type': 'application/vnd.amazon.eventstream' });
  const send = (type: string, payload: object) => stream.write(frame(type, payload));
  send('messageStart', { role: 'assistant' });
  for (const piece of turn.text ?? []) {
    send('contentBlockDelta', { contentBlockIndex: 0, delta: { text: piece } });
    await new Promise(setImmediate);
  }
  if (turn.hangs) return;
  if (turn.isCut) return stream.close(2);
  if (turn.text) send('contentBlockStop', { contentBlockIndex: 0 });
  if (turn.tool) {
    const toolUseId = `tooluse_${Math.random().toString(36).slice(2)}`;
    const input = turn.rawInput ?? JSON.stringify(turn.tool.input);
    send('contentBlockStart', {
      contentBlockIndex: 1,
      start: { toolUse: { toolUseId, name: turn.tool.name } },
    });
    for (const part of [input.slice(0, 7), input.slice(7)]) {
      send('contentBlockDelta', { contentBlockIndex: 1, delta: { toolUse: { input: part } } });
    }
    send('contentBlockStop', { contentBlockIndex: 1 });
  }
  const stopReason = turn.rawInput ? 'max_tokens' : turn.tool ? 'tool_use' : 'end_turn';
  send('messageStop', { stopReason });
  send('metadata', {
    usage: { inputTokens: 10, outputTokens: 5, totalTokens: 15 },
    metrics: { latencyMs: 1 },
  });
  stream.end();
}

function sayAtOnce(stream: ServerHttp2Stream, turn: ModelTurn) {
  const content = [
    ...(turn.text ? [{ text: turn.text.join('') }] : []),
    ...(turn.tool
      ? [{ toolUse: { toolUseId: 'tooluse_1', name: turn.tool.name, input: turn.tool.input } }]
      : []),
  ];
  stream.respond({ ':status': 200, 'content-type': 'application/json' });
  stream.end(
    JSON.stringify({
      output: { message: { role: 'assistant', content } },
      stopReason: turn.tool ? 'tool_use' : 'end_turn',
      usage: { inputTokens: 10, outputTokens: 5, totalTokens: 15 },
      metrics: { latencyMs: 1 },
    }),
  );
}

/** One message of the event stream: prelude, headers, payload, each with its CRC-32. */
function frame(type: string, payload: object): Buffer {
  const headers = Buffer.concat(
    Object.entries({
      ':event-type': type,
      ':content-type': 'application/json',
      ':message-type': 'event',
    }).map(([name, value]) => {
      const head = Buffer.from([name.length, ...Buffer.from(name), 7, 0, value.length]);
      return Buffer.concat([head, Buffer.from(value)]);
    }),
  );
  const body = Buffer.from(JSON.stringify(payload));
  const total = 12 + headers.length + body.length + 4;
  const prelude = Buffer.alloc(12);
  prelude.writeUInt32BE(total, 0);
  prelude.writeUInt32BE(headers.length, 4);
  prelude.writeUInt32BE(crc32(prelude.subarray(0, 8)), 8);
  const message = Buffer.concat([prelude, headers, body]);
  const end = Buffer.alloc(4);
  end.writeUInt32BE(crc32(message), 0);
  return Buffer.concat([message, end]);
}
