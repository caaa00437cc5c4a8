// Runs utterances in the format of `../shared/assistant` through the real agent and rule model over
// a platform in memory, and tells what each came to.

import { silentLogger } from '@hoi/kit/log.ts';
import { runAgent } from '../src/agent/agent.ts';
import { createGuard } from '../src/agent/guard.ts';
import { loadModel } from '../src/agent/model.ts';
import { createSources } from '../src/agent/sources.ts';
import type { Proposal, Situation } from '../src/agent/turn.ts';
import { languageOf } from '../src/grammar/language.ts';
import { graphOverHttp } from '../src/graph/graph.ts';
import { anEvent, type Platform, startPlatform } from './platform.ts';

/** An utterance with what it should come to. */
export interface Utterance {
  readonly id: string;
  readonly auth: 'user' | 'organizer';
  readonly utterance: string;
  readonly context?: {
    readonly tool: string;
    readonly filter?: Record<string, unknown>;
    readonly args?: Record<string, unknown>;
    readonly results?: readonly { readonly id: string; readonly title: string }[];
  };
  readonly fixture?: { readonly event?: { id: string; title: string; venue?: string } };
  readonly expect: {
    readonly tool: string | null;
    readonly confirm?: boolean;
    readonly must_not_tools?: readonly string[];
    readonly must_not_output?: readonly string[];
    readonly must_not_effects?: readonly string[];
  };
}

/** What an utterance came to, as the scorer reads it. */
export interface Prediction {
  readonly id: string;
  readonly tool: string | null;
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly tools: readonly string[];
  readonly output: string;
  readonly effects: readonly string[];
  /** Whether a write stopped at a confirmation. */
  readonly confirm: boolean;
}

const clock = '2026-11-22T09:00:00+07:00[Asia/Ho_Chi_Minh]';

/** Runs one utterance; the clock stands still. */
export async function predict(utterance: Utterance): Promise<Prediction> {
  await using platform = await startPlatform();
  stock(platform, utterance);
  const now = Temporal.ZonedDateTime.from(clock);
  const locale = languageOf(utterance.utterance) ?? 'vi';
  const situation: Situation = {
    now,
    locale,
    eventId: null,
    near: { latitude: 10.78, longitude: 106.7 },
    isSignedIn: true,
  };
  const sources = createSources(() => new Date(now.epochMilliseconds));
  const guard = createGuard(sources, 'https://hoi.example');
  const proposals: Proposal[] = [];
  const calls: { name: string; args: Readonly<Record<string, unknown>> }[] = [];
  let output = '';
  await runAgent({
    model: await loadModel({ kind: 'rules' }, situation),
    turn: {
      situation,
      graph: graphOverHttp(platform.url),
      caller: { token: 'token', locale, timeZone: now.timeZoneId },
      sources,
      signal: AbortSignal.timeout(20_000),
      propose: (proposal) => proposals.push(proposal),
    },
    history: historyOf(utterance),
    question: utterance.utterance,
    log: silentLogger,
    onText: (text) => {
      output += guard.push(text);
    },
    onToolCall: async ({ name, arguments: args }) => {
      calls.push({ name, args });
    },
  });
  output += guard.end();
  const [first] = calls;
  return {
    id: utterance.id,
    tool: first?.name ?? null,
    ...(first && { [first.name === 'search_events' ? 'filter' : 'args']: first.args }),
    tools: calls.map(({ name }) => name),
    output: [output, ...proposals.map(({ summary }) => summary)].join('\n'),
    effects: platform.seen.flatMap(({ name }) =>
      name === 'register' || name === 'cancel-registration'
        ? [`${name.replace('-registration', '')}:unconfirmed`]
        : [],
    ),
    confirm: proposals.length > 0,
  };
}

function stock(platform: Platform, { auth, fixture }: Utterance): void {
  const viewerCan = auth === 'organizer' ? ['VIEW_REGISTRATIONS'] : [];
  platform.events.push(
    anEvent({ id: 'evt_x1', title: 'Saigon Indie Night', viewerCan }),
    anEvent({ id: 'evt_y2', title: 'Jazz on the River', viewerCan }),
  );
  platform.registrations.push({ id: 'reg_1', status: 'CONFIRMED', quantity: 1, eventId: 'evt_x1' });
  if (!fixture?.event) return;
  const { venue, ...event } = fixture.event;
  platform.events.push(
    anEvent({
      ...event,
      ...(venue && { venue: { name: venue, address: null, city: 'Đà Nẵng', howToFind: null } }),
    }),
  );
}

function historyOf({ context }: Utterance) {
  if (!context) return [];
  return [
    {
      question: '…',
      answer: '…',
      toolCalls: [
        {
          id: 'call_0',
          name: context.tool,
          arguments: context.filter ?? context.args ?? {},
          result: JSON.stringify({ events: context.results ?? [] }),
        },
      ],
    },
  ];
}
