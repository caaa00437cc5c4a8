/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignOut {\n    signOut {\n      revokedId\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  query Unread {\n    notifications(first: 1) {\n      unreadCount\n    }\n  }\n": typeof types.UnreadDocument,
    "\n  subscription NotificationAdded {\n    notificationAdded {\n      revision\n      isSnapshot\n      unreadCount\n      items {\n        id\n      }\n    }\n  }\n": typeof types.NotificationAddedDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      isAdmin\n      user {\n        id\n        handle\n        displayName\n        avatarUrl\n        settings {\n          locale\n          timeZone\n        }\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment LiveCounts on Event {\n    id\n    counts {\n      confirmed\n      pending\n      waitlisted\n      checkedIn\n      remaining\n      revision\n    }\n  }\n": typeof types.LiveCountsFragmentDoc,
    "\n  query LiveUnread {\n    notifications(first: 1) {\n      unreadCount\n    }\n  }\n": typeof types.LiveUnreadDocument,
    "\n  fragment EventCard_event on Event {\n    id\n    slug\n    title\n    status\n    format\n    tint\n    coverUrl(width: 480)\n    category {\n      slug\n    }\n    startsAt\n    endsAt\n    timeZone\n    allDay\n    venue {\n      name\n      city\n    }\n    community {\n      id\n      name\n    }\n    isFree\n    counts {\n      confirmed\n      remaining\n      revision\n    }\n    viewerRegistration {\n      id\n      status\n    }\n  }\n": typeof types.EventCard_EventFragmentDoc,
};
const documents: Documents = {
    "\n  mutation SignOut {\n    signOut {\n      revokedId\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.SignOutDocument,
    "\n  query Unread {\n    notifications(first: 1) {\n      unreadCount\n    }\n  }\n": types.UnreadDocument,
    "\n  subscription NotificationAdded {\n    notificationAdded {\n      revision\n      isSnapshot\n      unreadCount\n      items {\n        id\n      }\n    }\n  }\n": types.NotificationAddedDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      isAdmin\n      user {\n        id\n        handle\n        displayName\n        avatarUrl\n        settings {\n          locale\n          timeZone\n        }\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment LiveCounts on Event {\n    id\n    counts {\n      confirmed\n      pending\n      waitlisted\n      checkedIn\n      remaining\n      revision\n    }\n  }\n": types.LiveCountsFragmentDoc,
    "\n  query LiveUnread {\n    notifications(first: 1) {\n      unreadCount\n    }\n  }\n": types.LiveUnreadDocument,
    "\n  fragment EventCard_event on Event {\n    id\n    slug\n    title\n    status\n    format\n    tint\n    coverUrl(width: 480)\n    category {\n      slug\n    }\n    startsAt\n    endsAt\n    timeZone\n    allDay\n    venue {\n      name\n      city\n    }\n    community {\n      id\n      name\n    }\n    isFree\n    counts {\n      confirmed\n      remaining\n      revision\n    }\n    viewerRegistration {\n      id\n      status\n    }\n  }\n": types.EventCard_EventFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      revokedId\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      revokedId\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Unread {\n    notifications(first: 1) {\n      unreadCount\n    }\n  }\n"): (typeof documents)["\n  query Unread {\n    notifications(first: 1) {\n      unreadCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription NotificationAdded {\n    notificationAdded {\n      revision\n      isSnapshot\n      unreadCount\n      items {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription NotificationAdded {\n    notificationAdded {\n      revision\n      isSnapshot\n      unreadCount\n      items {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      isAdmin\n      user {\n        id\n        handle\n        displayName\n        avatarUrl\n        settings {\n          locale\n          timeZone\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      isAdmin\n      user {\n        id\n        handle\n        displayName\n        avatarUrl\n        settings {\n          locale\n          timeZone\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LiveCounts on Event {\n    id\n    counts {\n      confirmed\n      pending\n      waitlisted\n      checkedIn\n      remaining\n      revision\n    }\n  }\n"): (typeof documents)["\n  fragment LiveCounts on Event {\n    id\n    counts {\n      confirmed\n      pending\n      waitlisted\n      checkedIn\n      remaining\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LiveUnread {\n    notifications(first: 1) {\n      unreadCount\n    }\n  }\n"): (typeof documents)["\n  query LiveUnread {\n    notifications(first: 1) {\n      unreadCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EventCard_event on Event {\n    id\n    slug\n    title\n    status\n    format\n    tint\n    coverUrl(width: 480)\n    category {\n      slug\n    }\n    startsAt\n    endsAt\n    timeZone\n    allDay\n    venue {\n      name\n      city\n    }\n    community {\n      id\n      name\n    }\n    isFree\n    counts {\n      confirmed\n      remaining\n      revision\n    }\n    viewerRegistration {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  fragment EventCard_event on Event {\n    id\n    slug\n    title\n    status\n    format\n    tint\n    coverUrl(width: 480)\n    category {\n      slug\n    }\n    startsAt\n    endsAt\n    timeZone\n    allDay\n    venue {\n      name\n      city\n    }\n    community {\n      id\n      name\n    }\n    isFree\n    counts {\n      confirmed\n      remaining\n      revision\n    }\n    viewerRegistration {\n      id\n      status\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;