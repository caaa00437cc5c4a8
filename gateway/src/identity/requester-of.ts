import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Origin, originOf } from '@hoi/kit/telemetry/tracing.ts';
import type { Caller, Locale } from '@hoi/kit/viewer.ts';
import { RequestError } from '../request-error.ts';
import { budgetKeyOf, type Requester } from '../requester.ts';
import type { Identity } from './identity.ts';

/** What a client may say of itself beside its proof. */
export interface Told {
  readonly authorization?: string | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** What tells of the sender of a request. */
export type Asking = Pick<IncomingMessage, 'headers' | 'socket'>;

/** Finds out who sends a request. Nothing a client says about its identity counts, except the proof. */
export function requesterReader(
  identity: Identity,
  trustedHops: number,
): (request: Asking, told?: Told) => Promise<Requester> {
  return async ({ headers, socket }, told = {}) => {
    const { viewer, expiresAt, isDelegated } = await identity.prove(
      told.authorization ?? headers.authorization,
    );
    const cookies = cookiesOf(headers.cookie);
    const caller: Caller = {
      viewer,
      locale: localeOf(told.locale ?? cookies.get('hoi_locale'), headers['accept-language']),
      timeZone: timeZoneOf(told.timeZone ?? one(headers['x-time-zone'])),
      address: addressOf(one(headers['x-forwarded-for']), socket.remoteAddress, trustedHops),
      userAgent: headers['user-agent']?.slice(0, 400) ?? null,
      idempotencyKey: keyOf(told.idempotencyKey ?? one(headers['idempotency-key'])),
      ...traceOf(one(headers.traceparent)),
      sessionSecret: cookies.get('hoi_session') ?? null,
      delegatedToken: null,
    };
    return { caller, expiresAt, isDelegated, budgetKey: budgetKeyOf(caller) };
  };
}

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);

const noCookies: ReadonlyMap<string, string> = new Map();

function cookiesOf(header: string | undefined): ReadonlyMap<string, string> {
  if (header === undefined) return noCookies;
  return new Map(
    header.split(';').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const];
    }),
  );
}

/** The language to answer in: the one chosen, else the first the browser asks for that we speak. */
export function localeOf(chosen: string | undefined, accepted: string | undefined): Locale {
  if (chosen === undefined && accepted === undefined) return 'en';
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = rest
        .find((one) => one.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const tag of [chosen?.toLowerCase() ?? '', ...wanted.map((one) => one.tag)]) {
    if (tag === 'vi' || tag.startsWith('vi-')) return 'vi';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'en';
}

// Looking a zone up takes as long as many a query; there are some six hundred.
const knownZones = new Set<string>();

function timeZoneOf(name: string | undefined): string | null {
  if (!name || name.length > 64) return null;
  if (knownZones.has(name)) return name;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Case and offsets have many spellings, and all of them are valid.
    if (knownZones.size < 2_000) knownZones.add(name);
    return name;
  } catch {
    return null;
  }
}

/** Reads the client's network address out of requests. */
export const addressReader =
  (trustedHops: number) =>
  ({ headers, socket }: Asking): string =>
    addressOf(one(headers['x-forwarded-for']), socket.remoteAddress, trustedHops);

/** The client's network address: the socket's, or the one that the nearest trusted proxy saw. */
export function addressOf(
  forwarded: string | undefined,
  remote: string | undefined,
  trustedHops: number,
): string {
  const address = trustedHops > 0 ? seenBy(forwarded)?.at(-trustedHops) : undefined;
  return (address ?? remote ?? 'unknown').replace(/^::ffff:/, '').slice(0, 64);
}

const seenBy = (forwarded: string | undefined) =>
  forwarded
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function keyOf(key: string | undefined): string | null {
  if (key === undefined || key === '') return null;
  if (/^[\x21-\x7e]{1,128}$/.test(key)) return key;
  throw new RequestError(
    'BAD_REQUEST',
    'An idempotency key has 1 to 128 visible ASCII characters, such as a UUID.',
  );
}

const idBytes = 16;
let pool = '';
let used = 0;

// Asking the system for a few bytes costs as much as asking for many.
function newTraceId(): string {
  if (used >= pool.length) {
    pool = randomBytes(256 * idBytes).toString('hex');
    used = 0;
  }
  used += 2 * idBytes;
  return pool.slice(used - 2 * idBytes, used);
}

/** The trace that a request belongs to: the client's, or a new one. */
function traceOf(traceparent: string | undefined): Origin {
  const given = traceparent === undefined ? null : originOf(traceparent);
  return given ?? { traceId: newTraceId(), spanId: null };
}
