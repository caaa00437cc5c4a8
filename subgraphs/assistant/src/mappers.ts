// What stands behind the GraphQL types, for code generation.

import type { Connection } from '@hoi/kit/connection.ts';
import type { ConversationRow, MessageRow } from './conversation/conversation.store.ts';

export type { ActionRow } from './action/action.store.ts';
export type { CitationRow, ToolCallRow } from './answer/answer.store.ts';
export type { ConversationRow, MessageRow } from './conversation/conversation.store.ts';

/** A page of conversations. */
export type ConversationPage = Connection<ConversationRow>;
/** A page of messages. */
export type MessagePage = Connection<MessageRow>;
