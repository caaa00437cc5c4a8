import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { credentials } from '@grpc/grpc-js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import struct from 'google-protobuf/google/protobuf/struct_pb.js';
import type { Captured } from './captured.ts';

const require = createRequire(import.meta.url);
const { AnalyzerClient } = require('@pulumi/pulumi/proto/analyzer_grpc_pb.js');
const analyzer = require('@pulumi/pulumi/proto/analyzer_pb.js');

/** What a policy has against a stack. */
export interface Objection {
  readonly policy: string;
  readonly message: string;
}

/** The policy pack as it runs under Pulumi's own runner, asked as its engine would. */
export interface RunningPack extends AsyncDisposable {
  readonly policies: readonly string[];
  analyze(resources: readonly Captured[]): Promise<readonly Objection[]>;
}

/** Starts the policy pack. */
export async function policyPack(): Promise<RunningPack> {
  const runner = fileURLToPath(import.meta.resolve('@pulumi/pulumi/cmd/run-policy-pack/index.js'));
  const folder = fileURLToPath(new URL('../policy', import.meta.url));
  // Pulumi's own runner has this in its environment too.
  const child = spawn(process.execPath, [runner, '127.0.0.1:1', folder], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`the policy pack ended with ${code}`)),
    ),
  ]);
  const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
  // biome-ignore lint/suspicious/noExplicitAny: generated messages have no common type
  const ask = (method: string, request: unknown): Promise<any> =>
    new Promise((resolve, reject) => {
      client[method](request, (error: Error | null, answer: unknown) =>
        error ? reject(error) : resolve(answer),
      );
    });
  const info = await ask('getAnalyzerInfo', new empty.Empty());
  return {
    policies: info.getPoliciesList().map((each: { getName(): string }) => each.getName()),
    async analyze(resources) {
      const request = new analyzer.AnalyzeStackRequest();
      request.setResourcesList(resources.map(shown));
      const answer = await ask('analyzeStack', request);
      return answer.getDiagnosticsList().map(
        (each: { getPolicyname(): string; getMessage(): string }): Objection => ({
          policy: each.getPolicyname(),
          message: each.getMessage(),
        }),
      );
    },
    async [Symbol.asyncDispose]() {
      client.close();
      child.kill();
      await once(child, 'exit');
    },
  };
}

function shown({
  urn,
  type,
  name,
  id,
  inputs,
  outputs,
  isProtected,
  ignoreChanges,
  parent,
  provider,
}: Captured) {
  const resource = new analyzer.AnalyzerResource();
  const options = new analyzer.AnalyzerResourceOptions();
  options.setProtect(isProtected);
  options.setIgnorechangesList([...ignoreChanges]);
  resource.setUrn(urn);
  resource.setType(type);
  resource.setName(name);
  resource.setParent(parent);
  resource.setOptions(options);
  const from = new analyzer.AnalyzerProviderResource();
  from.setUrn(provider);
  from.setType('pulumi:providers:aws');
  from.setName(provider.split('::').at(-1) ?? '');
  from.setProperties(struct.Struct.fromJavaScript({}));
  resource.setProvider(from);
  // What an engine shows is what AWS has after the change: the inputs win over what was imagined.
  const properties = JSON.parse(JSON.stringify({ ...outputs, ...inputs, id }));
  resource.setProperties(struct.Struct.fromJavaScript(properties));
  return resource;
}
