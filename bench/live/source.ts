// A subgraph whose counts change four times a second: GraphQL over HTTP (for readiness) and
// graphql-transport-ws. Tells its port; `{events}` says how many topics change.
import { createServer } from 'node:http';
import {
  GraphQLFloat,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

const everyMs = 250;
let revision = 0;
let changed = Promise.withResolvers<void>();

async function* counts() {
  for (;;) {
    // The wall clock to a tenth of a millisecond: the listener runs on the same machine.
    const at = Math.round((performance.timeOrigin + performance.now()) * 10) / 10;
    yield { eventCounts: { confirmed: revision, checkedIn: revision >> 1, revision, at } };
    await changed.promise;
  }
}

const whole = { type: new GraphQLNonNull(GraphQLInt) };
const EventCounts = new GraphQLObjectType({
  name: 'EventCounts',
  fields: {
    confirmed: whole,
    checkedIn: whole,
    revision: whole,
    at: { type: new GraphQLNonNull(GraphQLFloat) },
  },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { ready: { type: GraphQLInt } } }),
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      eventCounts: {
        type: new GraphQLNonNull(EventCounts),
        args: { eventId: { type: new GraphQLNonNull(GraphQLString) } },
        subscribe: () => counts(),
      },
    },
  }),
});

setInterval(() => {
  revision++;
  changed.resolve();
  changed = Promise.withResolvers();
}, everyMs);

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json').end('{"data":{"__typename":"Query"}}');
});
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
