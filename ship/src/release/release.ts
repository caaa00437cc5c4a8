import { z } from 'zod';

/** The images that a release consists of: the gateway, the subgraphs, and what brings the database up to date. */
export const images = [
  'gateway',
  'user',
  'community',
  'event',
  'notification',
  'assistant',
  'migrate',
] as const;

const digest = /^sha256:[0-9a-f]{64}$/;
const reference = z.string().refine((text) => digest.test(text.split('@')[1] ?? ''), {
  message: 'is not an image by digest',
});

/** One release: a commit, and the exact images that were built from it. */
export const releaseSchema = z.strictObject({
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  images: z.record(z.enum(images), reference),
});

/** One release: a commit, and the exact images that were built from it. */
export type Release = z.infer<typeof releaseSchema>;

/** The digest that an image reference ends with. */
export function digestOf(image: string): string {
  return image.slice(image.indexOf('@') + 1);
}
