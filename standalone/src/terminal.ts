import { renderUnicodeCompact } from 'uqr';

/** Writes lines for the person at the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Tells what takes long while Hội starts. */
export function sayStep(text: string): void {
  say(`  ${text} …`);
}

/** Writes an address as a QR that a phone can read off the screen. */
export function sayQr(url: string): void {
  say(renderUnicodeCompact(url, { border: 2 }));
}

/** Tells the person what went wrong. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
