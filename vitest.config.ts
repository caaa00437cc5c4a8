import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { howToInstall, isInstalled } from './ship/installed.ts';

// graphql must be one copy: packages that require() it get the CommonJS entry, so everybody does.
const graphql = createRequire(import.meta.url).resolve('graphql');
const alias = [{ find: /^graphql$/, replacement: graphql }];

// Every file of tests is a process of its own that imports drizzle-orm.
const execArgv = ['--import', new URL('kit/src/import-hooks.ts', import.meta.url).href];

// The pipeline has packages of its own.
if (!isInstalled) console.log(`The pipeline is not tested: ${howToInstall}`);
const exclude = isInstalled ? [] : ['ship/**'];

// The browser's journeys take longest: whoever begins with them is not left with one at the end.
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isJourney = ({ project }: TestSpecification) => project.name === 'e2e';
    return [...sorted.filter(isJourney), ...sorted.filter((file) => !isJourney(file))];
  }
}

const globalSetup = './vitest.global-setup.ts';
export default defineConfig({
  test: {
    sequence: { sequencer: JourneysFirst },
    // By default one processor is left idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          execArgv,
          include: ['{gateway,kit,ship,ticket-code,standalone,subgraphs/*}/src/**/*.test.ts'],
          exclude,
          // A machine of CI may be several times slower than a developer's; a test that hangs still ends.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          execArgv,
          include: ['{gateway,kit,ship,standalone,subgraphs/*}/test/**/*.test.ts'],
          exclude,
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        extends: './client/vite.config.ts',
        test: {
          name: 'client',
          root: './client',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
