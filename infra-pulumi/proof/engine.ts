import { createRequire } from 'node:module';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import struct from 'google-protobuf/google/protobuf/struct_pb.js';
import type { Captured, Inputs } from './captured.ts';
import { answerInvoke, outputsOf } from './imagined.ts';
import { plain } from './values.ts';

// The generated gRPC code is CommonJS without a map of its exports.
const require = createRequire(import.meta.url);
const { ResourceMonitorService } = require('@pulumi/pulumi/proto/resource_grpc_pb.js');
const resources = require('@pulumi/pulumi/proto/resource_pb.js');
const { EngineService } = require('@pulumi/pulumi/proto/engine_grpc_pb.js');
const engine = require('@pulumi/pulumi/proto/engine_pb.js');

/** What a program asks of an engine, and what stands beside it. */
export interface EngineOptions {
  readonly project: string;
  readonly stack: string;
  /** The outputs of the stacks that the program reads. */
  readonly references: Readonly<Record<string, Inputs>>;
}

/** A stand-in for Pulumi's engine: notes what a program registers, and imagines what AWS would answer. */
export interface StandInEngine extends AsyncDisposable {
  readonly address: string;
  readonly captured: Captured[];
  /** What the program published. */
  readonly outputs: () => Inputs;
  readonly errors: readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: generated messages have no common type
type Call = (call: { readonly request: any }, done: (error: null, answer: unknown) => void) => void;

/** Starts a stand-in engine on this machine alone. */
export async function standInEngine(options: EngineOptions): Promise<StandInEngine> {
  const captured: Captured[] = [];
  const errors: string[] = [];
  let root = '';
  let outputs: Inputs = {};
  const urnOf = (type: string, name: string, parent: string) => {
    const above = parent === '' || parent === root ? '' : `${parent.split('::')[2]}$`;
    return `urn:pulumi:${options.stack}::${options.project}::${above}${type}::${name}`;
  };

  const monitor: Record<string, Call> = {
    supportsFeature: ({ request }, done) => {
      const answer = new resources.SupportsFeatureResponse();
      const known = ['secrets', 'resourceReferences', 'deletedWith', 'aliasSpecs'];
      answer.setHassupport(known.includes(request.getId()));
      done(null, answer);
    },
    registerResource: ({ request }, done) => {
      const resource = registered(
        request,
        urnOf(request.getType(), request.getName(), request.getParent()),
      );
      captured.push(resource);
      const answer = new resources.RegisterResourceResponse();
      answer.setUrn(resource.urn);
      if (resource.isCustom) answer.setId(resource.id);
      answer.setObject(struct.Struct.fromJavaScript(toJson(resource.outputs)));
      done(null, answer);
    },
    readResource: ({ request }, done) => {
      const name = request.getName();
      const answer = new resources.ReadResourceResponse();
      answer.setUrn(urnOf(request.getType(), name, request.getParent()));
      const given = {
        ...plain(request.getProperties().toJavaScript()),
        outputs: options.references[name],
        secretOutputNames: [],
      };
      answer.setProperties(struct.Struct.fromJavaScript(toJson(given)));
      done(null, answer);
    },
    registerResourceOutputs: ({ request }, done) => {
      if (request.getUrn() === root) outputs = plain(request.getOutputs().toJavaScript());
      done(null, new empty.Empty());
    },
    invoke: ({ request }, done) => {
      const answer = new resources.ResourceInvokeResponse();
      const given = answerInvoke(request.getTok(), plain(request.getArgs().toJavaScript()));
      answer.setReturn(struct.Struct.fromJavaScript(toJson(given)));
      done(null, answer);
    },
    signalAndWaitForShutdown: (_call, done) => done(null, new empty.Empty()),
  };
  const host: Record<string, Call> = {
    log: ({ request }, done) => {
      if (request.getSeverity() >= engine.LogSeverity.WARNING) errors.push(request.getMessage());
      done(null, new empty.Empty());
    },
    setRootResource: ({ request }, done) => {
      root = request.getUrn();
      done(null, new engine.SetRootResourceResponse());
    },
    getRootResource: (_call, done) => {
      const answer = new engine.GetRootResourceResponse();
      answer.setUrn(root);
      done(null, answer);
    },
  };
  return serve(monitor, host, { captured, errors, outputs: () => outputs });
}

async function serve(
  monitor: Record<string, Call>,
  host: Record<string, Call>,
  heard: Pick<StandInEngine, 'captured' | 'errors' | 'outputs'>,
): Promise<StandInEngine> {
  const server = new Server();
  server.addService(ResourceMonitorService, monitor);
  server.addService(EngineService, host);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return {
    ...heard,
    address: `127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.forceShutdown();
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a generated message
function registered(request: any, urn: string): Captured {
  const type: string = request.getType();
  const name: string = request.getName();
  const inputs = plain(request.getObject().toJavaScript());
  const { id, ...outputs } = outputsOf(type, name, inputs);
  return {
    urn,
    type,
    name,
    id,
    inputs,
    outputs: { ...inputs, ...outputs },
    isCustom: request.getCustom(),
    parent: request.getParent(),
    provider: request.getProvider().split('::').slice(0, -1).join('::'),
    dependencies: request.getDependenciesList(),
    isProtected: request.getProtect(),
    isRetained: request.getRetainondelete() ?? false,
    ignoreChanges: request.getIgnorechangesList(),
  };
}

/** Struct takes no `undefined`. */
const toJson = (value: Inputs) => JSON.parse(JSON.stringify(value));
