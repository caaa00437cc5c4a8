import { graphql } from '#gql/gql.ts';

/** Everything of an event that the form edits. */
export const EditedEvent = graphql(/* GraphQL */ `
  fragment EditedEvent on Event {
    id
    slug
    version
    status
    title
    summary
    description
    format
    startsAtLocal
    endsAtLocal
    timeZone
    tint
    coverUrl
    venue {
      name
      address
      city
    }
    onlineLocation {
      joinUrl
    }
    community {
      id
      name
    }
    category {
      slug
    }
    visibility
    capacity
    requiresApproval
    guestsPerRegistration
    waitlist {
      enabled
      length
    }
    viewerCan
    detachedFromSeries
    series {
      id
      rrule
      describe
      preview(count: 1)
      viewerCanEdit
    }
  }
`);

/** Makes the draft. */
export const CreateDraft = graphql(/* GraphQL */ `
  mutation CreateDraft($input: CreateEventInput!) {
    createEvent(input: $input) {
      event {
        ...EditedEvent
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Changes the event. */
export const SaveEvent = graphql(/* GraphQL */ `
  mutation SaveEvent($input: UpdateEventInput!) {
    updateEvent(input: $input) {
      event {
        ...EditedEvent
        startsAt
        endsAt
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Makes the draft visible. */
export const PublishSaved = graphql(/* GraphQL */ `
  mutation PublishSaved($id: ID!) {
    publishEvent(id: $id) {
      event {
        id
        slug
        version
        status
        publishedAt
        viewerCan
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
