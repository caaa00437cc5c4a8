import { type GatewayName, post, type RunningGateway, recording } from './gateways.ts';
import type { Process } from './processes.ts';
import { bodyOf, sizes, tags } from './world.ts';

/** How a gateway's answers compare with stock's, or with the first one's where stock is left out. */
export interface Compared {
  readonly gateway: GatewayName;
  /** Answers whose `data` has the same bytes, of all that were compared. */
  readonly sameBytes: number;
  /** Answers that say the same. */
  readonly sameData: number;
  readonly of: number;
  /** Subgraph requests for one heavy, middle and light query. */
  readonly fetches: string;
}

/** Asks every gateway the same, one after the other. */
export async function compareAnswers(
  gateways: readonly RunningGateway[],
  subgraphs: Process,
  token: string,
): Promise<readonly Compared[]> {
  const questions = sizes.flatMap((size) => tags.slice(0, 12).map((tag) => bodyOf(size, tag)));
  const ask = async ({ port }: RunningGateway) => {
    const texts: string[] = [];
    for (const body of questions) texts.push(await post(port, body, token));
    return texts;
  };
  const measure = gateways.find(({ name }) => name === 'stock') ?? gateways[0];
  const expected = measure ? await ask(measure) : [];
  const compared: Compared[] = [];
  for (const gateway of gateways) {
    const texts = await ask(gateway);
    const fetches: number[] = [];
    for (const size of sizes) {
      const asked = await recording(subgraphs, () =>
        post(gateway.port, bodyOf(size, tags[0] ?? ''), token),
      );
      fetches.push(asked.length);
    }
    compared.push({
      gateway: gateway.name,
      sameBytes: texts.filter((text, at) => startsAlike(text, expected[at] ?? '')).length,
      sameData: texts.filter((text, at) => dataOf(text) === dataOf(expected[at] ?? '')).length,
      of: texts.length,
      fetches: fetches.join(' / '),
    });
  }
  return compared;
}

/** Whether the bytes of the data are the same; `extensions` come after them. */
function startsAlike(text: string, expected: string): boolean {
  return text.startsWith(expected.trimEnd().replace(/(,"extensions":.*)?}$/, ''));
}

const dataOf = (text: string) => JSON.stringify(JSON.parse(text).data);
