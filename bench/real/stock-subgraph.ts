import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type BaseContext,
  createSubgraph as createOurs,
  type SubgraphParts,
} from '@hoi/kit/create-subgraph.ts';
import { readEnv } from '@hoi/kit/env.ts';
import { messageOf } from '@hoi/kit/messages.ts';
import { scalars } from '@hoi/kit/scalars.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import { anonymous, type Caller, callerOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';

const env = readEnv({ STOCK_PORT: z.coerce.number().int() });
const claimsSchema = z.object({ sub: z.string(), sid: z.string() });
const callers = new Map<string, Caller>();

/** Who a token speaks for. Its signature is not looked at: what that costs is not Apollo's. */
function callerOfToken(authorization: string | undefined): Caller {
  if (!authorization) return callerOf(anonymous);
  const known = callers.get(authorization);
  if (known) return known;
  const text = Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString();
  const { sub, sid } = claimsSchema.parse(JSON.parse(text));
  const caller = callerOf({ ...anonymous, kind: 'USER', userId: sub, credentialId: sid });
  callers.set(authorization, caller);
  return caller;
}

/** The subgraph as it is, and its schema and resolvers on Apollo Server at `STOCK_PORT` besides. */
export async function createSubgraph<Context extends BaseContext>(
  parts: SubgraphParts<Context>,
): Promise<Subgraph> {
  const userError = {
    message: ({ code, params }: { code: string; params?: Record<string, unknown> }) =>
      messageOf(code as never, 'en', params as never),
  };
  const resolvers = { ...scalars, UserError: userError, ...parts.resolvers } as never;
  const server = new ApolloServer<Context>({
    schema: buildSubgraphSchema([{ typeDefs: parts.typeDefs, resolvers }]),
  });
  await startStandaloneServer(server, {
    listen: { port: env.STOCK_PORT, host: '127.0.0.1' },
    context: async ({ req }) =>
      parts.context({
        caller: callerOfToken(req.headers.authorization),
        setCookies: [],
        signal: new AbortController().signal,
      }),
  });
  return createOurs(parts);
}
