import type { CodegenConfig } from '@graphql-codegen/cli';

/** Resolver types of one subgraph; `mappers` say which row stands behind which GraphQL type. */
const subgraph = (name: string, mappers: Record<string, string>) => ({
  [`subgraphs/${name}/src/schema.generated.ts`]: {
    schema: ['schema/shared.graphql', `subgraphs/${name}/schema.graphql`],
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      useIndexSignature: false,
      contextType: './context.ts#Context',
      mappers: {
        UserError: '@hoi/kit/errors.ts#Problem',
        ...Object.fromEntries(
          Object.entries(mappers).map(([type, mapper]) => [type, `./mappers.ts#${mapper}`]),
        ),
      },
      mapperTypeSuffix: undefined,
      scalars: {
        ID: { input: 'string', output: 'string' },
        DateTime: { input: 'Date', output: 'Date' },
        LocalDateTime: { input: 'string', output: 'string' },
        TimeZone: { input: 'string', output: 'string' },
        Locale: { input: 'string', output: 'string' },
        URL: { input: 'string', output: 'string' },
        EmailAddress: { input: 'string', output: 'string' },
        Markdown: { input: 'string', output: 'string' },
        JSON: { input: 'unknown', output: 'unknown' },
        Duration: { input: 'string', output: 'string' },
        Cursor: { input: 'string', output: 'string' },
      },
      importExtension: '.ts',
      emitLegacyCommonJSImports: false,
    },
  },
});

const config: CodegenConfig = {
  importExtension: '.ts',
  generates: {
    ...subgraph('user', {
      User: 'UserRow',
      UserSettings: 'UserRow',
      Viewer: 'ViewerParent',
      Session: 'SessionRow',
      Passkey: 'PasskeyRow',
      ApiKey: 'ApiKeyRow',
      ApiKeyConnection: 'ApiKeyPage',
    }),
    ...subgraph('community', {
      Community: 'CommunityRow',
      Membership: 'MembershipRow',
      Post: 'PostRow',
      User: 'UserRef',
      CommunityConnection: 'CommunityPage',
      MembershipConnection: 'MembershipPage',
      PostConnection: 'PostPage',
    }),
    ...subgraph('event', {
      Event: 'EventRow',
      EventEdge: 'EventItem',
      EventConnection: 'EventPage',
      EventHost: 'HostRow',
      TicketType: 'TicketTypeRow',
      Registration: 'RegistrationRow',
      RegistrationConnection: 'RegistrationPage',
      Attendee: 'RegistrationRow',
      Ticket: 'TicketRow',
      CheckInList: 'CheckInListRow',
      CheckIn: 'CheckInRow',
      Category: 'CategoryRow',
      User: 'Reference',
      Community: 'Reference',
    }),
    ...subgraph('notification', {
      Notification: 'NotificationRow',
      NotificationConnection: 'NotificationPage',
      NotificationFeed: 'FeedMessage',
      MarkReadPayload: 'MarkedRead',
    }),
    ...subgraph('assistant', {
      Conversation: 'ConversationRow',
      ConversationConnection: 'ConversationPage',
      Message: 'MessageRow',
      MessageConnection: 'MessagePage',
      Citation: 'CitationRow',
      ToolCall: 'ToolCallRow',
      ProposedAction: 'ActionRow',
    }),
    // The assistant's own operations: their variables and answers.
    'subgraphs/assistant/src/operations.generated.ts': {
      schema: 'schema/api.graphql',
      documents: 'subgraphs/assistant/operations/*.graphql',
      plugins: ['typescript-operations'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        skipTypename: true,
        scalars: {
          DateTime: 'string',
          TimeZone: 'string',
          Markdown: 'string',
          URL: 'string',
          Cursor: 'string',
        },
      },
    },
    'client/src/gql/': {
      schema: 'schema/api.graphql',
      documents: ['client/src/**/*.{ts,tsx}', '!client/src/gql/**', '!client/src/**/*.test.*'],
      preset: 'client',
      presetConfig: {
        persistedDocuments: true,
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
      },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: {
          DateTime: 'string',
          LocalDateTime: 'string',
          TimeZone: 'string',
          Locale: 'string',
          URL: 'string',
          EmailAddress: 'string',
          Markdown: 'string',
          JSON: 'unknown',
          Duration: 'string',
          Cursor: 'string',
        },
      },
    },
  },
  ignoreNoDocuments: true,
};
export default config;
