import { parseArgs } from 'node:util';
import { Unstartable } from './unstartable.ts';

/** What the person asked for on the command line. */
export type Flags = {
  readonly port: number;
  readonly dataDir: string;
  /** Whether to fill in demo content; undefined leaves it to the data folder. */
  readonly demo: boolean | undefined;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
  readonly lan: boolean;
};

/** The help text. */
export const help = `Hội: the platform for events and communities, in one process.

  npm start -- [flags]

  --port <number>   where to listen (default 4000; 0 takes any free port)
  --data <folder>   where everything is kept (default .data)
  --empty           begin without demo content
  --demo            add the demo content; without a flag, a new folder gets it
  --lan             listen on all interfaces with a certificate of its own, for phones at the door
  --cert <file>     serve HTTPS with this certificate (PEM), together with
  --key <file>      its private key
  --help            this text

npm run dev takes the same flags but --port.

Environment: SMTP_URL and MAIL_FROM send real mail; PUBLIC_URL is the address people use,
when a proxy stands in front (TRUSTED_HOPS says how many); LOG_LEVEL (default warn).`;

/** Reads the command line; undefined when help was asked for. */
export function parseFlags(args: readonly string[]): Flags | undefined {
  const { values } = parse(args);
  if (values.help) return undefined;
  if (values.demo && values.empty) {
    throw new Unstartable('Choose --demo or --empty, not both.');
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Unstartable(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  if ((values.cert === undefined) !== (values.key === undefined)) {
    throw new Unstartable('--cert and --key go together: give both files.');
  }
  return {
    port,
    dataDir: values.data,
    demo: values.demo ? true : values.empty ? false : undefined,
    tls:
      values.cert !== undefined && values.key !== undefined
        ? { certFile: values.cert, keyFile: values.key }
        : undefined,
    lan: values.lan,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4000' },
        data: { type: 'string', default: '.data' },
        demo: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        cert: { type: 'string' },
        key: { type: 'string' },
        lan: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // Node's first sentence names the flag; the rest explains parseArgs to programmers.
    const [sentence] = error instanceof Error ? error.message.split('. ') : [];
    throw new Unstartable(`${sentence}: "npm start -- --help" lists the flags.`);
  }
}
