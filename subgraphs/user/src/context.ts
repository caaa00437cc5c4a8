import type { BaseContext } from '@hoi/kit/create-subgraph.ts';
import { loadOne } from '@hoi/kit/loader.ts';
import type { Outbox } from '@hoi/kit/outbox.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import type { Services } from './services.ts';
import type { UserRow } from './user/user.store.ts';

/** All that a resolver may reach. */
export interface Context extends BaseContext, Services {
  readonly viewer: Viewer;
  readonly outbox: Outbox;
  readonly loaders: ReturnType<typeof loadersFor>;
}

/** The context of one request. */
export function contextFor(services: Services, base: BaseContext): Context {
  return {
    ...services,
    ...base,
    viewer: base.caller.viewer,
    outbox: services.outboxOf(base.caller),
    loaders: loadersFor(services),
  };
}

function loadersFor({ users, apiKeys }: Services) {
  return {
    user: loadOne(users.byIds, ({ id }: UserRow) => id),
    userByHandle: loadOne(users.byHandles, ({ handle }: UserRow) => handle),
    apiKey: loadOne(apiKeys.byIds, ({ id }) => id),
  };
}
