import { graphql } from '#gql/gql.ts';
import type { RegistrationPermission } from '#gql/graphql.ts';

/** Whether a host can decide on a guest. */
export const isDecidable = (guest: {
  readonly viewerCan: readonly RegistrationPermission[];
}): boolean => guest.viewerCan.includes('APPROVE');

/** Decides on guests. */
export const Decide = graphql(/* GraphQL */ `
  mutation DecideGuests($input: DecideRegistrationsInput!) {
    decideRegistrations(input: $input) {
      registrations {
        ...Decided_registration
      }
      event {
        ...Decided_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Takes away the place that a guest has, or waits for. */
export const TakeOffGuest = graphql(/* GraphQL */ `
  mutation TakeOffGuest($id: ID!) {
    cancelRegistration(id: $id) {
      registration {
        ...Decided_registration
      }
      event {
        ...Decided_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

// What a decision changes; only the cache reads it.
graphql(/* GraphQL */ `
  fragment Decided_registration on Registration {
    id
    status
    waitlistPosition
    viewerCan
  }
`);
graphql(/* GraphQL */ `
  fragment Decided_event on Event {
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
`);
