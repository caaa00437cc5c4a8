import { parse, Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { topicInput } from '../event/event-input.ts';
import {
  addFollow,
  countFollowed,
  findFollowed,
  removeFollow,
  type TopicRow,
} from './topic.store.ts';

const path = ['slug'];
const mostFollowed = 200;

/** Follows a topic for the caller; gives it as it is kept. */
export async function followTopic(ctx: Context, slug: string): Promise<TopicRow> {
  const topic = parse(topicInput, slug, path);
  const userId = personOf(ctx.caller.viewer);
  await ctx.database.transaction(async (tx) => {
    const isNew = (await findFollowed(tx, userId, [topic])).length === 0;
    if (isNew && (await countFollowed(tx, userId)) >= mostFollowed) {
      throw new Rejected('TOO_MANY', path, { max: mostFollowed });
    }
    await addFollow(tx, userId, topic);
  });
  return { slug: topic };
}

/** Follows a topic no more. */
export async function unfollowTopic(ctx: Context, slug: string): Promise<TopicRow> {
  const topic = parse(topicInput, slug, path);
  const userId = personOf(ctx.caller.viewer);
  await ctx.database.transaction((tx) => removeFollow(tx, userId, topic));
  return { slug: topic };
}
