import type { BaseMessage } from '@langchain/core/messages';
import { z } from 'zod';

/** What was looked up and shown for the question before. */
export interface Previous {
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** In the order they were shown. */
  readonly results: readonly { readonly id: string; readonly title: string }[];
}

const shownSchema = z.object({
  id: z.string(),
  title: z.string().optional(),
  name: z.string().optional(),
});
const callsSchema = z.array(
  z.object({
    id: z.string().optional(),
    name: z.string(),
    args: z.record(z.string(), z.unknown()),
  }),
);

/** The latest look-up in a talk; null when nothing was looked up yet. */
export function previousOf(messages: readonly BaseMessage[]): Previous | null {
  for (const message of messages.toReversed()) {
    if (message.getType() !== 'ai' || !('tool_calls' in message)) continue;
    const call = callsSchema.safeParse(message.tool_calls).data?.at(-1);
    if (!call) continue;
    const result = messages.find(
      (one) => one.getType() === 'tool' && 'tool_call_id' in one && one.tool_call_id === call.id,
    );
    return { tool: call.name, args: call.args, results: result ? recordsIn(result.text) : [] };
  }
  return null;
}

/** Every record in a tool's result, in the order a reader meets them. */
function recordsIn(text: string): { id: string; title: string }[] {
  const records = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const record = shownSchema.safeParse(value).data;
    const title = record?.title ?? record?.name;
    if (record && title !== undefined && !records.has(record.id)) records.set(record.id, title);
    for (const part of Object.values(value)) visit(part);
  };
  try {
    visit(JSON.parse(text));
  } catch {
    return [];
  }
  return [...records].map(([id, title]) => ({ id, title }));
}
