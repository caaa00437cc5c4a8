// `npm run docker:env`: writes docker/.env (or the file named) with new secrets, once; an existing
// file is kept.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const file = argv[2] ?? fileURLToPath(new URL('.env', import.meta.url));
const services = ['USER', 'COMMUNITY', 'EVENT', 'NOTIFICATION', 'ASSISTANT'];
const secret = () => randomBytes(32).toString('base64url');

const lines = [
  '# Secrets of this installation. Keep this file safe: without it, tickets and sessions cannot be verified.',
  'PUBLIC_URL=http://localhost:4000',
  '# smtps://user:password@mail.example.org; empty keeps no mail',
  'SMTP_URL=',
  'MAIL_FROM=Hoi <no-reply@localhost>',
  'ASSISTANT_MODEL=rules',
  `POSTGRES_PASSWORD=${secret()}`,
  ...services.map((name) => `DB_PASSWORD_${name}=${secret()}`),
  ...services.map((name) => `GATEWAY_KEY_${name}=${secret()}`),
  ...['USER', 'EVENT', 'NOTIFICATION'].map((name) => `SECRET_KEY_${name}=${secret()}`),
];
try {
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx', mode: 0o600 });
  console.log(`${file} is written. Set PUBLIC_URL and SMTP_URL in it, then:`);
  console.log('cd docker && docker compose up -d');
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  console.log(`${file} is there already; nothing was changed.`);
}
