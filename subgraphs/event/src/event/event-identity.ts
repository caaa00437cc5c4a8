import { createHash } from 'node:crypto';
import { slugify } from '@hoi/kit/text.ts';

/** A short name for an event's address: its title, and the random end of its id to be unique. */
export function slugOf(title: string, id: string): string {
  return [slugify(title, 60), id.slice(-8)].filter((part) => part !== '').join('-');
}

/** The hue of an event without a cover: always the same one for the same id. */
export function tintOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt16BE() % 360;
}
