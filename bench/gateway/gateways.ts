import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { parse } from 'graphql';
import type { FloorFile } from './floor.ts';
import { type Process, startOwnGateway, startProcess } from './processes.ts';
import type { FromSubgraphs, Recorded } from './subgraphs.ts';
import { bodyOf, names, schemas, sizes, tags } from './world.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
/** Where the peers and their packages are. */
export const peersFolder = path('../peers');

/** A gateway of the comparison, running. */
export interface RunningGateway extends AsyncDisposable {
  readonly name: GatewayName;
  readonly port: number;
  readonly pid: number;
}

/** Everything that is compared. */
export const gatewayNames = [
  'hoi',
  'hoi --open',
  'stock',
  'hive',
  'hive rust',
  'mercurius jit',
  'floor',
] as const;
/** One of them. */
export type GatewayName = (typeof gatewayNames)[number];

/** Installs the peers where they are not; their own lock file says what. */
export function installPeers(): void {
  if (existsSync(join(peersFolder, 'node_modules/.package-lock.json'))) return;
  console.log('installing the peers (once, some 700 MB) …');
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: peersFolder,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the peers cannot be installed: ${stderr}`);
}

/** The files that gateways are started with. */
export interface Files {
  readonly supergraph: string;
  readonly services: string;
  readonly floor: string;
}

/** Writes the supergraph, and the same subgraphs as Mercurius wants them. */
export function writeFiles(folder: string, ports: Readonly<Record<string, number>>): Files {
  const services = names.map((name) => ({
    name,
    url: `http://127.0.0.1:${ports[name]}/graphql`,
    schema: schemas[name],
  }));
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, url, schema }) => ({ name, url, typeDefs: parse(schema) })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'the subgraphs do not compose');
  const files = {
    supergraph: join(folder, 'supergraph.graphql'),
    services: join(folder, 'services.json'),
    floor: join(folder, 'floor.json'),
  };
  writeFileSync(files.supergraph, supergraphSdl);
  writeFileSync(files.services, JSON.stringify(services));
  return files;
}

/** Starts one gateway and waits until it answers. */
export async function startGateway(
  name: GatewayName,
  files: Files,
  issuer: string,
): Promise<RunningGateway> {
  const port = await freePort();
  const process = launch(name, files, String(port), issuer);
  const until = performance.now() + 30_000;
  while ((await post(port, bodyOf('light', tags[0] ?? '')).catch(() => null)) === null) {
    if (performance.now() > until) throw new Error(`${name} does not answer`);
    await sleep(50);
  }
  return {
    name,
    port,
    pid: process.pid,
    [Symbol.asyncDispose]: () => process[Symbol.asyncDispose](),
  };
}

function launch(name: GatewayName, files: Files, port: string, issuer: string): Process {
  const peer = (script: string) => join(peersFolder, script);
  const ours = ['--supergraph', files.supergraph, '--port', port];
  switch (name) {
    case 'hoi':
      return startOwnGateway(ours, { PUBLIC_URL: issuer });
    case 'hoi --open':
      return startOwnGateway([...ours, '--open']);
    case 'stock':
      return startProcess(peer('stock.js'), [files.supergraph, port]);
    case 'hive':
      return startProcess(peer('hive.js'), [files.supergraph, port]);
    case 'hive rust':
      return startProcess(peer('hive.js'), [files.supergraph, port, 'rust']);
    case 'mercurius jit':
      return startProcess(peer('mercurius.js'), [files.services, port]);
    case 'floor':
      return startProcess(path('floor.ts'), [files.floor, port]);
  }
}

/** The text of an answer; throws when it is not 200. */
export async function post(port: number, body: string, token?: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body,
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status}: ${text.slice(0, 300)}`);
  return text;
}

/** What subgraphs are asked while something is done, whoever asks them. */
export async function recording(
  subgraphs: Process,
  work: () => Promise<unknown>,
): Promise<readonly Recorded[]> {
  subgraphs.tell({ record: true });
  await work();
  const heard = await subgraphs.ask<FromSubgraphs>({ record: false });
  return 'recorded' in heard ? heard.recorded : [];
}

/** Learns from a gateway what the floor has to ask and to answer. */
export async function writeFloor(
  file: string,
  gateway: RunningGateway,
  subgraphs: Process,
  ports: Readonly<Record<string, number>>,
): Promise<void> {
  const known: Record<string, FloorFile[string]> = {};
  for (const size of sizes) {
    for (const tag of tags) {
      let answer = '';
      const asked = await recording(subgraphs, async () => {
        answer = await post(gateway.port, bodyOf(size, tag));
      });
      const asks = asked.map(({ subgraph, body }) => ({ port: ports[subgraph] ?? 0, body }));
      known[`${size} ${tag}`] = { asks, answer };
    }
  }
  writeFileSync(file, JSON.stringify(known));
}
