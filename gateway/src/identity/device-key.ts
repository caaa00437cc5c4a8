import { createHash } from 'node:crypto';
import { graphDocument, resultOf } from '@hoi/kit/graph-document.ts';
import { anonymous, callerOf, system } from '@hoi/kit/viewer.ts';
import type { Subgraphs } from '../ask-subgraph.ts';
import type { Proved } from './access-token.ts';

/** What every secret of a door's device begins with. */
export const deviceKeyPrefix = 'door_';

const document = graphDocument(
  'query GatewayDeviceViewer($hash: String!) { deviceViewer(hash: $hash) }',
);

/** Asks the `event` subgraph which door device a secret is of; it is told a hash, never the secret. */
export function deviceKeyVerifier(
  subgraphs: Subgraphs,
): (secret: string) => Promise<Proved | null> {
  return async (secret) => {
    const hash = createHash('sha256').update(secret).digest('base64url');
    const answer = await subgraphs.ask(
      'event',
      { document, variablesJson: JSON.stringify({ hash }) },
      callerOf(system),
      new AbortController().signal,
    );
    const result = resultOf(answer);
    if (result.errors)
      throw new Error('the event subgraph does not say which device a secret is of');
    const id = result.data?.deviceViewer;
    if (typeof id !== 'string') return null;
    // Nobody in particular: only the doors of the event subgraph know what to do with it.
    return {
      viewer: { ...anonymous, kind: 'DEVICE', credentialId: id },
      expiresAt: null,
      isDelegated: false,
    };
  };
}
