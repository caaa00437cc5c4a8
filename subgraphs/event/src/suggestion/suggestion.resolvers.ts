import { pageRequest } from '@hoi/kit/connection.ts';
import { payloadOf } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { findEvents } from '../event/event.store.ts';
import type { EventResolvers, MutationResolvers, QueryResolvers } from '../schema.generated.ts';
import { homeFeed } from './home-feed.ts';
import { muteSuggestions } from './mute-suggestions.ts';
import { keyOf, type Taste } from './suggestion.policy.ts';
import { findSimilar } from './suggestion.store.ts';
import { sayTaste } from './suggestion-words.ts';

const usualLength = 12;

export const suggestionQueries: Pick<QueryResolvers, 'homeFeed'> = {
  homeFeed: (_root, args, ctx) => feedOf(ctx, args.first ?? usualLength),
};

export const suggestionMutations: Pick<MutationResolvers, 'muteSuggestions'> = {
  muteSuggestions: (_root, { input }, ctx) =>
    payloadOf(
      async () => {
        await muteSuggestions(ctx, input);
        return { homeFeed: await feedOf(ctx, usualLength) };
      },
      { homeFeed: null },
    ),
};

export const similarFieldOfEvent: Required<Pick<EventResolvers, 'similarEvents'>> = {
  similarEvents: async (event, args, ctx) => {
    const { first } = pageRequest({ first: args.first ?? 6 });
    const { read } = ctx.database;
    const ids = await findSimilar(read, event, ctx.startedAt, Math.min(first, 20));
    const rows = new Map((await findEvents(read, ids)).map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  },
};

async function feedOf(ctx: Context, wanted: number) {
  const { first } = pageRequest({ first: wanted });
  const { suggestions, muted, ...feed } = await homeFeed(ctx, Math.min(first, 50));
  const reasonOf = (taste: Taste) => ({
    key: keyOf(taste),
    kind: taste.kind,
    text: sayTaste(taste, ctx.caller.locale),
  });
  return {
    ...feed,
    suggestions: suggestions.map(({ event, taste }) => ({ event, reason: reasonOf(taste) })),
    muted: muted.map(reasonOf),
  };
}
