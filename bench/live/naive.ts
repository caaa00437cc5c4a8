// The naive variant: the graphql-ws server as it comes, each client with an iteration of its own,
// before the same source.
import { createServer } from 'node:http';
import { buildSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';

const upstream = createClient({ url: `${process.env.SOURCE_WS}`, webSocketImpl: WebSocket });
const schema = buildSchema(`type Query { ready: Int }
  type EventCounts { confirmed: Int! checkedIn: Int! revision: Int! at: Float! }
  type Subscription { eventCounts(eventId: String!): EventCounts! }`);

// One upstream subscription a topic: what is compared is the way to the clients.
const topics = new Map<string, { latest: unknown; changed: PromiseWithResolvers<void> }>();
function topicOf(id: string) {
  const known = topics.get(id);
  if (known) return known;
  const topic = { latest: null as unknown, changed: Promise.withResolvers<void>() };
  topics.set(id, topic);
  upstream.subscribe<{ eventCounts: object }>(
    {
      query:
        'subscription ($id: String!) { eventCounts(eventId: $id) { confirmed checkedIn revision at } }',
      variables: { id },
    },
    {
      next({ data }) {
        topic.latest = data?.eventCounts;
        topic.changed.resolve();
        topic.changed = Promise.withResolvers();
      },
      error: (error) => console.error(error),
      complete: () => undefined,
    },
  );
  return topic;
}
const field = schema.getSubscriptionType()?.getFields().eventCounts;
if (!field) throw new Error('the schema has eventCounts');
field.subscribe = async function* (_root: unknown, { eventId }: { eventId: string }) {
  const topic = topicOf(eventId);
  for (;;) {
    if (topic.latest) yield { eventCounts: topic.latest };
    await topic.changed.promise;
  }
};

const server = createServer();
useServer({ schema }, new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }));
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
