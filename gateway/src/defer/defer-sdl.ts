/** What the schema says of `@defer`; planners know it, graphql-js does not yet. */
export const deferSdl = `"Answers this part later, for clients that read multipart/mixed."
directive @defer(
  "Whether to; a literal or a variable."
  if: Boolean! = true
  "What the client calls this part; it comes back with it."
  label: String
) on FRAGMENT_SPREAD | INLINE_FRAGMENT
`;
