import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';

const ManageBarFragment = graphql(/* GraphQL */ `
  fragment ManageBar_event on Event {
    id
    slug
    viewerCan
  }
`);

/** For those who hold the event: the ways to their tools. */
export function ManageBar({
  event,
}: {
  readonly event: FragmentType<typeof ManageBarFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { slug, viewerCan } = readFragment(ManageBarFragment, event);
  const canEdit = viewerCan.includes('EDIT');
  const canView = viewerCan.includes('VIEW_REGISTRATIONS');
  const canCheckIn = viewerCan.includes('CHECK_IN');
  if (!canEdit && !canView && !canCheckIn) return null;
  return (
    <nav aria-label={t`For hosts`} className="border-b border-line">
      <ul className="mx-auto flex max-w-5xl gap-1 overflow-x-auto px-2 sm:px-4">
        {canView && <Tool to={`/e/${slug}/manage`} icon="chart" label={<Trans>Dashboard</Trans>} />}
        {canEdit && <Tool to={`/e/${slug}/edit`} icon="edit" label={<Trans>Edit</Trans>} />}
        {canCheckIn && (
          <Tool to={`/e/${slug}/check-in`} icon="qr" label={<Trans>Check in guests</Trans>} />
        )}
      </ul>
    </nav>
  );
}

function Tool({
  to,
  icon,
  label,
}: {
  readonly to: string;
  readonly icon: IconName;
  readonly label: ReactNode;
}): ReactNode {
  return (
    <li>
      <Link
        to={to}
        className="flex min-h-12 items-center gap-2 rounded-md px-3 text-sm font-medium whitespace-nowrap hover:bg-sunken"
      >
        <Icon name={icon} size={18} className="text-muted" />
        {label}
      </Link>
    </li>
  );
}
