import { instant, timestamps } from '@hoi/kit/columns.ts';
import { serviceTables } from '@hoi/kit/service-tables.ts';
import { throttleTable } from '@hoi/kit/throttle.ts';
import { bigint, boolean, index, integer, jsonb, pgSchema, text } from 'drizzle-orm/pg-core';

const schema = pgSchema('user');

export const { outbox, inbox, idempotency } = serviceTables(schema);

/** A person. */
export const user = schema.table('user', {
  id: text('id').primaryKey(),
  /** Lower case; the address codes are sent to. */
  email: text('email').notNull().unique('user_email_unique'),
  handle: text('handle').notNull().unique('user_handle_unique'),
  displayName: text('display_name').notNull(),
  avatarUrl: text('avatar_url'),
  bio: text('bio'),
  city: text('city'),
  website: text('website'),
  locale: text('locale', { enum: ['vi', 'en'] }).notNull(),
  timeZone: text('time_zone').notNull(),
  personalisation: boolean('personalisation').notNull().default(true),
  /** Whether the person runs this platform. */
  isAdmin: boolean('is_admin').notNull().default(false),
  ...timestamps,
});

/** A sign-in code that was sent: six digits and, for the link, a long secret; both only as hashes. */
export const emailCode = schema.table(
  'email_code',
  {
    linkHash: text('link_hash').primaryKey(),
    codeHash: text('code_hash').notNull(),
    email: text('email').notNull(),
    locale: text('locale', { enum: ['vi', 'en'] }).notNull(),
    /** Wrong codes tried so far. */
    wrongTries: integer('wrong_tries').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    index('email_code_email_idx').on(table.email),
    index('email_code_expires_at_idx').on(table.expiresAt),
  ],
);

/** How often something was tried in a window of time; shared by all processes. */
export const throttle = throttleTable(schema, 'throttle_resets_at_idx');

/** A browser where a person is signed in; gone when it is ended. */
export const session = schema.table(
  'session',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** Stays the same; tells a secret that was once given out from an invented one. */
    familyHash: text('family_hash').notNull(),
    /** Of the secret now in the cookie. */
    secretHash: text('secret_hash').notNull(),
    /** Of the one before, good for a moment after `rotatedAt`. */
    previousHash: text('previous_hash'),
    rotatedAt: instant('rotated_at').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    userAgent: text('user_agent'),
    ipPrefix: text('ip_prefix'),
  },
  (table) => [
    index('session_user_id_idx').on(table.userId, table.id),
    index('session_expires_at_idx').on(table.expiresAt),
  ],
);

/** A session or API key that was ended lately; what the gateway is told of. */
export const revocation = schema.table(
  'revocation',
  {
    credentialId: text('credential_id').primaryKey(),
    revokedAt: instant('revoked_at').notNull(),
  },
  (table) => [index('revocation_revoked_at_idx').on(table.revokedAt)],
);

/** A WebAuthn credential. */
export const passkey = schema.table(
  'passkey',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** As the authenticator names it, in base64url. */
    credentialId: text('credential_id').notNull().unique('passkey_credential_id_unique'),
    /** COSE, in base64url. */
    publicKey: text('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('passkey_user_id_idx').on(table.userId, table.id)],
);

/** A WebAuthn ceremony that was begun; taken out when it is finished. */
export const passkeyCeremony = schema.table(
  'passkey_ceremony',
  {
    id: text('id').primaryKey(),
    /** The person who adds a passkey; null for a sign-in. */
    userId: text('user_id'),
    challenge: text('challenge').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('passkey_ceremony_expires_at_idx').on(table.expiresAt)],
);

/** A program's key, kept as a hash. */
export const apiKey = schema.table(
  'api_key',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    /** SHA-256 of the whole key, in base64url; a key is random, so it needs no pepper. */
    hash: text('hash').notNull().unique('api_key_hash_unique'),
    scopes: text('scopes', { enum: ['READ', 'WRITE'] })
      .array()
      .notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('api_key_user_id_idx').on(table.userId, table.id)],
);

/** A key that signs access tokens. */
export const signingKey = schema.table('signing_key', {
  /** The `kid` of tokens. */
  id: text('id').primaryKey(),
  publicJwk: jsonb('public_jwk').notNull(),
  /** The private JWK, encrypted. */
  sealedPrivateJwk: text('sealed_private_jwk').notNull(),
  createdAt: instant('created_at').notNull(),
  /** When the last token it signed has expired; null for the key in use. */
  retiresAt: instant('retires_at'),
});
