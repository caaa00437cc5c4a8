import { expect, test } from 'vitest';
import { parseFlags } from './flags.ts';

test('without flags it listens on 4000 and keeps everything in .data', () => {
  expect(parseFlags([])).toEqual({
    port: 4000,
    dataDir: '.data',
    demo: undefined,
    tls: undefined,
    lan: false,
  });
});

test('each flag is read', () => {
  const args = '--port 0 --data x --empty --cert c.pem --key k.pem --lan'.split(' ');
  expect(parseFlags(args)).toEqual({
    port: 0,
    dataDir: 'x',
    demo: false,
    tls: { certFile: 'c.pem', keyFile: 'k.pem' },
    lan: true,
  });
});

test.each([
  ['--colour', /^Unknown option '--colour'.* lists the flags\.$/],
  ['stray', /stray/],
  ['--port http', /0 to 65535/],
  ['--port 70000', /0 to 65535/],
  ['--port', /--port/],
  ['--demo --empty', /not both/],
  ['--cert c.pem', /go together/],
])('"%s" is refused in one line', (args, message) => {
  const parsing = () => parseFlags(args.split(' '));
  expect(parsing).toThrow(message);
  expect(parsing).not.toThrow(/\n/);
});
