import { z } from 'zod';
import type { Turn } from '../agent/turn.ts';

/** The names of the tools; the same for every model. */
export const toolNameSchema = z.enum([
  'search_events',
  'get_event',
  'answer_faq',
  'my_registrations',
  'register',
  'cancel_registration',
  'search_communities',
  'get_community',
  'event_stats',
  'draft_description',
]);

/** The name of a tool. */
export type ToolName = z.infer<typeof toolNameSchema>;

/** Something the assistant can look up or prepare. */
export interface Tool<Schema extends z.ZodObject = z.ZodObject, Result extends object = object> {
  readonly name: ToolName;
  /** For a language model. */
  readonly description: string;
  readonly schema: Schema;
  /** Whether the server, not the model, says how it ended: so it is with writes. */
  readonly isFinal?: boolean;
  run(args: z.infer<Schema>, turn: Turn): Promise<Result>;
}

/** Gives a tool its types. */
export function defineTool<Schema extends z.ZodObject, Result extends object>(
  tool: Tool<Schema, Result>,
): Tool<Schema, Result> {
  return tool;
}

/** Why a tool has nothing to show; `candidates` are what the person may have meant. */
export interface Problem {
  readonly problem:
    | 'NOT_FOUND'
    | 'AMBIGUOUS'
    | 'SIGN_IN'
    | 'NO_POSITION'
    | 'COMMUNITY_NOT_FOUND'
    | 'NOT_ORGANIZER'
    | 'WHICH_EVENT'
    | 'ALREADY_REGISTERED'
    | 'NOT_REGISTERED'
    | 'REGISTRATION_CLOSED'
    | 'EVENT_OVER'
    | 'TOO_MANY'
    | 'ONE_AT_A_TIME'
    | 'UNREACHABLE';
  readonly name?: string | undefined;
  readonly max?: number | undefined;
  readonly externalUrl?: string | undefined;
  readonly candidates?: readonly EventView[] | undefined;
}

/** An event as a model is shown it. Its texts were written by strangers. */
export interface EventView {
  readonly marker: number;
  readonly id: string;
  readonly title: string;
  /** Wall-clock times with their offset. */
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly format: 'IN_PERSON' | 'ONLINE' | 'HYBRID';
  readonly place: string | null;
  readonly city: string | null;
  readonly isCancelled: boolean;
  readonly isFree?: boolean | undefined;
  readonly community?: string | null | undefined;
  readonly spotsLeft?: number | null | undefined;
  readonly distanceKm?: number | null | undefined;
  readonly summary?: string | null | undefined;
}
