import { type Capture, capture } from './capture.ts';
import { Graph } from './graph.ts';

const known = new Map<string, Promise<Capture>>();

/** Both stacks of a configuration; each is captured once in a process. */
export function captureOf(config: Readonly<Record<string, string>> = {}): Promise<Capture> {
  const key = JSON.stringify(config);
  const found = known.get(key) ?? capture(config);
  known.set(key, found);
  return found;
}

/** The graph of a configuration. */
export async function graphOf(config: Readonly<Record<string, string>> = {}): Promise<Graph> {
  return new Graph((await captureOf(config)).resources);
}

/** A digest in the place of the one that an operator chooses. */
export const collector = `public.ecr.aws/aws-observability/aws-otel-collector@sha256:${'c'.repeat(64)}`;

/** The configurations that the proofs hold for. */
export const variants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  standard: {},
  lean: { profile: 'lean' },
  'large, with Valkey, traces and NAT in each zone': {
    ...{ size: 'large', valkey: 'true', nat: 'perAz' },
    collector,
  },
  'without NAT, with endpoints': { nat: 'none' },
};
