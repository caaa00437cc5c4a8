import { isId } from '@hoi/kit/ids.ts';
import { z } from 'zod';

const title = z.string().trim().max(140).nullable();
const body = z.string().trim().min(1).max(20_000);
const audience = z.enum(['PUBLIC', 'MEMBERS']);

/** What is needed to write a post. */
export const newPostSchema = z.object({
  communityId: z.string(),
  eventId: z
    .string()
    .refine((id) => isId('evt', id))
    .nullable()
    .default(null),
  kind: z.enum(['ANNOUNCEMENT', 'POST']),
  title: title.default(null),
  body,
  audience: audience.default('MEMBERS'),
  pinned: z.boolean().default(false),
});

/** What may be changed; absent stays. */
export const changedPostSchema = z.object({ title, body, audience, pinned: z.boolean() }).partial();

/** The beginning of a text as plain words, for mails and lists. */
export function excerptOf(markdown: string, max = 280): string {
  const plain = markdown
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~#>|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > max ? `${plain.slice(0, max - 1).trimEnd()}…` : plain;
}
