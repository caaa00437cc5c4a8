import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Problem } from '@hoi/kit/errors.ts';
import type { ConversationRow, ConversationPage, MessageRow, MessagePage, CitationRow, ToolCallRow, ActionRow } from './mappers.ts';
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

/** What the assistant can offer to do. */
export type ActionKind =
  /** Give a registration up. */
  | 'CANCEL_REGISTRATION'
  /** Register for an event. */
  | 'REGISTER';

/** An action that was decided. */
export type ActionPayload = {
  readonly __typename?: 'ActionPayload';
  /** As it is now. */
  readonly action?: Maybe<ProposedAction>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a proposed action stands. */
export type ActionStatus =
  /** Done. */
  | 'EXECUTED'
  /** Too late. */
  | 'EXPIRED'
  /** Confirmed, but refused by the platform. */
  | 'FAILED'
  /** Waits for the person. */
  | 'PROPOSED'
  /** Turned down. */
  | 'REJECTED';

/** A question. */
export type AskInput = {
  /** The conversation to go on with; absent to begin one. */
  readonly conversationId?: InputMaybe<Scalars['ID']['input']>;
  /** The event the person is looking at. */
  readonly eventId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the person is, for `near me`. */
  readonly near?: InputMaybe<AssistantNearInput>;
  /** 1 to 2,000 characters. */
  readonly text: Scalars['String']['input'];
  /** The person's zone; by default their setting. */
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** A question that was taken. */
export type AskPayload = {
  readonly __typename?: 'AskPayload';
  /** The answer, still being written. */
  readonly answer?: Maybe<Message>;
  /** The conversation. */
  readonly conversation?: Maybe<Conversation>;
  /** The question. */
  readonly question?: Maybe<Message>;
  /** Why not. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A piece of an answer as it is written. */
export type AssistantChunk = {
  readonly __typename?: 'AssistantChunk';
  /** Whether this was the last piece; then `message` is whole. */
  readonly isDone: Scalars['Boolean']['output'];
  /** The message so far. */
  readonly message?: Maybe<Message>;
  /** The answer's message. */
  readonly messageId: Scalars['ID']['output'];
  /** Counts from 0; pieces arrive in order. */
  readonly seq: Scalars['Int']['output'];
  /** Text to append; on the first piece, all text so far. */
  readonly textDelta?: Maybe<Scalars['String']['output']>;
};

/** What the assistant runs on. */
export type AssistantMode =
  /** A model on Amazon Bedrock. */
  | 'BEDROCK'
  /** A grammar of Vietnamese and English; no model. */
  | 'RULES';

/** A point on the map. */
export type AssistantNearInput = {
  /** Degrees north. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east. */
  readonly longitude: Scalars['Float']['input'];
};

/** What the assistant runs on. */
export type AssistantStatus = {
  readonly __typename?: 'AssistantStatus';
  /** Whether it answers. */
  readonly isAvailable: Scalars['Boolean']['output'];
  /** Rules, or a language model. */
  readonly mode: AssistantMode;
  /** The model's name. */
  readonly model: Scalars['String']['output'];
};

/** Who may be told. */
export type CacheControlScope =
  /** Nobody but the caller. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** A record that a message rests on. */
export type Citation = {
  readonly __typename?: 'Citation';
  /** The community. */
  readonly community?: Maybe<Community>;
  /** The event. */
  readonly event?: Maybe<Event>;
  /** When it was read. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The number it has in the text. */
  readonly marker: Scalars['Int']['output'];
  /** Its title when it was read. */
  readonly title: Scalars['String']['output'];
};

/** A community; the community subgraph holds it. */
export type Community = {
  readonly __typename?: 'Community';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

/** A talk with the assistant. */
export type Conversation = Node & {
  readonly __typename?: 'Conversation';
  /** When it began. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque id, `cnv_…`. */
  readonly id: Scalars['ID']['output'];
  /** The language it is held in. */
  readonly locale: Scalars['Locale']['output'];
  /** What was said, oldest first. */
  readonly messages: MessageConnection;
  /** Its first question, shortened. */
  readonly title: Scalars['String']['output'];
  /** When it last went on. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A talk with the assistant. */
export type ConversationMessagesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of conversations. */
export type ConversationConnection = {
  readonly __typename?: 'ConversationConnection';
  /** The page's conversations with their positions. */
  readonly edges: ReadonlyArray<ConversationEdge>;
  /** The page's conversations. */
  readonly nodes: ReadonlyArray<Conversation>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One conversation in a connection. */
export type ConversationEdge = {
  readonly __typename?: 'ConversationEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The conversation. */
  readonly node: Conversation;
};

/** A conversation that was forgotten. */
export type DeleteConversationPayload = {
  readonly __typename?: 'DeleteConversationPayload';
  /** Its id. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
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

/** An event; the event subgraph holds it. */
export type Event = {
  readonly __typename?: 'Event';
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
};

/** Something said in a conversation. */
export type Message = {
  readonly __typename?: 'Message';
  /** The records it rests on, by the numbers in the text. */
  readonly citations: ReadonlyArray<Citation>;
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque id, `msg_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it offers to do. */
  readonly proposedActions: ReadonlyArray<ProposedAction>;
  /** By whom. */
  readonly role: MessageRole;
  /** Whether it is whole. */
  readonly status: MessageStatus;
  /** What, in Markdown; citations stand as `[1]`. */
  readonly text: Scalars['Markdown']['output'];
  /** What was looked up for it. */
  readonly toolCalls: ReadonlyArray<ToolCall>;
};

/** A page of messages. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The page's messages with their positions. */
  readonly edges: ReadonlyArray<MessageEdge>;
  /** The page's messages. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One message in a connection. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** Its position. */
  readonly cursor: Scalars['Cursor']['output'];
  /** The message. */
  readonly node: Message;
};

/** Who speaks. */
export type MessageRole =
  /** The assistant. */
  | 'ASSISTANT'
  /** The person. */
  | 'USER';

/** Whether a message is whole. */
export type MessageStatus =
  /** Stopped by the person. */
  | 'CANCELLED'
  /** Whole. */
  | 'COMPLETE'
  /** Stopped by a fault. */
  | 'FAILED'
  /** Being written. */
  | 'STREAMING';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Asks the assistant. Listen to `answer` with the answer's id for the text as it is written. */
  readonly ask: AskPayload;
  /** Stops an answer. */
  readonly cancelAnswer: AskPayload;
  /** Does what was proposed, with the caller's own rights. */
  readonly confirmAction: ActionPayload;
  /** Forgets a conversation. */
  readonly deleteConversation: DeleteConversationPayload;
  /** Turns a proposal down. */
  readonly rejectAction: ActionPayload;
};


export type MutationAskArgs = {
  input: AskInput;
};


export type MutationCancelAnswerArgs = {
  messageId: Scalars['ID']['input'];
};


export type MutationConfirmActionArgs = {
  actionId: Scalars['ID']['input'];
};


export type MutationDeleteConversationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRejectActionArgs = {
  actionId: Scalars['ID']['input'];
};

/** An object with a globally unique id, fetchable with `node`. */
export type Node = {
  /** Opaque and stable; the prefix tells the type (`evt_…`). */
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

/** Something the assistant would do; nothing happens until the person confirms it. */
export type ProposedAction = {
  readonly __typename?: 'ProposedAction';
  /** The event it is about. */
  readonly event?: Maybe<Event>;
  /** When the offer ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Opaque id, `act_…`. */
  readonly id: Scalars['ID']['output'];
  /** What kind. */
  readonly kind: ActionKind;
  /** What came of it, in words. */
  readonly outcome?: Maybe<Scalars['String']['output']>;
  /** How many people, for a registration. */
  readonly quantity?: Maybe<Scalars['Int']['output']>;
  /** Where it stands. */
  readonly status: ActionStatus;
  /** What would happen, in words the server made from records. */
  readonly summary: Scalars['String']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** What the assistant runs on. */
  readonly assistantStatus: AssistantStatus;
  /** One of the caller's conversations. */
  readonly conversation?: Maybe<Conversation>;
  /** The caller's conversations, latest first. */
  readonly conversations: ConversationConnection;
};


export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConversationsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** An answer as it is written: at once what there is, then each piece. */
  readonly answer: AssistantChunk;
};


export type SubscriptionAnswerArgs = {
  messageId: Scalars['ID']['input'];
};

/** Something the assistant looked up. */
export type ToolCall = {
  readonly __typename?: 'ToolCall';
  /** With what. */
  readonly arguments: Scalars['JSON']['output'];
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Which tool. */
  readonly name: Scalars['String']['output'];
  /** How it ended. */
  readonly status: MessageStatus;
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
  Conversation: Conversation;
  Message: Message;
  ProposedAction: ProposedAction;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Conversation:
    ( { __typename: 'Conversation' }
    & GraphQLRecursivePick<FederationTypes['Conversation'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
  ProposedAction:
    ( { __typename: 'ProposedAction' }
    & GraphQLRecursivePick<FederationTypes['ProposedAction'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( ConversationRow );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActionKind: ActionKind;
  ActionPayload: ResolverTypeWrapper<Omit<ActionPayload, 'action' | 'userErrors'> & { action?: Maybe<ResolversTypes['ProposedAction']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  ActionStatus: ActionStatus;
  AskInput: AskInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AskPayload: ResolverTypeWrapper<Omit<AskPayload, 'answer' | 'conversation' | 'question' | 'userErrors'> & { answer?: Maybe<ResolversTypes['Message']>, conversation?: Maybe<ResolversTypes['Conversation']>, question?: Maybe<ResolversTypes['Message']>, userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  AssistantChunk: ResolverTypeWrapper<Omit<AssistantChunk, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AssistantMode: AssistantMode;
  AssistantNearInput: AssistantNearInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AssistantStatus: ResolverTypeWrapper<AssistantStatus>;
  CacheControlScope: CacheControlScope;
  Citation: ResolverTypeWrapper<CitationRow>;
  Community: ResolverTypeWrapper<Community>;
  Conversation: ResolverTypeWrapper<ConversationRow>;
  ConversationConnection: ResolverTypeWrapper<ConversationPage>;
  ConversationEdge: ResolverTypeWrapper<Omit<ConversationEdge, 'node'> & { node: ResolversTypes['Conversation'] }>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteConversationPayload: ResolverTypeWrapper<Omit<DeleteConversationPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['UserError']> }>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  ErrorCode: ErrorCode;
  Event: ResolverTypeWrapper<Event>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LocalDateTime: ResolverTypeWrapper<Scalars['LocalDateTime']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Markdown: ResolverTypeWrapper<Scalars['Markdown']['output']>;
  Message: ResolverTypeWrapper<MessageRow>;
  MessageConnection: ResolverTypeWrapper<MessagePage>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageRole: MessageRole;
  MessageStatus: MessageStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProposedAction: ResolverTypeWrapper<ActionRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  ToolCall: ResolverTypeWrapper<ToolCallRow>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<Problem>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActionPayload: Omit<ActionPayload, 'action' | 'userErrors'> & { action?: Maybe<ResolversParentTypes['ProposedAction']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  AskInput: AskInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AskPayload: Omit<AskPayload, 'answer' | 'conversation' | 'question' | 'userErrors'> & { answer?: Maybe<ResolversParentTypes['Message']>, conversation?: Maybe<ResolversParentTypes['Conversation']>, question?: Maybe<ResolversParentTypes['Message']>, userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  AssistantChunk: Omit<AssistantChunk, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  Boolean: Scalars['Boolean']['output'];
  AssistantNearInput: AssistantNearInput;
  Float: Scalars['Float']['output'];
  AssistantStatus: AssistantStatus;
  Citation: CitationRow;
  Community: Community;
  Conversation: ConversationRow;
  ConversationConnection: ConversationPage;
  ConversationEdge: Omit<ConversationEdge, 'node'> & { node: ResolversParentTypes['Conversation'] };
  Cursor: Scalars['Cursor']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteConversationPayload: Omit<DeleteConversationPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['UserError']> };
  Duration: Scalars['Duration']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  Event: Event;
  JSON: Scalars['JSON']['output'];
  LocalDateTime: Scalars['LocalDateTime']['output'];
  Locale: Scalars['Locale']['output'];
  Markdown: Scalars['Markdown']['output'];
  Message: MessageRow;
  MessageConnection: MessagePage;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  ProposedAction: ActionRow;
  Query: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  TimeZone: Scalars['TimeZone']['output'];
  ToolCall: ToolCallRow;
  URL: Scalars['URL']['output'];
  UserError: Problem;
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Scalars['Int']['input'];
  scope: CacheControlScope;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionPayload'] = ResolversParentTypes['ActionPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['ProposedAction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskPayload'] = ResolversParentTypes['AskPayload']> = {
  answer?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssistantChunkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssistantChunk'] = ResolversParentTypes['AssistantChunk']> = {
  isDone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  textDelta?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssistantStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssistantStatus'] = ResolversParentTypes['AssistantStatus']> = {
  isAvailable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['AssistantMode'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  marker?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'], FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<ConversationMessagesArgs, 'first'>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConversationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Conversation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteConversationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteConversationPayload'] = ResolversParentTypes['DeleteConversationPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedActions?: Resolver<ReadonlyArray<ResolversTypes['ProposedAction']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MessageRole'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['Markdown'], ParentType, ContextType>;
  toolCalls?: Resolver<ReadonlyArray<ResolversTypes['ToolCall']>, ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  ask?: Resolver<ResolversTypes['AskPayload'], ParentType, ContextType, RequireFields<MutationAskArgs, 'input'>>;
  cancelAnswer?: Resolver<ResolversTypes['AskPayload'], ParentType, ContextType, RequireFields<MutationCancelAnswerArgs, 'messageId'>>;
  confirmAction?: Resolver<ResolversTypes['ActionPayload'], ParentType, ContextType, RequireFields<MutationConfirmActionArgs, 'actionId'>>;
  deleteConversation?: Resolver<ResolversTypes['DeleteConversationPayload'], ParentType, ContextType, RequireFields<MutationDeleteConversationArgs, 'id'>>;
  rejectAction?: Resolver<ResolversTypes['ActionPayload'], ParentType, ContextType, RequireFields<MutationRejectActionArgs, 'actionId'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Conversation', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type ProposedActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposedAction'] = ResolversParentTypes['ProposedAction'], FederationReferenceType extends FederationReferenceTypes['ProposedAction'] = FederationReferenceTypes['ProposedAction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProposedAction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActionKind'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ActionStatus'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  assistantStatus?: Resolver<ResolversTypes['AssistantStatus'], ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  conversations?: Resolver<ResolversTypes['ConversationConnection'], ParentType, ContextType, RequireFields<QueryConversationsArgs, 'first'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  answer?: SubscriptionResolver<ResolversTypes['AssistantChunk'], "answer", ParentType, ContextType, RequireFields<SubscriptionAnswerArgs, 'messageId'>>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type ToolCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToolCall'] = ResolversParentTypes['ToolCall']> = {
  arguments?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ActionPayload?: ActionPayloadResolvers<ContextType>;
  AskPayload?: AskPayloadResolvers<ContextType>;
  AssistantChunk?: AssistantChunkResolvers<ContextType>;
  AssistantStatus?: AssistantStatusResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeleteConversationPayload?: DeleteConversationPayloadResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Event?: EventResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LocalDateTime?: GraphQLScalarType;
  Locale?: GraphQLScalarType;
  Markdown?: GraphQLScalarType;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProposedAction?: ProposedActionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  ToolCall?: ToolCallResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
