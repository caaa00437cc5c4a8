import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { share } from '#lib/share.ts';
import { Button } from '#ui/Button.tsx';

const ShareButtonFragment = graphql(/* GraphQL */ `
  fragment ShareButton_event on Event {
    id
    slug
    title
  }
`);

/** Passes the event on: the phone's own sheet, or the link copied. */
export function ShareButton({
  event,
}: {
  readonly event: FragmentType<typeof ShareButtonFragment>;
}): ReactNode {
  const { t } = useLingui();
  const data = readFragment(ShareButtonFragment, event);
  return (
    <Button
      size="sm"
      icon="share"
      onClick={() =>
        void share({ title: data.title, path: `/e/${data.slug}`, copied: t`Link copied` })
      }
    >
      <Trans>Share</Trans>
    </Button>
  );
}
