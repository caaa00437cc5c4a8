import { graphql } from '#gql/gql.ts';

/** Takes a place; the answer holds all that the page shows of it. */
export const Register = graphql(/* GraphQL */ `
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      registration {
        ...YourPlace_registration
      }
      event {
        ...AfterRegistration_event
      }
      userErrors {
        code
        message
        path
        retryAfter
      }
    }
  }
`);

// What a registration changes of its event; only the cache reads it.
graphql(/* GraphQL */ `
  fragment AfterRegistration_event on Event {
    id
    counts {
      confirmed
      pending
      waitlisted
      checkedIn
      remaining
      revision
    }
    waitlist {
      enabled
      length
    }
    ticketTypes {
      id
      remaining
      status
    }
    onlineLocation {
      provider
      joinUrl
      hiddenReason
    }
    viewerRegistration {
      id
      status
    }
    faces: attendees(first: 7) {
      totalCount
      nodes {
        id
        attendee {
          displayName
          user {
            id
            displayName
            avatarUrl
          }
        }
      }
    }
  }
`);
