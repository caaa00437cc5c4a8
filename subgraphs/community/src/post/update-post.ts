import { parse, Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { lockPost } from './lock-post.ts';
import { changedPostSchema } from './post.input.ts';
import type { PostRow } from './post.store.ts';

/** Changes a post: its author the text, a moderator whether it is pinned. */
export function updatePost(
  ctx: Context,
  { id, ...input }: { readonly id: string },
): Promise<PostRow> {
  return ctx.transaction(async (tx) => {
    const { post, may } = await lockPost(ctx, tx, id, ['input', 'id']);
    const { pinned, ...text } = parse(changedPostSchema, input);
    const isEdited = Object.values(text).some((value) => value !== undefined);
    if (isEdited && !may.includes('EDIT')) throw new Rejected('FORBIDDEN', ['input', 'id']);
    if (pinned !== undefined && pinned !== post.pinned && !may.includes('PIN')) {
      throw new Rejected('FORBIDDEN', ['input', 'pinned']);
    }
    const editedAt = isEdited ? ctx.clock.now() : post.editedAt;
    return ctx.posts.update(tx, id, { ...text, pinned, editedAt });
  });
}
