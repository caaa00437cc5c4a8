/** Every resolver of this subgraph by type; modules give theirs as plain objects to spread in here. */
export const resolvers: Record<string, object> = {
  Query: {},
};
