import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DevMailbox } from '@hoi/kit/mail.ts';
import { z } from 'zod';
import { type Send, signInAs } from './demo/demo-client.ts';

/** The file with the API key that programs on this machine use, such as `npm run import`. */
export function localKeyFile(folder: string): string {
  return join(folder, 'local.key');
}

/** Makes the local key at the first start: an API key of an account that belongs to this installation. */
export async function ensureLocalKey(
  folder: string,
  send: Send,
  mailbox: DevMailbox,
): Promise<void> {
  const file = localKeyFile(folder);
  if (existsSync(file)) return;
  const client = await signInAs(send, mailbox, {
    email: 'host@hoi.local',
    name: 'Hội',
    locale: 'vi',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const { secret } = await client.run(
    z.object({ secret: z.string() }),
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret userErrors { code message } } }',
    { input: { name: 'npm run import', scopes: ['READ', 'WRITE'] } },
  );
  await client.signOut();
  await writeFile(`${file}.new`, `${secret}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
