import { createSubgraph } from '@hoi/kit/create-subgraph.ts';
import { startMessaging } from '@hoi/kit/messaging.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import { loadTypeDefs } from '@hoi/kit/type-defs.ts';
import { startWorker } from '@hoi/kit/worker.ts';
import * as apiKey from './api-key/api-key.resolvers.ts';
import { cleanUp } from './clean-up.ts';
import { type Context, contextFor } from './context.ts';
import * as emailCode from './email-code/email-code.resolvers.ts';
import * as node from './node/node.resolvers.ts';
import * as passkey from './passkey/passkey.resolvers.ts';
import type { Resolvers } from './schema.generated.ts';
import { serviceTables as tables } from './service.store.ts';
import { openServices, type UserSubgraphOptions } from './services.ts';
import * as session from './session/session.resolvers.ts';
import { jwksRoute } from './signing-key/jwks.route.ts';
import * as user from './user/user.resolvers.ts';
import * as viewer from './user/viewer.resolvers.ts';

/** Where this package's schema and migrations lie. */
export const packageRoot = new URL('../', import.meta.url);

const resolvers = {
  Query: {
    ...viewer.Query,
    ...user.Query,
    ...node.Query,
    ...session.Query,
    ...apiKey.Query,
  },
  Mutation: {
    ...emailCode.Mutation,
    ...session.Mutation,
    ...passkey.Mutation,
    ...apiKey.Mutation,
    ...user.Mutation,
  },
  Subscription: session.Subscription,
  Node: node.Node,
  User: user.User,
  UserSettings: user.UserSettings,
  Viewer: viewer.Viewer,
  Session: viewer.Session,
  Passkey: viewer.Passkey,
  ApiKey: apiKey.ApiKey,
} satisfies Partial<Resolvers>;

/** The user subgraph: accounts, sign-in, sessions, keys; the only issuer of access tokens. */
export async function createUserSubgraph(options: UserSubgraphOptions): Promise<Subgraph> {
  const { log, pubsub, bus } = options;
  const services = await openServices(options);
  const { database } = services;
  const messaging = await startMessaging({ database, tables, pubsub, bus, log, handlers: {} });
  const cleaner = startWorker({
    name: 'clean-up',
    pollMs: 3_600_000,
    log,
    run: async () => {
      await cleanUp(services);
      return 0;
    },
  });
  return createSubgraph<Context>({
    name: 'user',
    typeDefs: loadTypeDefs(packageRoot),
    resolvers,
    context: (base) => contextFor(services, base),
    database,
    tables,
    log,
    // Answers to sign-ins and new keys hold the secrets that are stored nowhere else but as hashes.
    answerBox: {
      seal: (text) => services.secrets.seal('answer', text),
      open: (sealed) => services.secrets.open('answer', sealed),
    },
    routes: [jwksRoute(services.signingKeys)],
    resources: [messaging, cleaner],
  });
}
