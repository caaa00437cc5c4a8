import type { ToolName } from '../tools/tool.ts';
import type { Previous } from './previous.ts';

/** What the grammar knows besides the words. */
export interface Surroundings {
  readonly now: Temporal.ZonedDateTime;
  /** The event the person is looking at. */
  readonly eventId: string | null;
  readonly previous: Previous | null;
}

/** Something to say without looking anything up. */
export type Saying = 'help' | 'hello' | 'thanks' | 'refuse' | 'out_of_scope' | 'which_event';

/** What a question asks for: a tool with its arguments, or something to say. */
export type Frame =
  | { readonly tool: ToolName; readonly args: Readonly<Record<string, unknown>> }
  | { readonly tool: null; readonly say: Saying };

/** A frame for a tool; arguments that are absent are left out. */
export function call(tool: ToolName, args: Readonly<Record<string, unknown>>): Frame {
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== null);
  return { tool, args: Object.fromEntries(given) };
}
