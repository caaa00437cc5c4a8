import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Problem } from '@hoi/kit/errors.ts';
import type { UserRow, ViewerParent, SessionRow, PasskeyRow, ApiKeyRow, ApiKeyPage } from './mappers.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An opaque position in a connection. Send it back as `after`; never build one. */
  Cursor: { input: string; output: string; }
  /** An instant, RFC 3339 with an offset, such as `2026-11-22T12:00:00Z`. */
  DateTime: { input: Date; output: Date; }
  /** An ISO 8601 duration, such as `PT2H`. */
  Duration: { input: string; output: string; }
  /** An e-mail address. */
  EmailAddress: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A wall-clock time without offset, such as `2026-11-22T19:00`; it means something only beside a TimeZone. */
  LocalDateTime: { input: string; output: string; }
  /** A BCP 47 language tag; the platform speaks `vi` and `en`. */
  Locale: { input: string; output: string; }
  /** Markdown source. Render it without raw HTML. */
  Markdown: { input: string; output: string; }
  /** An IANA time zone name, such as `Asia/Ho_Chi_Minh`. */
  TimeZone: { input: string; output: string; }
  /** An absolute http(s) URL, or a path under the same origin. */
  URL: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** The platform's build. */
export type ApiInfo = {
  readonly __typename?: 'ApiInfo';
  /** The languages pages and messages come in. */
  readonly locales: ReadonlyArray<Scalars['Locale']['output']>;
  /** The version of the platform. */
  readonly version: Scalars['String']['output'];
};

/** A key for a program; only a hash of it is stored. */
export type ApiKey = Node & {
  readonly __typename?: 'ApiKey';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it stops working; null for never. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque id, `key_…`. */
  readonly id: Scalars['ID']['output'];
  /** When it was last used. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for. */
  readonly name: Scalars['String']['output'];
  /** Its first characters, to tell keys apart. */
  readonly prefix: Scalars['String']['output'];
  /** When it was revoked. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it may do. */
  readonly scopes: ReadonlyArray<Scope>;
};

/** A page of API keys. */
export type ApiKeyConnection = {
  readonly __typename?: 'ApiKeyConnection';
  /** The page's keys with their positions. */
  readonly edges: ReadonlyArray<ApiKeyEdge>;
  /** The page's keys. */
  readonly nodes: ReadonlyArray<ApiKey>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One API key in a connection. */
export type ApiKeyEdge = {
  readonly __typename?: 'ApiKeyEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The key. */
  readonly node: ApiKey;
};

/** For the gateway alone: the person behind an API key. */
export type ApiKeyViewer = {
  readonly __typename?: 'ApiKeyViewer';
  /** When the key ends; null for never. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The key's id. */
  readonly keyId: Scalars['ID']['output'];
  /** What the key may do. */
  readonly scopes: ReadonlyArray<Scope>;
  /** The person's id. */
  readonly userId: Scalars['ID']['output'];
};

/** A signed-in session. */
export type AuthPayload = {
  readonly __typename?: 'AuthPayload';
  /** For the `Authorization: Bearer` header; lives ten minutes. Keep it in memory only. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** When the access token stops working. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the account was made just now. */
  readonly isNew: Scalars['Boolean']['output'];
  /** The person. */
  readonly user?: Maybe<User>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who may be told. */
export type CacheControlScope =
  /** Nobody but the caller. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** A community; its own subgraph answers. */
export type Community = Node & {
  readonly __typename?: 'Community';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

/** A conversation; its own subgraph answers. */
export type Conversation = Node & {
  readonly __typename?: 'Conversation';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

/** A key to make. */
export type CreateApiKeyInput = {
  /** When it stops working; null for never. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for, 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** What it may do. */
  readonly scopes: ReadonlyArray<Scope>;
};

/** A key that was made. */
export type CreateApiKeyPayload = {
  readonly __typename?: 'CreateApiKeyPayload';
  /** The key's record. */
  readonly apiKey?: Maybe<ApiKey>;
  /** The key itself; shown this once. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Every reason a mutation can be refused for. `docs/errors.md` explains each. */
export type ErrorCode =
  /** The proposed action has expired or was decided already. */
  | 'ACTION_NOT_OPEN'
  /** The caller is a member already. */
  | 'ALREADY_MEMBER'
  /** The caller holds a place already. */
  | 'ALREADY_REGISTERED'
  /** Only a host may, for hosts decide who comes. */
  | 'APPROVAL_REQUIRED'
  /** The new capacity is below the number of confirmed people. */
  | 'CAPACITY_BELOW_CONFIRMED'
  /** The code is wrong or too old; ask for a new one. */
  | 'CODE_INVALID'
  /** Something else already has this unique value. */
  | 'CONFLICT'
  /** The device that asks was revoked, or its event is over. */
  | 'DEVICE_REVOKED'
  /** The end is before the start. */
  | 'ENDS_BEFORE_START'
  /** The event was cancelled. */
  | 'EVENT_CANCELLED'
  /** The event has not ended yet. */
  | 'EVENT_NOT_OVER'
  /** The event has not ended, or it ended too long ago. */
  | 'FEEDBACK_CLOSED'
  /** The calendar could not be read. */
  | 'FEED_UNPARSABLE'
  /** The calendar could not be fetched. */
  | 'FEED_UNREACHABLE'
  /** The caller may see it, but not do this. */
  | 'FORBIDDEN'
  /** The file is no list of guests, or it is too large. */
  | 'GUEST_LIST_UNPARSABLE'
  /** The handle or address is taken. */
  | 'HANDLE_TAKEN'
  /** This idempotency key was used for another request. */
  | 'IDEMPOTENCY_REPLAY_MISMATCH'
  /** The value has the wrong form. */
  | 'INVALID'
  /** The recurrence rule is not understood. */
  | 'INVALID_RRULE'
  /** The thing is in a state that does not allow this step. */
  | 'INVALID_TRANSITION'
  /** The community takes no new members. */
  | 'JOIN_CLOSED'
  /** A community keeps at least one owner. */
  | 'LAST_OWNER'
  /** The link of a mail is wrong, was used, or is too old. */
  | 'LINK_INVALID'
  /** The check-in list lets nobody in now. */
  | 'LIST_CLOSED'
  /** The ticket type is for members of the community. */
  | 'MEMBERS_ONLY'
  /** Only a draft can be published. */
  | 'NOT_A_DRAFT'
  /** There is no such thing, or it is hidden from the caller. */
  | 'NOT_FOUND'
  /** The check-in list does not take this kind of ticket. */
  | 'NOT_ON_LIST'
  /** This ticket type is not on sale now. */
  | 'NOT_ON_SALE'
  /** There is no room left for this many at the door. */
  | 'NO_ROOM'
  /** The offered seat was not taken in time. */
  | 'OFFER_EXPIRED'
  /** The passkey could not be verified. */
  | 'PASSKEY_INVALID'
  /** Too many tries; wait for `retryAfter` seconds. */
  | 'RATE_LIMITED'
  /** Registration is not open. */
  | 'REGISTRATION_CLOSED'
  /** The value is missing. */
  | 'REQUIRED'
  /** The recurrence rule has a COUNT and an UNTIL. */
  | 'RULE_ENDS_TWICE'
  /** The recurrence rule has no date that is still to come. */
  | 'RULE_NEVER_HAPPENS'
  /** The day of an event comes from the rule of its series. */
  | 'SERIES_KEEPS_DAYS'
  /** One registers for the whole series. */
  | 'SERIES_ONLY'
  /** The event is full and has no waitlist. */
  | 'SOLD_OUT'
  /** Somebody changed it since it was read; read again. */
  | 'STALE_VERSION'
  /** The ticket let somebody in already. */
  | 'TICKET_USED'
  /** Fewer tickets of a type than one registration takes. */
  | 'TOO_FEW'
  /** The value is longer than allowed. */
  | 'TOO_LONG'
  /** More tickets of a type than one registration takes. */
  | 'TOO_MANY'
  /** The recurrence rule repeats too often, or more than once a day. */
  | 'TOO_MANY_OCCURRENCES'
  /** Sign in first. */
  | 'UNAUTHENTICATED'
  /** There is no such time zone. */
  | 'UNKNOWN_TIME_ZONE'
  /** The uploaded file is unknown, too large or not an image. */
  | 'UPLOAD_INVALID';

/** An event; its own subgraph answers. */
export type Event = Node & {
  readonly __typename?: 'Event';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

/** The browser's answer when it made a passkey. */
export type FinishPasskeyRegistrationInput = {
  /** What `startPasskeyRegistration` gave as `ceremonyId`. */
  readonly ceremonyId: Scalars['ID']['input'];
  /** The credential as JSON (`RegistrationResponseJSON`). */
  readonly credential: Scalars['JSON']['input'];
  /** A name to tell it apart. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** The browser's answer when it used a passkey. */
export type FinishPasskeySignInInput = {
  /** What `startPasskeySignIn` gave as `ceremonyId`. */
  readonly ceremonyId: Scalars['ID']['input'];
  /** The credential as JSON (`AuthenticationResponseJSON`). */
  readonly credential: Scalars['JSON']['input'];
};

/** A membership; its own subgraph answers. */
export type Membership = Node & {
  readonly __typename?: 'Membership';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Signs in with the secret of the link in the mail. Sets the session cookie. */
  readonly confirmSignInLink: AuthPayload;
  /** Makes a key for a program. */
  readonly createApiKey: CreateApiKeyPayload;
  /** Adds the passkey the browser made. */
  readonly finishPasskeyRegistration: PasskeyPayload;
  /** Signs in with a passkey. Sets the session cookie. */
  readonly finishPasskeySignIn: AuthPayload;
  /** A new access token for the session in the cookie; the cookie is rotated. */
  readonly refreshSession: AuthPayload;
  /** Removes a passkey. */
  readonly removePasskey: RevokePayload;
  /** Sends a six-digit code, and a link with the same secret, to an address. The answer is the same whether or not the address is known. */
  readonly requestEmailCode: RequestEmailCodePayload;
  /** Ends a key at once. */
  readonly revokeApiKey: RevokePayload;
  /** Ends one of the caller's sessions. */
  readonly revokeSession: RevokePayload;
  /** Signs in with the code; an unknown address becomes an account. Sets the session cookie. */
  readonly signIn: AuthPayload;
  /** Ends the session in the cookie. */
  readonly signOut: RevokePayload;
  /** The options for `navigator.credentials.create`. */
  readonly startPasskeyRegistration: PasskeyOptionsPayload;
  /** The options for `navigator.credentials.get`. */
  readonly startPasskeySignIn: PasskeyOptionsPayload;
  /** Changes what others see of the caller. */
  readonly updateProfile: UpdateProfilePayload;
  /** Changes the caller's language, zone and privacy. */
  readonly updateSettings: UpdateProfilePayload;
};


export type MutationConfirmSignInLinkArgs = {
  token: Scalars['String']['input'];
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationFinishPasskeyRegistrationArgs = {
  input: FinishPasskeyRegistrationInput;
};


export type MutationFinishPasskeySignInArgs = {
  input: FinishPasskeySignInInput;
};


export type MutationRemovePasskeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestEmailCodeArgs = {
  input: RequestEmailCodeInput;
};


export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRevokeSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationUpdateSettingsArgs = {
  input: UpdateSettingsInput;
};

/** An object with a globally unique id, fetchable with `node`. */
export type Node = {
  /** Opaque and stable; the prefix tells the type (`evt_…`). */
  readonly id: Scalars['ID']['output'];
};

/** A notification; its own subgraph answers. */
export type Notification = Node & {
  readonly __typename?: 'Notification';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page of a connection lies within the whole. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The position of this page's last item; pass it as `after` for the next page. */
  readonly endCursor?: Maybe<Scalars['Cursor']['output']>;
  /** Whether more items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether items come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The position of this page's first item. */
  readonly startCursor?: Maybe<Scalars['Cursor']['output']>;
};

/** A passkey (WebAuthn credential). */
export type Passkey = {
  readonly __typename?: 'Passkey';
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque id, `pky_…`. */
  readonly id: Scalars['ID']['output'];
  /** When it last signed the person in. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name the person gave it. */
  readonly name: Scalars['String']['output'];
};

/** Options for the browser's WebAuthn call. */
export type PasskeyOptionsPayload = {
  readonly __typename?: 'PasskeyOptionsPayload';
  /** Send it back when finishing. */
  readonly ceremonyId?: Maybe<Scalars['ID']['output']>;
  /** The options as JSON. */
  readonly options?: Maybe<Scalars['JSON']['output']>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A passkey that was added. */
export type PasskeyPayload = {
  readonly __typename?: 'PasskeyPayload';
  /** The passkey. */
  readonly passkey?: Maybe<Passkey>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A post; its own subgraph answers. */
export type Post = Node & {
  readonly __typename?: 'Post';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** What this platform runs. */
  readonly apiInfo: ApiInfo;
  /** For the gateway alone: who an API key speaks for. `hash` is the key's SHA-256 in base64url. */
  readonly apiKeyViewer?: Maybe<ApiKeyViewer>;
  /** For the gateway alone: a short-lived token with which the assistant acts for the caller. */
  readonly delegatedToken?: Maybe<Scalars['String']['output']>;
  /** Any object by its id. */
  readonly node?: Maybe<Node>;
  /** Several objects by their ids, in the same order; null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** A person by id or handle. */
  readonly user?: Maybe<User>;
  /** Who is calling. */
  readonly viewer: Viewer;
};


export type QueryApiKeyViewerArgs = {
  hash: Scalars['String']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryUserArgs = {
  handle?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** A registration; its own subgraph answers. */
export type Registration = Node & {
  readonly __typename?: 'Registration';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

/** Where to send a sign-in code. */
export type RequestEmailCodeInput = {
  /** The address. */
  readonly email: Scalars['EmailAddress']['input'];
  /** The language of the mail; by default the request's. */
  readonly locale?: InputMaybe<Scalars['Locale']['input']>;
};

/** Whether a code is on its way. */
export type RequestEmailCodePayload = {
  readonly __typename?: 'RequestEmailCodePayload';
  /** True also when the address is unknown. */
  readonly sent: Scalars['Boolean']['output'];
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What was ended. */
export type RevokePayload = {
  readonly __typename?: 'RevokePayload';
  /** The id of what was ended. */
  readonly revokedId?: Maybe<Scalars['ID']['output']>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What an API key may do. */
export type Scope =
  /** Read what its person may read. */
  | 'READ'
  /** Change what its person may change. */
  | 'WRITE';

/** One browser or device where the person is signed in. */
export type Session = {
  readonly __typename?: 'Session';
  /** When the person signed in there. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whether it is the one making this request. */
  readonly current: Scalars['Boolean']['output'];
  /** Opaque id, `ses_…`. */
  readonly id: Scalars['ID']['output'];
  /** The first part of the network address. */
  readonly ipPrefix?: Maybe<Scalars['String']['output']>;
  /** When it was last used. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** The browser, as it names itself. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
};

/** A sign-in with a code. */
export type SignInInput = {
  /** The six digits. */
  readonly code: Scalars['String']['input'];
  /** The name to show, used when the account is new. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** The address the code was sent to. */
  readonly email: Scalars['EmailAddress']['input'];
  /** The zone of the browser, used when the account is new. */
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** For the gateway alone: ids of sessions and API keys that were ended; everything revoked within the last token lifetime comes first. */
  readonly credentialRevoked: Scalars['ID']['output'];
  /** For the gateway alone: at once, then whenever something has changed that everybody may see. */
  readonly publicChanged: Scalars['Boolean']['output'];
};

/** A ticket; its own subgraph answers. */
export type Ticket = Node & {
  readonly __typename?: 'Ticket';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

/** Changes of a profile; what is absent stays. */
export type UpdateProfileInput = {
  /** At most 2,000 characters. */
  readonly bio?: InputMaybe<Scalars['Markdown']['input']>;
  /** At most 80 characters. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 80 characters. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** 3 to 30 of a–z, 0–9 and hyphens. */
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  /** An http(s) address. */
  readonly website?: InputMaybe<Scalars['URL']['input']>;
};

/** A changed profile. */
export type UpdateProfilePayload = {
  readonly __typename?: 'UpdateProfilePayload';
  /** The person as it is now. */
  readonly user?: Maybe<User>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of settings; what is absent stays. */
export type UpdateSettingsInput = {
  /** `vi` or `en`. */
  readonly locale?: InputMaybe<Scalars['Locale']['input']>;
  /** Whether past registrations and follows may be used for suggestions. */
  readonly personalisation?: InputMaybe<Scalars['Boolean']['input']>;
  /** An IANA zone. */
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** A person. */
export type User = Node & {
  readonly __typename?: 'User';
  /** A picture of the person; null shows initials. */
  readonly avatarUrl?: Maybe<Scalars['URL']['output']>;
  /** A few words the person wrote about themselves. */
  readonly bio?: Maybe<Scalars['Markdown']['output']>;
  /** The city the person says they live in. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** When the account was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The name the person shows. */
  readonly displayName: Scalars['String']['output'];
  /** The address; null unless the caller is this person. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** The unique short name in the person's address, `/u/<handle>`. */
  readonly handle: Scalars['String']['output'];
  /** Opaque id, `usr_…`. */
  readonly id: Scalars['ID']['output'];
  /** Language, zone and privacy; null unless the caller is this person. */
  readonly settings?: Maybe<UserSettings>;
  /** The person's own page. */
  readonly website?: Maybe<Scalars['URL']['output']>;
};

/** Something the caller can act on that kept a mutation from happening. Nothing was changed. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Stable and machine-readable; never reworded, never reused. */
  readonly code: ErrorCode;
  /** A sentence in the caller's language that says what to do. */
  readonly message: Scalars['String']['output'];
  /** Where in the input it went wrong, such as `["input", "capacity"]`. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Seconds after which the same call may succeed. */
  readonly retryAfter?: Maybe<Scalars['Int']['output']>;
};

/** What a person has chosen for themselves. */
export type UserSettings = {
  readonly __typename?: 'UserSettings';
  /** The language of pages and mails. */
  readonly locale: Scalars['Locale']['output'];
  /** Whether the assistant and the home feed may use past registrations and follows. */
  readonly personalisation: Scalars['Boolean']['output'];
  /** The zone times are shown in. */
  readonly timeZone: Scalars['TimeZone']['output'];
};

/** Who is calling: nobody in particular, a person, or a program acting for a person. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** The keys of programs that act for the person. */
  readonly apiKeys: ApiKeyConnection;
  /** The person's id, or `anonymous`. */
  readonly id: Scalars['ID']['output'];
  /** Whether the person runs this platform. */
  readonly isAdmin: Scalars['Boolean']['output'];
  /** How the caller proved who they are. */
  readonly kind: ViewerKind;
  /** The passkeys the person can sign in with. */
  readonly passkeys: ReadonlyArray<Passkey>;
  /** Where the person is signed in, newest first. */
  readonly sessions: ReadonlyArray<Session>;
  /** The person; null for an anonymous caller. */
  readonly user?: Maybe<User>;
};


/** Who is calling: nobody in particular, a person, or a program acting for a person. */
export type ViewerApiKeysArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How a caller proved who they are. */
export type ViewerKind =
  /** Not signed in. */
  | 'ANONYMOUS'
  /** A program with a key. */
  | 'API_KEY'
  /** The assistant, on behalf of a person. */
  | 'ASSISTANT'
  /** A phone or tablet at an event's door; it is nobody elsewhere. */
  | 'DEVICE'
  /** A signed-in person. */
  | 'USER';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  ApiKey: ApiKey;
  User: User;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ApiKey:
    ( { __typename: 'ApiKey' }
    & GraphQLRecursivePick<FederationTypes['ApiKey'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ApiKeyRow )
    | ( Community )
    | ( Conversation )
    | ( Event )
    | ( Membership )
    | ( Notification )
    | ( Post )
    | ( Registration )
    | ( Ticket )
    | ( UserRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApiInfo: ResolverTypeWrapper<ApiInfo>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ApiKey: ResolverTypeWrapper<ApiKeyRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ApiKeyConnection: ResolverTypeWrapper<ApiKeyPage>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  ApiKeyViewer: ResolverTypeWrapper<ApiKeyViewer>;
  AuthPayload: ResolverTypeWrapper<Omit<AuthPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CacheControlScope: CacheControlScope;
  Community: ResolverTypeWrapper<Community>;
  Conversation: ResolverTypeWrapper<Conversation>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: ResolverTypeWrapper<Omit<CreateApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  ErrorCode: ErrorCode;
  Event: ResolverTypeWrapper<Event>;
  FinishPasskeyRegistrationInput: FinishPasskeyRegistrationInput;
  FinishPasskeySignInInput: FinishPasskeySignInInput;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LocalDateTime: ResolverTypeWrapper<Scalars['LocalDateTime']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Markdown: ResolverTypeWrapper<Scalars['Markdown']['output']>;
  Membership: ResolverTypeWrapper<Membership>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Notification: ResolverTypeWrapper<Notification>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Passkey: ResolverTypeWrapper<PasskeyRow>;
  PasskeyOptionsPayload: ResolverTypeWrapper<Omit<PasskeyOptionsPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  PasskeyPayload: ResolverTypeWrapper<Omit<PasskeyPayload, 'passkey' | 'userErrors'> & { passkey?: Maybe<ResolversTypes['Passkey']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Post: ResolverTypeWrapper<Post>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Registration: ResolverTypeWrapper<Registration>;
  RequestEmailCodeInput: RequestEmailCodeInput;
  RequestEmailCodePayload: ResolverTypeWrapper<Omit<RequestEmailCodePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  RevokePayload: ResolverTypeWrapper<Omit<RevokePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Scope: Scope;
  Session: ResolverTypeWrapper<SessionRow>;
  SignInInput: SignInInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ticket: ResolverTypeWrapper<Ticket>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  UpdateSettingsInput: UpdateSettingsInput;
  User: ResolverTypeWrapper<UserRow>;
  UserError: ResolverTypeWrapper<Problem>;
  UserSettings: ResolverTypeWrapper<UserRow>;
  Viewer: ResolverTypeWrapper<ViewerParent>;
  ViewerKind: ViewerKind;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiInfo: ApiInfo;
  String: Scalars['String']['output'];
  ApiKey: ApiKeyRow;
  ID: Scalars['ID']['output'];
  ApiKeyConnection: ApiKeyPage;
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  ApiKeyViewer: ApiKeyViewer;
  AuthPayload: Omit<AuthPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Boolean: Scalars['Boolean']['output'];
  Community: Community;
  Conversation: Conversation;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: Omit<CreateApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Cursor: Scalars['Cursor']['output'];
  DateTime: Scalars['DateTime']['output'];
  Duration: Scalars['Duration']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  Event: Event;
  FinishPasskeyRegistrationInput: FinishPasskeyRegistrationInput;
  FinishPasskeySignInInput: FinishPasskeySignInInput;
  JSON: Scalars['JSON']['output'];
  LocalDateTime: Scalars['LocalDateTime']['output'];
  Locale: Scalars['Locale']['output'];
  Markdown: Scalars['Markdown']['output'];
  Membership: Membership;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Notification: Notification;
  PageInfo: PageInfo;
  Passkey: PasskeyRow;
  PasskeyOptionsPayload: Omit<PasskeyOptionsPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  PasskeyPayload: Omit<PasskeyPayload, 'passkey' | 'userErrors'> & { passkey?: Maybe<ResolversParentTypes['Passkey']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Post: Post;
  Query: Record<PropertyKey, never>;
  Registration: Registration;
  RequestEmailCodeInput: RequestEmailCodeInput;
  RequestEmailCodePayload: Omit<RequestEmailCodePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  RevokePayload: Omit<RevokePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Session: SessionRow;
  SignInInput: SignInInput;
  Subscription: Record<PropertyKey, never>;
  Ticket: Ticket;
  TimeZone: Scalars['TimeZone']['output'];
  URL: Scalars['URL']['output'];
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  UpdateSettingsInput: UpdateSettingsInput;
  User: UserRow;
  UserError: Problem;
  UserSettings: UserRow;
  Viewer: ViewerParent;
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  scope: CacheControlScope;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApiInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiInfo'] = ResolversParentTypes['ApiInfo']> = {
  locales?: Resolver<ReadonlyArray<ResolversTypes['Locale']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey'], FederationReferenceType extends FederationReferenceTypes['ApiKey'] = FederationReferenceTypes['ApiKey']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ApiKey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['Scope']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type ApiKeyViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyViewer'] = ResolversParentTypes['ApiKeyViewer']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['Scope']>, ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AuthPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthPayload'] = ResolversParentTypes['AuthPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LocalDateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDateTime'], any> {
  name: 'LocalDateTime';
}

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export interface MarkdownScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Markdown'], any> {
  name: 'Markdown';
}

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  confirmSignInLink?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationConfirmSignInLinkArgs, 'token'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  finishPasskeyRegistration?: Resolver<ResolversTypes['PasskeyPayload'], ParentType, ContextType, RequireFields<MutationFinishPasskeyRegistrationArgs, 'input'>>;
  finishPasskeySignIn?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationFinishPasskeySignInArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType>;
  removePasskey?: Resolver<ResolversTypes['RevokePayload'], ParentType, ContextType, RequireFields<MutationRemovePasskeyArgs, 'id'>>;
  requestEmailCode?: Resolver<ResolversTypes['RequestEmailCodePayload'], ParentType, ContextType, RequireFields<MutationRequestEmailCodeArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokePayload'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  revokeSession?: Resolver<ResolversTypes['RevokePayload'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'id'>>;
  signIn?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['RevokePayload'], ParentType, ContextType>;
  startPasskeyRegistration?: Resolver<ResolversTypes['PasskeyOptionsPayload'], ParentType, ContextType>;
  startPasskeySignIn?: Resolver<ResolversTypes['PasskeyOptionsPayload'], ParentType, ContextType>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  updateSettings?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateSettingsArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ApiKey' | 'Community' | 'Conversation' | 'Event' | 'Membership' | 'Notification' | 'Post' | 'Registration' | 'Ticket' | 'User', ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type PasskeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Passkey'] = ResolversParentTypes['Passkey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PasskeyOptionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeyOptionsPayload'] = ResolversParentTypes['PasskeyOptionsPayload']> = {
  ceremonyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  options?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasskeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasskeyPayload'] = ResolversParentTypes['PasskeyPayload']> = {
  passkey?: Resolver<Maybe<ResolversTypes['Passkey']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiInfo?: Resolver<ResolversTypes['ApiInfo'], ParentType, ContextType>;
  apiKeyViewer?: Resolver<Maybe<ResolversTypes['ApiKeyViewer']>, ParentType, ContextType, RequireFields<QueryApiKeyViewerArgs, 'hash'>>;
  delegatedToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, Partial<QueryUserArgs>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Registration'] = ResolversParentTypes['Registration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestEmailCodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailCodePayload'] = ResolversParentTypes['RequestEmailCodePayload']> = {
  sent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokePayload'] = ResolversParentTypes['RevokePayload']> = {
  revokedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipPrefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  credentialRevoked?: SubscriptionResolver<ResolversTypes['ID'], "credentialRevoked", ParentType, ContextType>;
  publicChanged?: SubscriptionResolver<ResolversTypes['Boolean'], "publicChanged", ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  bio?: Resolver<Maybe<ResolversTypes['Markdown']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  settings?: Resolver<Maybe<ResolversTypes['UserSettings']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserSettings'] = ResolversParentTypes['UserSettings']> = {
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  personalisation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  apiKeys?: Resolver<ResolversTypes['ApiKeyConnection'], ParentType, ContextType, RequireFields<ViewerApiKeysArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAdmin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  passkeys?: Resolver<ReadonlyArray<ResolversTypes['Passkey']>, ParentType, ContextType>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ApiInfo?: ApiInfoResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  ApiKeyViewer?: ApiKeyViewerResolvers<ContextType>;
  AuthPayload?: AuthPayloadResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Event?: EventResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LocalDateTime?: GraphQLScalarType;
  Locale?: GraphQLScalarType;
  Markdown?: GraphQLScalarType;
  Membership?: MembershipResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Passkey?: PasskeyResolvers<ContextType>;
  PasskeyOptionsPayload?: PasskeyOptionsPayloadResolvers<ContextType>;
  PasskeyPayload?: PasskeyPayloadResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RequestEmailCodePayload?: RequestEmailCodePayloadResolvers<ContextType>;
  RevokePayload?: RevokePayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserSettings?: UserSettingsResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
