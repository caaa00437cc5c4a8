import { payloadOf } from '@hoi/kit/errors.ts';
import { messageOf } from '@hoi/kit/messages.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { importEvents } from './import-events.ts';

export const importMutations: Pick<MutationResolvers, 'importEvents'> = {
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
