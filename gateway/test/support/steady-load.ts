import { Agent, request } from 'node:http';

/** Clients that ask one thing after the other, as through a load balancer. */
export interface SteadyLoad {
  /** Answers so far, by the address that gave them. */
  readonly answered: ReadonlyMap<string, number>;
  /** What was not answered as it had to be. */
  readonly failures: readonly string[];
  /** Every client finishes what it asks. */
  stop(): Promise<void>;
}

interface LoadOptions {
  /** Where a request goes now. */
  readonly target: () => string;
  /** Where it goes when nothing listens there, which any load balancer notices. */
  readonly otherwise?: () => string;
  readonly query: string;
  /** The whole answer that is right; part of its text. */
  readonly expected: string;
}

const clients = 8;

/** Keeps clients busy, each with a connection that it keeps as long as the server does. */
export function steadyLoad({ target, otherwise, query, expected }: LoadOptions): SteadyLoad {
  const answered = new Map<string, number>();
  const failures: string[] = [];
  let isStopped = false;

  async function work(): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!isStopped) {
      let url = target();
      try {
        const answer = await post(agent, url, query).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ECONNREFUSED' || !otherwise) throw error;
          url = otherwise();
          return post(agent, url, query);
        });
        if (answer.includes(expected)) answered.set(url, (answered.get(url) ?? 0) + 1);
        else failures.push(answer);
      } catch (error) {
        failures.push(String(error));
      }
    }
    agent.destroy();
  }

  const working = Array.from({ length: clients }, work);
  return {
    answered,
    failures,
    async stop() {
      isStopped = true;
      await Promise.all(working);
    },
  };
}

function post(agent: Agent, url: string, query: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/graphql`,
      { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => {
        let text = `${answer.statusCode} `;
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => resolve(text));
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify({ query }));
  });
}
