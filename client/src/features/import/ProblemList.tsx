import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { FeedImportFragment } from '#gql/graphql.ts';
import { Section } from '#ui/Card.tsx';

/** What was left out and why, by the line that it begins in. */
export function ProblemList({
  problems,
  skipped,
}: {
  readonly problems: FeedImportFragment['problems'];
  readonly skipped: number;
}): ReactNode {
  const rest = skipped - problems.length;
  return (
    <Section title={<Trans>Left out</Trans>}>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {problems.map(({ line, message }, index) => (
          <li key={index} className="flex gap-4 py-2">
            {line !== null && (
              <span className="w-20 shrink-0 text-muted tabular">
                <Trans>Line {line}</Trans>
              </span>
            )}
            <span>{message}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="mt-3 text-sm text-muted">
          <Trans>and {rest} more</Trans>
        </p>
      )}
    </Section>
  );
}
