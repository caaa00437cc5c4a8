import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createTestDatabase } from '@hoi/kit/testing/test-database.ts';
import { expect, test } from 'vitest';

const packageRoot = new URL('sample/', import.meta.url);

test('a connection that dies within a transaction costs that transaction, not the process', async () => {
  await using database = await createTestDatabase([{ name: 'sample', packageRoot }]);
  const program = fileURLToPath(new URL('lost-connection/main.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    env: { DATABASE_URL: database.urlOf('sample'), ADMIN_URL: database.adminUrl },
    timeout: 60_000,
  });
  expect(stdout).toBe('3 failed, then back\n');
}, 240_000);
