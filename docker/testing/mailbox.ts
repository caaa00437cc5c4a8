import { until } from './engine.ts';

/** Finds the code that was mailed to an address, in a log that holds mails. */
export function codeFrom(log: () => string): (email: string) => Promise<string> {
  return async (email) => {
    let code: string | undefined;
    await until('the mail', async () => {
      const mails = log().split('\n');
      code = /\b\d{6}\b/.exec(mails.findLast((line) => line.includes(email)) ?? '')?.[0];
      return code !== undefined;
    });
    return `${code}`;
  };
}
