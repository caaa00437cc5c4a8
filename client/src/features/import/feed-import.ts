import { graphql } from '#gql/gql.ts';

/** How far an import is and what came of it. */
export const FeedImport = graphql(/* GraphQL */ `
  fragment FeedImport on FeedImport {
    id
    url
    status
    isDryRun
    lastRunAt
    nextRunAt
    total
    done
    created
    updated
    unchanged
    skipped
    problems {
      line
      code
      message
    }
    preview {
      line
      title
      startsAtLocal
      timeZone
      allDay
      place
      isCancelled
    }
  }
`);

/** One import, read again while it is under way. */
export const ReadImport = graphql(/* GraphQL */ `
  query ReadImport($id: ID!) {
    feedImport(id: $id) {
      ...FeedImport
    }
  }
`);

/** Looks at a calendar at an address. */
export const LookAtFeed = graphql(/* GraphQL */ `
  mutation LookAtFeed($input: ImportFeedInput!) {
    importFeed(input: $input) {
      import {
        ...FeedImport
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Takes in what was looked at. */
export const TakeIn = graphql(/* GraphQL */ `
  mutation TakeIn($input: ConfirmFeedImportInput!) {
    confirmFeedImport(input: $input) {
      import {
        ...FeedImport
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Ends an import. */
export const RemoveImport = graphql(/* GraphQL */ `
  mutation RemoveImport($id: ID!, $deleteEvents: Boolean) {
    removeFeedImport(id: $id, deleteEvents: $deleteEvents) {
      import {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
