import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Rejected } from './errors.ts';

const viewerSchema = z.object({
  kind: z.enum(['ANONYMOUS', 'USER', 'API_KEY', 'ASSISTANT', 'DEVICE', 'SYSTEM']),
  userId: z.string().nullable(),
  /** The session or API key that the caller proved; what revocation names. */
  credentialId: z.string().nullable(),
  scopes: z.array(z.enum(['READ', 'WRITE'])),
  isAdmin: z.boolean(),
});

const callerSchema = z.object({
  viewer: viewerSchema,
  locale: z.enum(['vi', 'en']),
  timeZone: z.string().nullable(),
  /** The network address, from configured hops only; for throttling. */
  address: z.string(),
  userAgent: z.string().nullable(),
  idempotencyKey: z.string().nullable(),
  traceId: z.string(),
  /** The part of the trace that asks; null when nobody follows it. */
  spanId: z.string().nullable().default(null),
  /** The refresh secret of the session cookie; the gateway gives it to `user` alone. */
  sessionSecret: z.string().nullable(),
  /** A token with which the assistant acts for the viewer; the gateway gives it to `assistant` alone. */
  delegatedToken: z.string().nullable(),
});

/** Who is calling. `SYSTEM` is the gateway itself; a `DEVICE` works at a door, and is nobody elsewhere. */
export type Viewer = Readonly<z.infer<typeof viewerSchema>>;
/** Everything the gateway tells a subgraph about a request. */
export type Caller = Readonly<z.infer<typeof callerSchema>>;
/** A language the platform speaks. */
export type Locale = Caller['locale'];

/** Nobody in particular. */
export const anonymous: Viewer = {
  kind: 'ANONYMOUS',
  userId: null,
  credentialId: null,
  scopes: ['READ', 'WRITE'],
  isAdmin: false,
};

/** The gateway, when it asks for itself. */
export const system: Viewer = { ...anonymous, kind: 'SYSTEM' };

/** A caller about whom nothing is known; tests and internal calls fill in what they need. */
export function callerOf(viewer: Viewer, rest: Partial<Caller> = {}): Caller {
  return {
    viewer,
    locale: 'en',
    timeZone: null,
    address: '127.0.0.1',
    userAgent: null,
    idempotencyKey: null,
    traceId: '0'.repeat(32),
    spanId: null,
    sessionSecret: null,
    delegatedToken: null,
    ...rest,
  };
}

/** The id of the person a mutation acts for; refuses anonymous callers and keys that may only read. */
export function personOf(viewer: Viewer): string {
  if (viewer.userId === null) throw new Rejected('UNAUTHENTICATED');
  if (!viewer.scopes.includes('WRITE')) throw new Rejected('FORBIDDEN');
  return viewer.userId;
}

const maxAgeMs = 30_000;

/** What a signature covers: the audience, the method and path, and the body. */
export interface Signed {
  readonly subgraph: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** The caller, signed for one request to one subgraph: `<time>.<caller>.<HMAC-SHA256>`. */
export function signCaller(key: string, caller: Caller, request: Signed, now = Date.now()): string {
  const head = `${now}.${Buffer.from(JSON.stringify(caller)).toString('base64url')}`;
  return `${head}.${mac(key, head, request)}`;
}

/** The caller of a signed request; null when the signature is not the gateway's, for this request, within 30 s. */
export function verifyCaller(
  key: string,
  signed: string,
  request: Signed,
  now = Date.now(),
): Caller | null {
  const [time, body, signature] = signed.split('.');
  if (!time || !body || !signature || !(Math.abs(now - Number(time)) <= maxAgeMs)) return null;
  const expected = Buffer.from(mac(key, `${time}.${body}`, request));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const parsed = callerSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  return parsed.success ? parsed.data : null;
}

function mac(key: string, head: string, { subgraph, method, path, body }: Signed): string {
  const bodyHash = hash('sha256', body, 'base64url');
  return createHmac('sha256', key)
    .update([head, subgraph, method, path, bodyHash].join('\n'))
    .digest('base64url');
}
