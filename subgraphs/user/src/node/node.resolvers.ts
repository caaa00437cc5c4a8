import { Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { ownsApiKey } from '../api-key/api-key.policy.ts';
import type { Context } from '../context.ts';
import type { NodeResolvers, QueryResolvers } from '../schema.generated.ts';

/** Types whose objects other subgraphs fill in; here an id is all there is. */
const foreign = {
  com: 'Community',
  mem: 'Membership',
  pst: 'Post',
  evt: 'Event',
  reg: 'Registration',
  tic: 'Ticket',
  ntf: 'Notification',
  cnv: 'Conversation',
} as const;

const typeOf = new Map(Object.entries({ usr: 'User', key: 'ApiKey', ...foreign } as const));
const foreignPrefixes = Object.keys(foreign) as (keyof typeof foreign)[];
const maxNodes = 100;

export const Query: Pick<QueryResolvers, 'node' | 'nodes' | 'apiInfo'> = {
  node: (_root, { id }, ctx) => nodeOf(ctx, id),
  nodes: async (_root, { ids }, ctx) => {
    if (ids.length > maxNodes) throw new Rejected('TOO_LONG', ['ids'], { max: maxNodes });
    return Promise.all(ids.map((id) => nodeOf(ctx, id)));
  },
  apiInfo: () => ({ version: packageJson.version, locales: ['vi', 'en'] }),
};

export const Node: Pick<NodeResolvers, '__resolveType'> = {
  __resolveType: ({ id }) => typeOf.get(id.slice(0, 3)) ?? null,
};

async function nodeOf(ctx: Context, id: string) {
  if (isId('usr', id)) return ctx.loaders.user.load(id);
  if (isId('key', id)) {
    const key = await ctx.loaders.apiKey.load(id);
    return key && ownsApiKey(ctx.viewer, key) ? key : null;
  }
  return foreignPrefixes.some((prefix) => isId(prefix, id)) ? { id } : null;
}
