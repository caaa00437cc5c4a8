import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type * as Generated from '../operations.generated.ts';

/** Every operation the assistant may run, with its variables and answer. */
export interface Operations {
  'search-events': [
    Generated.AssistantSearchEventsQueryVariables,
    Generated.AssistantSearchEventsQuery,
  ];
  'get-event': [Generated.AssistantGetEventQueryVariables, Generated.AssistantGetEventQuery];
  'event-stats': [Generated.AssistantEventStatsQueryVariables, Generated.AssistantEventStatsQuery];
  'hosted-events': [
    Generated.AssistantHostedEventsQueryVariables,
    Generated.AssistantHostedEventsQuery,
  ];
  'my-registrations': [
    Generated.AssistantMyRegistrationsQueryVariables,
    Generated.AssistantMyRegistrationsQuery,
  ];
  'search-communities': [
    Generated.AssistantSearchCommunitiesQueryVariables,
    Generated.AssistantSearchCommunitiesQuery,
  ];
  'get-community': [
    Generated.AssistantGetCommunityQueryVariables,
    Generated.AssistantGetCommunityQuery,
  ];
  register: [Generated.AssistantRegisterMutationVariables, Generated.AssistantRegisterMutation];
  'cancel-registration': [
    Generated.AssistantCancelRegistrationMutationVariables,
    Generated.AssistantCancelRegistrationMutation,
  ];
}

/** The name of an operation: its file in `operations/`. */
export type OperationName = keyof Operations;

/** An operation as it is sent. */
export interface PersistedOperation {
  readonly name: string;
  readonly document: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
}

const folder = new URL('../../operations/', import.meta.url);

/** All the assistant's operations; a delegated token may run these and nothing else. */
export const operations: readonly PersistedOperation[] = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const document = readFileSync(new URL(file, folder), 'utf8');
    return {
      name: file.replace('.graphql', ''),
      document,
      hash: createHash('sha256').update(document).digest('hex'),
    };
  });

/** The text of one operation. */
export function documentOf(name: OperationName): string {
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`operations/${name}.graphql is missing`);
  return operation.document;
}
