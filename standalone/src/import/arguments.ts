import { parseArgs } from 'node:util';
import { Unstartable } from '../unstartable.ts';
import { type ImportKind, importKinds } from './open-source.ts';

/** What the person asked for on the command line. */
export type ImportWish = {
  readonly kind: ImportKind;
  /** A folder, a file or an address, as `kind` has it. */
  readonly source: string;
  readonly target: { readonly url: string; readonly key: string } | { readonly dataDir: string };
};

/** The help text. */
export const importHelp = `Takes events from elsewhere into a Hội; a second time changes nothing.

  npm run import -- confs-tech <folder>    conferences from a checkout of confs.tech
  npm run import -- meetup <folder>        an archive of Meetup: events_*.ndjson, groups.ndjson
  npm run import -- ics <file or address>  a calendar

  --data <folder>   into the Hội of this data folder, running or not (default .data)
  --url <address>   into any Hội, through its API, together with
  --key <key>       an API key with the scope WRITE, made on its account page
  --help            this text`;

/** Reads the command line; undefined when help was asked for. */
export function parseImportArguments(args: readonly string[]): ImportWish | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [kind, source, ...more] = positionals;
  if (kind === undefined) {
    throw new Unstartable(`Say what to import: ${importKinds.join(', ')}. ${seeHelp}`);
  }
  if (!isKind(kind)) {
    throw new Unstartable(
      `"${kind}" is nothing that can be imported: choose ${importKinds.join(', ')}. ${seeHelp}`,
    );
  }
  if (source === undefined || more.length > 0) {
    throw new Unstartable(`Name one source: npm run import -- ${kind} <source>. ${seeHelp}`);
  }
  return { kind, source, target: targetOf(values) };
}

const seeHelp = '"npm run import -- --help" tells more.';

const isKind = (kind: string): kind is ImportKind =>
  (importKinds as readonly string[]).includes(kind);

function targetOf({ url, key, data }: { url?: string; key?: string; data?: string }) {
  if ((url === undefined) !== (key === undefined)) {
    throw new Unstartable('--url and --key go together: give both.');
  }
  if (url === undefined || key === undefined) return { dataDir: data ?? '.data' };
  if (data !== undefined) throw new Unstartable('Choose --data or --url, not both.');
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new Unstartable(`--url takes an address like https://hoi.example.org, not "${url}".`);
  }
  return { url: url.replace(/\/+$/, ''), key: key.trim() };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        url: { type: 'string' },
        key: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // Node's first sentence names the flag; the rest explains parseArgs to programmers.
    const [sentence] = error instanceof Error ? error.message.split('. ') : [];
    throw new Unstartable(`${sentence}: ${seeHelp}`);
  }
}
