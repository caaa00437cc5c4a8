import { graphql } from '#gql/gql.ts';

/** Decides on guests. */
export const Decide = graphql(/* GraphQL */ `
  mutation DecideGuests($input: DecideRegistrationsInput!) {
    decideRegistrations(input: $input) {
      registrations {
        id
        status
        waitlistPosition
        viewerCan
      }
      event {
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
      userErrors {
        code
        message
        path
      }
    }
  }
`);
