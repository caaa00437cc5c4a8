import type { Client } from 'urql';
import { graphql } from '#gql/gql.ts';
import { answersOf, forgetAnswers, type WaitingAnswers, waitingOf } from './door-db.ts';

/** Notes what somebody answered at the door. */
export const AnswerAtDoor = graphql(/* GraphQL */ `
  mutation AnswerAtDoor($input: AnswerAtDoorInput!) {
    answerAtDoor(input: $input) {
      checkIn {
        id
        questionsToAsk {
          id
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Sends what was answered with no network, once the scans have arrived by which the people came in. */
export async function sendAnswers(client: Client, listId: string): Promise<void> {
  const { scans } = await waitingOf(listId);
  const unsent = new Set(scans.map(({ nonce }) => nonce));
  const ready = (await answersOf(listId)).filter(({ nonce }) => !unsent.has(nonce));
  for (const waiting of ready) if (!(await isTaken(client, waiting))) return;
}

/** Whether the platform has answered: what it refuses now, it would refuse for ever. */
async function isTaken(client: Client, { nonce, listId, answers }: WaitingAnswers) {
  const input = { listId, nonce, answers: [...answers] };
  const { data } = await client.mutation(AnswerAtDoor, { input }).toPromise();
  if (data) await forgetAnswers(nonce);
  return Boolean(data);
}
