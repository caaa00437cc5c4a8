import { instant, timestamps } from '@hoi/kit/columns.ts';
import { serviceTables } from '@hoi/kit/service-tables.ts';
import { throttleTable } from '@hoi/kit/throttle.ts';
import { index, integer, jsonb, pgSchema, primaryKey, text, unique } from 'drizzle-orm/pg-core';

const schema = pgSchema('assistant');

/** A talk; without an owner it was begun by somebody who had not signed in. */
export const conversation = schema.table(
  'conversation',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id'),
    title: text('title').notNull(),
    locale: text('locale', { enum: ['vi', 'en'] }).notNull(),
    ...timestamps,
  },
  (table) => [index('conversation_by_owner').on(table.ownerId, table.updatedAt, table.id)],
);

/** Something said. */
export const message = schema.table(
  'message',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversation.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … within the conversation. */
    position: integer('position').notNull(),
    role: text('role', { enum: ['USER', 'ASSISTANT'] }).notNull(),
    text: text('text').notNull(),
    status: text('status', { enum: ['STREAMING', 'COMPLETE', 'CANCELLED', 'FAILED'] }).notNull(),
    /** No longer written; dropped by a later release. */
    asker: text('asker'),
    /** Until when the process that writes an answer has promised to come back to it. */
    leaseUntil: instant('lease_until'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('message_position').on(table.conversationId, table.position),
    index('message_by_asker').on(table.asker, table.createdAt),
    index('message_by_lease').on(table.leaseUntil),
  ],
);

/** A look-up made for an answer. */
export const toolCall = schema.table(
  'tool_call',
  {
    id: text('id').primaryKey(),
    messageId: text('message_id')
      .notNull()
      .references(() => message.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    arguments: jsonb('arguments').notNull(),
    status: text('status', { enum: ['STREAMING', 'COMPLETE', 'CANCELLED', 'FAILED'] }).notNull(),
    /** What the model was shown; the next question may refer to it. */
    result: text('result').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('tool_call_by_message').on(table.messageId, table.id)],
);

/** A record that an answer rests on. */
export const citation = schema.table(
  'citation',
  {
    messageId: text('message_id')
      .notNull()
      .references(() => message.id, { onDelete: 'cascade' }),
    marker: integer('marker').notNull(),
    kind: text('kind', { enum: ['EVENT', 'COMMUNITY'] }).notNull(),
    recordId: text('record_id').notNull(),
    title: text('title').notNull(),
    fetchedAt: instant('fetched_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.marker] })],
);

/** A write that waits for the person. */
export const action = schema.table(
  'action',
  {
    id: text('id').primaryKey(),
    messageId: text('message_id')
      .notNull()
      .references(() => message.id, { onDelete: 'cascade' }),
    ownerId: text('owner_id').notNull(),
    kind: text('kind', { enum: ['REGISTER', 'CANCEL_REGISTRATION'] }).notNull(),
    eventId: text('event_id').notNull(),
    /** For giving up. */
    registrationId: text('registration_id'),
    /** For registering with more than the default ticket. */
    ticketTypeId: text('ticket_type_id'),
    quantity: integer('quantity'),
    summary: text('summary').notNull(),
    status: text('status', {
      enum: ['PROPOSED', 'EXECUTED', 'REJECTED', 'EXPIRED', 'FAILED'],
    }).notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** When the person said yes; from then on nothing else can decide it. */
    confirmedAt: instant('confirmed_at'),
    outcome: text('outcome'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('action_by_message').on(table.messageId, table.id)],
);

/** How many questions were put, by whom as a hash; erasing a conversation leaves it alone. */
export const throttle = throttleTable(schema, 'throttle_by_end');

/** The tables every subgraph keeps. */
export const { outbox, inbox, idempotency } = serviceTables(schema);
