import type { Release } from './release.ts';

/** What a deployment consists of; each step throws, or gives what it found wrong. */
export interface Steps {
  readonly lastGood: () => Promise<Release | null>;
  /** What would break the running version in the migrations added since a commit. */
  readonly migrationProblems: (commit: string) => Promise<readonly string[]>;
  readonly migrate: (release: Release) => Promise<void>;
  /** Makes the client's files available to browsers, beside those of the version that runs. */
  readonly publish: (release: Release) => Promise<void>;
  readonly apply: (release: Release) => Promise<void>;
  readonly verdict: (release: Release) => Promise<readonly string[]>;
  readonly smoke: () => Promise<readonly string[]>;
  readonly remember: (release: Release) => Promise<void>;
  readonly log: (line: string) => void;
}

/** How a deployment ended. */
export interface Outcome {
  readonly ended: 'SHIPPED' | 'REFUSED' | 'ROLLED_BACK' | 'BROKEN';
  readonly problems: readonly string[];
}

/**
 * Ships a release: migrations first, which only add, so that both versions run on them; then the
 * services; then it looks whether they really run and answer. If not, the last good release is
 * applied again, and looked at in the same way.
 */
export async function deploy(release: Release, steps: Steps): Promise<Outcome> {
  const last = await steps.lastGood();
  const refusal = await prepare(release, last, steps);
  if (refusal.length > 0) return { ended: 'REFUSED', problems: refusal };

  const problems = await tryOut(release, steps);
  if (problems.length === 0) {
    await steps.remember(release);
    return { ended: 'SHIPPED', problems: [] };
  }
  for (const problem of problems) steps.log(`✗ ${problem}`);
  if (!last) {
    return {
      ended: 'BROKEN',
      problems: [...problems, 'there is no earlier release to go back to'],
    };
  }
  steps.log(`going back to ${last.commit}`);
  const again = await tryOut(last, steps);
  if (again.length === 0) return { ended: 'ROLLED_BACK', problems };
  return {
    ended: 'BROKEN',
    problems: [...problems, ...again.map((problem) => `going back: ${problem}`)],
  };
}

/** Nothing of the new release serves anybody yet: what fails here leaves the running version alone. */
async function prepare(
  release: Release,
  last: Release | null,
  steps: Steps,
): Promise<readonly string[]> {
  const unsafe = last ? await steps.migrationProblems(last.commit) : [];
  if (unsafe.length > 0) return unsafe;
  steps.log('migrations');
  return failures(async () => {
    await steps.migrate(release);
    steps.log("the client's files");
    await steps.publish(release);
    return [];
  });
}

function tryOut(release: Release, steps: Steps): Promise<readonly string[]> {
  return failures(async () => {
    steps.log(`applying ${release.commit}`);
    await steps.apply(release);
    steps.log('verdict');
    const found = await steps.verdict(release);
    if (found.length > 0) return found;
    steps.log('smoke');
    return steps.smoke();
  });
}

async function failures(work: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await work();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
