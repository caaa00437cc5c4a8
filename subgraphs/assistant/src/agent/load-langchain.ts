import { setImmediate as turn } from 'node:timers/promises';

/**
 * Loads LangChain, with the first question: it costs half a second and 140 MB that a start does not
 * need. In steps, so that nobody else in the process waits for all of it at once.
 */
export async function loadLangChain(): Promise<typeof import('langchain')> {
  await import('@langchain/core/messages');
  await turn();
  await import('@langchain/core/language_models/chat_models');
  await turn();
  return import('langchain');
}
