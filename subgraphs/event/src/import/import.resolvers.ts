import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { payload, payloadOf } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { messageOf } from '@hoi/kit/messages.ts';
import { findRole } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { organisers } from '../event/event.policy.ts';
import type { FeedImportRow } from '../mappers.ts';
import type {
  CommunityResolvers,
  FeedImportResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../schema.generated.ts';
import { findImports, findImportsOf } from './feed-import.store.ts';
import { sayProblem } from './feed-report.ts';
import { importEvents } from './import-events.ts';
import { confirmImport, importFeed, removeFeedImport } from './import-feed.ts';

export const importQueries: Pick<QueryResolvers, 'feedImport'> = {
  feedImport: async (_root, { id }, ctx) => {
    const [row] = isId('fim', id) ? await findImports(ctx.database.read, [id]) : [];
    return row && (await holdsEvents(ctx, row.communityId)) ? row : null;
  },
};

export const importMutations: Pick<
  MutationResolvers,
  'importEvents' | 'importFeed' | 'confirmFeedImport' | 'removeFeedImport'
> = {
  importFeed: (_root, { input }, ctx) => payload('import', () => importFeed(ctx, input)),
  confirmFeedImport: (_root, { input }, ctx) => payload('import', () => confirmImport(ctx, input)),
  removeFeedImport: (_root, args, ctx) => payload('import', () => removeFeedImport(ctx, args)),
  importEvents: (_root, { input }, ctx) =>
    payloadOf(
      async () => {
        const { problems, ...counts } = await importEvents(ctx, input);
        return {
          ...counts,
          problems: problems.map(({ uid, line, problem: { code, params } }) => ({
            uid,
            line,
            code,
            message: messageOf(code, ctx.caller.locale, params),
          })),
        };
      },
      { created: 0, updated: 0, unchanged: 0, problems: [] },
    ),
};

export const FeedImport: Complete<FeedImportResolvers, FeedImportRow> = {
  __resolveReference: async ({ id }, ctx) => {
    const [row] = isId('fim', id) ? await findImports(ctx.database.read, [id]) : [];
    return row && (await holdsEvents(ctx, row.communityId)) ? row : null;
  },
  community: ({ communityId }) => ({ id: communityId }),
  kind: () => 'ICS',
  total: ({ report }) => report.total,
  done: ({ report }) => report.done,
  created: ({ report }) => report.created,
  updated: ({ report }) => report.updated,
  unchanged: ({ report }) => report.unchanged,
  skipped: ({ report }) => report.skipped,
  problems: ({ report }, _args, { caller }) =>
    report.problems.map((problem) => ({
      uid: problem.uid,
      line: problem.line,
      code: problem.code,
      message: sayProblem(problem, caller.locale),
    })),
  preview: ({ report }) => report.preview,
};

export const importFieldsOfCommunity: Pick<CommunityResolvers, 'feeds' | 'imports'> = {
  feeds: ({ id }, _args, { publicUrl }) => ({
    ics: `${publicUrl}/calendar/communities/${id}.ics`,
  }),
  imports: async ({ id }, _args, ctx) =>
    (await holdsEvents(ctx, id)) ? findImportsOf(ctx.database.read, id) : null,
};

async function holdsEvents(ctx: Context, communityId: string): Promise<boolean> {
  const { userId } = ctx.caller.viewer;
  return userId !== null && organisers.has(await findRole(ctx.database.read, communityId, userId));
}
