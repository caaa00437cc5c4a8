import type { Cache, UpdatesConfig } from '@urql/exchange-graphcache';
import { cacheExchange } from '@urql/exchange-graphcache';
import { type Exchange, gql } from 'urql';
import { resolversOf, updatesOf } from '#lib/pages.ts';

/** Values without an identity of their own; the cache keeps them inside what holds them. */
const embedded = [
  'AssistantChunk',
  'AssistantStatus',
  'Attendee',
  'Category',
  'CheckInCounts',
  'CheckInFeed',
  'CheckInStats',
  'EventSuggestion',
  'HomeFeed',
  'SuggestionReason',
  'GateCount',
  'TicketTypeCount',
  'ArrivalCount',
  'TurnoutForecast',
  'Citation',
  'CommunityLink',
  'CommunityLocation',
  'CommunityRetention',
  'EventCounts',
  'EventExports',
  'EventStats',
  'FeedbackSummary',
  'RetentionMonth',
  'SourceCount',
  'StatPoint',
  'Facet',
  'FacetBucket',
  'EventHost',
  'ImportProblem',
  'CommunityFeeds',
  'FeedPreview',
  'FeedProblem',
  'RecurrencePreview',
  'ImportSource',
  'SkippedInvitation',
  'Money',
  'NotificationFeed',
  'NotificationPreferences',
  'NotificationRule',
  'OnlineLocation',
  'UserError',
  'UserSettings',
  'Venue',
  'WaitlistPolicy',
  'WaitlistOffer',
  'Answer',
  'RegistrationItem',
  'QuestionCondition',
  'ApiInfo',
  'ToolCall',
  ...[
    'ApiKey',
    'Community',
    'Conversation',
    'Event',
    'Feedback',
    'Invitation',
    'Membership',
    'Message',
    'Notification',
    'Post',
    'Registration',
  ].flatMap((name) => [`${name}Connection`, `${name}Edge`]),
  'PageInfo',
];

/** The lists that are read page by page, by what holds them. */
const lists = {
  Query: ['events', 'communities', 'myEvents', 'notifications', 'conversations'],
  Community: ['events', 'members', 'posts'],
  Event: ['attendees', 'feedback', 'invitations', 'registrations'],
  User: ['memberships', 'hostedEvents', 'registrations'],
  Conversation: ['messages'],
};
const forEach = <Each>(make: (names: readonly string[]) => Each): Record<string, Each> =>
  Object.fromEntries(Object.entries(lists).map(([type, names]) => [type, make(names)]));

/** The normalised cache: what is read once is known to every page, and a change shows everywhere. */
export function cache(): Exchange {
  return cacheExchange({
    keys: {
      ...Object.fromEntries(embedded.map((name) => [name, () => null])),
      Viewer: () => 'viewer',
      Topic: ({ slug }) => String(slug),
    },
    resolvers: forEach(resolversOf),
    updates: { ...forEach(updatesOf), ...updates },
  });
}

const liveCounts = gql`
  fragment LiveCounts on Event {
    id
    counts {
      confirmed
      pending
      waitlisted
      checkedIn
      remaining
      revision
    }
  }
`;
const unread = gql`
  query LiveUnread {
    notifications(first: 1) {
      unreadCount
    }
  }
`;

/** Drops lists that a change may have reordered; pages on screen read them again. */
const forgetLists =
  (...fields: readonly string[]) =>
  (_result: unknown, _args: unknown, store: Cache): void => {
    for (const { fieldName, fieldKey } of store.inspectFields('Query')) {
      if (fields.includes(fieldName)) store.invalidate('Query', fieldKey);
    }
  };

/** The same for a list inside each thing of a type that the mutation answered with. */
const forgetIn =
  (typename: string, list: string) =>
  (result: unknown, _args: unknown, store: Cache): void => {
    for (const id of idsOf(typename, result)) forgetOf({ __typename: typename, id }, [list], store);
  };

function forgetOf(
  key: { readonly __typename: string; readonly id: string },
  lists: readonly string[],
  store: Cache,
): void {
  for (const { fieldName, fieldKey } of store.inspectFields(key)) {
    if (lists.includes(fieldName)) store.invalidate(key, fieldKey);
  }
}

function idsOf(typename: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = field(value, '__typename') === typename ? [String(field(value, 'id'))] : [];
  return [...own, ...Object.values(value).flatMap((part) => idsOf(typename, part))];
}

const inbox = forgetLists('notifications');
const myLists = forgetLists('myEvents');
const communityLists = forgetLists('communities');
const guestLists = forgetIn('Event', 'registrations');

/** A change that moves people on a list of guests, one of whom may be the viewer. */
const guestsAndMine = (result: unknown, args: unknown, store: Cache): void => {
  myLists(result, args, store);
  guestLists(result, args, store);
};

/** Somebody was let in without a ticket: who waits, and who has one, is another list now. */
const listAtDoor = (
  _result: unknown,
  { input }: { readonly input?: unknown },
  store: Cache,
): void => {
  const id = field(input, 'listId');
  if (typeof id === 'string')
    forgetOf({ __typename: 'CheckInList', id }, ['search', 'waiting'], store);
};

const updates: UpdatesConfig = {
  Mutation: {
    register: myLists,
    respondToInvitation: forgetLists('myEvents', 'invitation'),
    claimRegistration: forgetLists('myEvents', 'registration'),
    // Who was next in line may have moved up.
    cancelRegistration: guestsAndMine,
    createEvent: myLists,
    duplicateEvent: myLists,
    updateEvent: (result, args, store) => {
      forgetLists('myEvents', 'events', 'eventSeries')(result, args, store);
      // Another policy or more room may have moved those who wait.
      guestLists(result, args, store);
    },
    createSeries: forgetLists('myEvents', 'events'),
    updateSeries: forgetLists('myEvents', 'events', 'eventSeries'),
    registerForSeries: forgetLists('myEvents', 'eventSeries'),
    leaveSeries: forgetLists('myEvents', 'eventSeries'),
    publishEvent: forgetLists('myEvents', 'events'),
    cancelEvent: forgetLists('myEvents', 'events', 'eventSeries'),
    restoreEvent: forgetLists('myEvents', 'events'),
    deleteDraft: myLists,
    importEvents: forgetLists('myEvents', 'events'),
    createCommunity: communityLists,
    archiveCommunity: communityLists,
    joinCommunity: communityLists,
    leaveCommunity: communityLists,
    followCommunity: communityLists,
    unfollowCommunity: communityLists,
    createPost: forgetIn('Community', 'posts'),
    removePost: forgetIn('Community', 'posts'),
    decideRegistrations: guestLists,
    transferTicket: guestsAndMine,
    admitWaiting: listAtDoor,
    admitWalkIn: listAtDoor,
    decideMembership: forgetIn('Community', 'members'),
    removeMember: forgetIn('Community', 'members'),
    markNotificationsRead: (result, _args, store) =>
      setUnread(store, field(result.markNotificationsRead, 'unreadCount')),
    deleteConversation: forgetLists('conversations'),
    confirmAction: forgetLists('myEvents'),
  },
  Subscription: {
    // The counts name no event: the argument says whose they are. Late ones are dropped.
    eventCounts: (result, args, store) => {
      const id = String(args.eventId);
      const counts = store.resolve({ __typename: 'Event', id }, 'counts');
      const known = typeof counts === 'string' ? store.resolve(counts, 'revision') : undefined;
      const revision = field(result.eventCounts, 'revision');
      if (typeof known === 'number' && typeof revision === 'number' && revision < known) return;
      store.writeFragment(liveCounts, { __typename: 'Event', id, counts: result.eventCounts });
    },
    notificationAdded: (result, _args, store) => {
      setUnread(store, field(result.notificationAdded, 'unreadCount'));
      if (field(result.notificationAdded, 'isSnapshot') === false) inbox(result, {}, store);
    },
    myRegistrationChanged: myLists,
  },
};

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? Reflect.get(value, name)
    : undefined;
}

function setUnread(store: Cache, unreadCount: unknown): void {
  if (typeof unreadCount !== 'number') return;
  store.updateQuery({ query: unread }, (data) =>
    data?.notifications ? { ...data, notifications: { ...data.notifications, unreadCount } } : data,
  );
}
