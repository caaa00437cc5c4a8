import type { Connection } from '@hoi/kit/connection.ts';
import type { ApiKeyRow } from './api-key/api-key.store.ts';

export type { Viewer as ViewerParent } from '@hoi/kit/viewer.ts';
export type { ApiKeyRow } from './api-key/api-key.store.ts';
export type { PasskeyRow } from './passkey/passkey.store.ts';
export type { SessionRow } from './session/session.store.ts';
export type { UserRow } from './user/user.store.ts';
/** A page of keys. */
export type ApiKeyPage = Connection<ApiKeyRow>;
