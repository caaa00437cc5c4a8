import { graphql } from '#gql/gql.ts';

/** Everything of a community that the form edits. */
export const EditedCommunity = graphql(/* GraphQL */ `
  fragment EditedCommunity on Community {
    id
    version
    slug
    name
    summary
    description
    visibility
    joinPolicy
    timeZone
    topics
    location {
      label
    }
    links {
      kind
      url
    }
    viewerCan
  }
`);

/** Founds a community. */
export const FoundCommunity = graphql(/* GraphQL */ `
  mutation FoundCommunity($input: CreateCommunityInput!) {
    createCommunity(input: $input) {
      community {
        ...EditedCommunity
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Changes a community's page. */
export const SaveCommunity = graphql(/* GraphQL */ `
  mutation SaveCommunity($input: UpdateCommunityInput!) {
    updateCommunity(input: $input) {
      community {
        ...EditedCommunity
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
