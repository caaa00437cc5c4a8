import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { images } from '../services.ts';
import type { Captured, Inputs } from './captured.ts';
import { standInEngine } from './engine.ts';
import { region } from './imagined.ts';

const here = fileURLToPath(new URL('..', import.meta.url));

type Config = Readonly<Record<string, string>>;

/** Both stacks of the program as one graph. */
export interface Capture {
  readonly resources: readonly Captured[];
  readonly foundation: Inputs;
  readonly platform: Inputs;
}

/** The configuration of the proofs; what a proof says of its own comes on top. */
const usual = {
  domain: 'hoi.example.org',
  backupRegion: 'us-west-2',
  alarmEmail: 'operators@hoi.example.org',
  repository: 'hoi-platform/hoi',
  stateBucket: 'hoi-pulumi-state',
  assistantModel: 'anthropic.claude-haiku-4-5-20251001-v1:0',
};

/** Runs both stacks under Pulumi's own language host, against a stand-in engine. */
export async function capture(config: Config = {}): Promise<Capture> {
  const foundation = await run('foundation', { ...usual, ...config }, {});
  const platform = await capturePlatform(config, foundation.outputs);
  return {
    resources: [...foundation.captured, ...platform.captured],
    foundation: foundation.outputs,
    platform: platform.outputs,
  };
}

/** Runs the platform alone, over a foundation that was captured. */
export function capturePlatform(config: Config, foundation: Inputs) {
  const digests = Object.fromEntries(
    images.map((image, at) => [image, `sha256:${`${at}`.repeat(64)}`]),
  );
  const references = { 'hoi-org/hoi/foundation': foundation };
  return run('platform', { ...usual, images: JSON.stringify(digests), ...config }, references);
}

async function run(stack: string, config: Config, references: Readonly<Record<string, Inputs>>) {
  await using engine = await standInEngine({ project: 'hoi', stack, references });
  const settings = Object.entries(config).map(([key, value]) => [`hoi:${key}`, value]);
  const host = fileURLToPath(import.meta.resolve('@pulumi/pulumi/cmd/run/index.js'));
  const args = [
    `--monitor=${engine.address}`,
    `--engine=${engine.address}`,
    '--organization=hoi-org',
    '--project=hoi',
  ];
  const child = spawn(
    process.execPath,
    ['--stack-trace-limit=0', host, ...args, `--stack=${stack}`, `--pwd=${here}`, 'index.ts'],
    {
      cwd: here,
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: join(here, 'node_modules/.cache/compiled'),
        PULUMI_CONFIG: JSON.stringify({ ...Object.fromEntries(settings), 'aws:region': region }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  child.stderr.on('data', (part) => {
    said += part;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0 || engine.errors.length > 0) {
    throw new Error(`the program ended with ${code}:\n${engine.errors.join('\n')}\n${said}`);
  }
  return { captured: engine.captured, outputs: engine.outputs() };
}
