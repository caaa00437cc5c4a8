import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hashOf } from '@hoi/kit/graph-document.ts';
import { callerHeader } from '@hoi/kit/subgraph-protocol.ts';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { callerFor } from '@hoi/kit/testing/run.ts';
import { type Caller, signCaller } from '@hoi/kit/viewer.ts';
import { packageRoot } from '../src/subgraph.ts';
import type { Data, Instance, Who, World } from './harness.ts';

/** An event service in a process of its own. */
export interface ServiceProcess extends Pick<Instance, 'ask' | 'change'>, AsyncDisposable {}

const key = Buffer.alloc(32, 5).toString('base64url');

/** Starts event services on a world's database, as a host with several processes does. */
export async function startProcesses(
  { databaseUrl, secretKey }: World,
  count: number,
): Promise<readonly ServiceProcess[]> {
  return Promise.all(Array.from({ length: count }, () => startProcess(databaseUrl, secretKey)));
}

async function startProcess(databaseUrl: string, secretKey: string): Promise<ServiceProcess> {
  const port = await freePort();
  const main = fileURLToPath(new URL('src/main.ts', packageRoot));
  const child = spawn(process.execPath, [main], {
    env: {
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      GATEWAY_KEY: key,
      PUBLIC_URL: 'https://hoi.example.org',
      SECRET_KEY: secretKey,
      MEDIA_DIR: '/tmp',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await untilReady(port, child);
  const ask: Instance['ask'] = async (who, query, variables = {}) => {
    const { data, errors } = await send(port, callerOf(who), query, variables);
    if (errors) throw new AggregateError(errors, JSON.stringify(errors));
    return data;
  };
  return {
    ask,
    change: async (who, mutation, variables) =>
      Object.values(await ask(who, mutation, variables))[0] as Data,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      if (child.exitCode === null) await ended;
    },
  };
}

const callerOf = (who: Who): Caller =>
  typeof who === 'object' && who !== null ? who : callerFor(who);

async function send(port: number, caller: Caller, query: string, variables: object): Promise<Data> {
  const body = JSON.stringify({ hash: hashOf(query), query, variables });
  const signed = signCaller(key, caller, {
    subgraph: 'event',
    method: 'POST',
    path: '/graphql',
    body,
  });
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [callerHeader]: signed },
    body,
  });
  if (response.status !== 200) throw new Error(`the service answered ${response.status}`);
  return response.json();
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('an event service ended before it was ready');
    const done = await send(port, callerFor(null), '{ __typename }', {}).catch(() => null);
    if (done) return;
    await sleep(50);
  }
}
