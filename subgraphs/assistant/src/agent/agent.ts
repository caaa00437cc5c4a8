import type { Logger } from '@hoi/kit/log.ts';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { AIMessageChunk, BaseMessage } from '@langchain/core/messages';
import { GraphFailure } from '../graph/graph.ts';
import { allTools } from '../tools/all-tools.ts';
import type { ToolName } from '../tools/tool.ts';
import { composeAnswer } from '../words/compose-answer.ts';
import type { Exchange } from './history.ts';
import { loadLangChain } from './load-langchain.ts';
import { systemPrompt } from './prompt.ts';
import type { Turn } from './turn.ts';

/** A question on its way through a model. */
export interface AgentRun {
  readonly model: BaseChatModel;
  readonly turn: Turn;
  readonly history: readonly Exchange[];
  readonly question: string;
  readonly log: Logger;
  /** Told of each piece of text. */
  onText(text: string): void;
  /** Told of each look-up when it has ended. */
  onToolCall(call: FinishedToolCall): Promise<void>;
}

/** A look-up that has ended. */
export interface FinishedToolCall {
  readonly name: ToolName;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly isFailed: boolean;
  /** What the model was shown. */
  readonly result: string;
}

/** The model stopped in the middle of a tool call, which must not be guessed at. */
export class TruncatedToolCall extends Error {}

/** The model's words ended before it had finished. */
class BrokenOff extends Error {}

/** The model went on looking things up without answering. */
export class TooManySteps extends Error {}

const mostModelCalls = 8;
const mostToolCalls = 12;

/** Lets a model answer a question with the tools, until it has answered or offered a write. */
export async function runAgent(run: AgentRun): Promise<void> {
  const { createAgent } = await loadLangChain();
  const final: { text: string | null } = { text: null };
  const agent = createAgent({
    model: run.model,
    tools: await boundTools(run, final),
    systemPrompt: systemPrompt(run.turn.situation),
    middleware: [await limits()],
  });
  const stream = await agent.stream(
    { messages: await messagesOf(run) },
    // LangGraph's own limit would end a run after three model calls; ours are in `limits`.
    { streamMode: 'messages', recursionLimit: 100, signal: run.turn.signal },
  );
  let writer: string | undefined;
  for await (const [chunk] of stream) {
    if (chunk.getType() !== 'ai' || chunk.text === '') continue;
    // What a model says before and after a look-up are paragraphs of one answer.
    if (writer !== undefined && writer !== chunk.id) run.onText('\n\n');
    writer = chunk.id ?? '';
    run.onText(chunk.text);
  }
  if (final.text !== null) run.onText(writer === undefined ? final.text : `\n\n${final.text}`);
}

// What waits for the person is a row that a write's tool proposed, not an interrupt of LangChain's:
// it survives a restart, any process can confirm it, and no tool here holds the mutation itself.
async function boundTools(run: AgentRun, final: { text: string | null }) {
  const { tool } = await loadLangChain();
  return allTools.map((ours) =>
    tool(
      async (args: Record<string, unknown>) => {
        const isFinal = 'isFinal' in ours && ours.isFinal === true;
        const { result, isFailed } =
          isFinal && final.text !== null
            ? { result: { problem: 'ONE_AT_A_TIME' }, isFailed: true }
            : await resultOf(ours.name, () => ours.run(args as never, run.turn), run);
        const shown = shownToModels(result);
        await run.onToolCall({ name: ours.name, arguments: args, isFailed, result: shown });
        if (isFinal) final.text ??= composeAnswer(ours.name, result, run.turn.situation);
        return shown;
      },
      {
        name: ours.name,
        description: ours.description,
        schema: ours.schema,
        // The server words what was offered, so that no model can call an offer a deed.
        returnDirect: 'isFinal' in ours && ours.isFinal === true,
      },
    ),
  );
}

async function resultOf(
  name: ToolName,
  call: () => Promise<object>,
  { turn, log }: AgentRun,
): Promise<{ result: object; isFailed: boolean }> {
  try {
    return { result: await call(), isFailed: false };
  } catch (error) {
    turn.signal.throwIfAborted();
    if (!(error instanceof GraphFailure)) throw error;
    log.warn({ err: error, tool: name }, 'a look-up failed');
    return { result: { problem: 'UNREACHABLE' }, isFailed: true };
  }
}

/** A tool's result as text that cannot leave its envelope: it holds no `<` and no `>`. */
function shownToModels(result: object): string {
  return JSON.stringify(result).replace(/</g, '\\u003c').replace(/>/g, '\\u003e');
}

/** Ends a run that goes in circles, and one whose model was cut off. */
async function limits() {
  const { createMiddleware, AIMessageChunk } = await loadLangChain();
  let modelCalls = 0;
  let toolCalls = 0;
  return createMiddleware({
    name: 'Limits',
    wrapModelCall: async (request, handler) => {
      modelCalls += 1;
      if (modelCalls > mostModelCalls) throw new TooManySteps();
      const reply = await handler(request);
      toolCalls += reply.tool_calls?.length ?? 0;
      if (toolCalls > mostToolCalls) throw new TooManySteps();
      if (AIMessageChunk.isInstance(reply)) mustBeWhole(reply);
      return reply;
    },
  });
}

/** Refuses a reply that broke off: its words may end anywhere, and its calls must not be guessed at. */
function mustBeWhole({ tool_call_chunks: calls, response_metadata: told }: AIMessageChunk): void {
  // LangChain "repairs" the arguments of a call that was cut off, and would run it.
  if (calls?.some(({ args }) => args && !isJson(args))) throw new TruncatedToolCall();
  // Converse ends every message with `messageStop`; a connection that ends before has broken.
  if ('messageStart' in told && !('messageStop' in told)) throw new BrokenOff();
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function messagesOf({ history, question }: AgentRun): Promise<BaseMessage[]> {
  const { AIMessage, HumanMessage, ToolMessage } = await loadLangChain();
  const messages: BaseMessage[] = [];
  for (const exchange of history) {
    messages.push(new HumanMessage(exchange.question));
    if (exchange.toolCalls.length > 0) {
      messages.push(
        new AIMessage({
          content: '',
          tool_calls: exchange.toolCalls.map((call) => ({
            id: call.id,
            name: call.name,
            args: call.arguments,
            type: 'tool_call' as const,
          })),
        }),
        ...exchange.toolCalls.map(
          (call) =>
            new ToolMessage({ content: call.result, tool_call_id: call.id, name: call.name }),
        ),
      );
    }
    messages.push(new AIMessage(exchange.answer || '…'));
  }
  messages.push(new HumanMessage(question));
  return messages;
}
