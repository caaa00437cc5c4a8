import { useEffect } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#gql/gql.ts';

const CountView = graphql(/* GraphQL */ `
  mutation CountView($input: RecordEventViewInput!) {
    recordEventView(input: $input) {
      isCounted
      userErrors {
        code
      }
    }
  }
`);

/** Where this visit came from: the word in the link, else the host of the page before. */
export function referral(): string | null {
  const query = new URLSearchParams(location.search);
  const word = query.get('ref') ?? query.get('utm_source');
  if (word) return word.slice(0, 100);
  const before = URL.parse(document.referrer);
  return before && before.host !== location.host ? before.hostname : null;
}

/** Counts that a published event's page was opened; what the browser remembers of it stays in it. */
export function useCountView(eventId: string, isPublished: boolean): void {
  const [, count] = useMutation(CountView);
  useEffect(() => {
    if (!isPublished) return;
    void count({ input: { eventId, referral: referral(), isFirst: isFirstToday(eventId) } });
  }, [count, eventId, isPublished]);
}

function isFirstToday(eventId: string): boolean {
  const key = 'hoi:seen';
  const day = new Date().toISOString().slice(0, 10);
  try {
    const [seenDay, ...seen] = (localStorage.getItem(key) ?? '').split(' ');
    const today = seenDay === day ? seen : [];
    if (today.includes(eventId)) return false;
    localStorage.setItem(key, [day, ...today.slice(-200), eventId].join(' '));
    return true;
  } catch {
    // A browser that keeps nothing cannot tell.
    return true;
  }
}
