import { ECSClient, type ECSClientConfig } from '@aws-sdk/client-ecs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { migrationProblemsSince } from '../gate/migrations-since.ts';
import { deploy, type Outcome } from './deploy.ts';
import { readLastGood, rememberGood } from './last-good.ts';
import { runMigrations } from './migrate.ts';
import { publishClient } from './publish-client.ts';
import type { Pulumi } from './pulumi.ts';
import type { Release } from './release.ts';
import { smoke } from './smoke.ts';
import { type Patience, verdict } from './verdict.ts';

/** Ships a release to the stack that a Pulumi program describes. */
export async function ship(
  release: Release,
  parts: {
    readonly pulumi: Pulumi;
    /** The checkout whose migrations are looked at. */
    readonly root: URL;
    readonly patience: Patience;
    readonly log: (line: string) => void;
    /** The environment of the commands that are run, where it is not ours. */
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly aws?: Pick<ECSClientConfig, 'endpoint' | 'region' | 'credentials'>;
  },
): Promise<Outcome> {
  const { pulumi, root, patience, log, env, aws = {} } = parts;
  const ecs = new ECSClient(aws);
  const ssm = new SSMClient(aws);
  const stack = await pulumi.stack();
  return deploy(release, {
    lastGood: () => readLastGood(ssm, stack.lastGoodParameter),
    migrationProblems: (commit) => migrationProblemsSince(commit, root),
    migrate: ({ images }) => runMigrations(ecs, stack, images.migrate, patience),
    publish: ({ images }) => publishClient(images.gateway, stack.clientBucket, { log, env }),
    apply: pulumi.up,
    verdict: (wanted) => verdict(ecs, stack, wanted, patience),
    smoke: () => smoke(stack.url),
    remember: (good) => rememberGood(ssm, stack.lastGoodParameter, good),
    log,
  });
}
