import { fold } from '@hoi/kit/text.ts';
import { cleanText } from '../event/event-input.ts';

/** The words of a name as somebody at a door types it, folded. */
export function wordsOf(query: string): readonly string[] {
  return fold(cleanText(query.slice(0, 200)))
    .split(/\s+/)
    .filter((word) => word !== '');
}
