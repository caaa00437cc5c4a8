import type { DataFolder } from './data-folder.ts';
import { emailOf } from './demo/seed.ts';
import type { Flags } from './flags.ts';
import { say, sayQr } from './terminal.ts';

/** Tells the person where everything is, once it runs. */
export function sayWelcome({
  flags,
  folder,
  publicUrl,
  hasMailbox,
}: {
  flags: Flags;
  folder: DataFolder;
  publicUrl: string;
  hasMailbox: boolean;
}): void {
  const lines: [string, string][] = [
    ['Open', publicUrl],
    ['GraphQL', `${publicUrl}/graphql`],
  ];
  if (hasMailbox) {
    // The mailbox answers this machine alone, under a local name.
    const { protocol, port } = new URL(publicUrl);
    const local = `${protocol}//localhost${port ? `:${port}` : ''}`;
    lines.push(['Mail', `${local}/dev/mailbox, since no SMTP_URL is set`]);
  }
  if (hasMailbox && folder.demo === 'DONE') {
    lines.push([
      'Sign in',
      `as ${emailOf({ key: 'linh' })}, or any address; the code comes by mail`,
    ]);
  }
  lines.push(
    ['Admin', 'npm run admin -- <address>, once that person has signed in'],
    ['Data', folder.path],
    ['Stop', 'Ctrl-C'],
  );
  say(
    `\nHội is ready.\n\n${lines.map(([name, value]) => `  ${name.padEnd(8)} ${value}`).join('\n')}\n`,
  );
  if (flags.lan) {
    say('Phones in the same network: the certificate is our own, so the browser asks once.');
    sayQr(publicUrl);
  }
}
