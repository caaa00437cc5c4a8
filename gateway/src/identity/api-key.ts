import { createHash } from 'node:crypto';
import { graphDocument, resultOf } from '@hoi/kit/graph-document.ts';
import { anonymous, callerOf, system } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Subgraphs } from '../ask-subgraph.ts';
import type { Proved } from './access-token.ts';

/** What every API key begins with. */
export const apiKeyPrefix = 'hoi_';

const viewerSchema = z
  .object({
    keyId: z.string(),
    userId: z.string(),
    scopes: z.array(z.enum(['READ', 'WRITE'])),
    expiresAt: z.coerce.date().nullable(),
  })
  .nullable();

const document = graphDocument(
  'query GatewayApiKeyViewer($hash: String!) { apiKeyViewer(hash: $hash) { keyId userId scopes expiresAt } }',
);

/** Asks the `user` subgraph whom an API key speaks for; it is told a hash, never the key. */
export function apiKeyVerifier(subgraphs: Subgraphs): (key: string) => Promise<Proved | null> {
  return async (key) => {
    const hash = createHash('sha256').update(key).digest('base64url');
    const answer = await subgraphs.ask(
      'user',
      { document, variablesJson: JSON.stringify({ hash }) },
      callerOf(system),
      new AbortController().signal,
    );
    const result = resultOf(answer);
    if (result.errors) throw new Error('the user subgraph does not say whom a key speaks for');
    const found = viewerSchema.parse(result.data?.apiKeyViewer ?? null);
    return (
      found && {
        viewer: {
          ...anonymous,
          kind: 'API_KEY',
          userId: found.userId,
          credentialId: found.keyId,
          scopes: found.scopes,
        },
        expiresAt: found.expiresAt,
        isDelegated: false,
      }
    );
  };
}
