import type { PubSub } from './pubsub.ts';

/** The topic on which services tell that something has changed that everybody may see. */
export const publicTopic = 'public';

/** Whether a domain event's aggregate has fields that everybody may see (`@cacheControl`, scope PUBLIC). */
export function isPublicAggregate(aggregate: string): boolean {
  return /^(usr|com|evt)_/.test(aggregate);
}

/** Once at the start, then whenever something public has changed in any service. */
export async function* publicChanges(pubsub: PubSub, signal: AbortSignal): AsyncGenerator<true> {
  const changes = await pubsub.subscribe(publicTopic, signal);
  yield true;
  for await (const _ of changes) yield true;
}
