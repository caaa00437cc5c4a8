import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { Menu, MenuItem } from '#ui/Menu.tsx';
import { CalendarButton } from './CalendarButton.tsx';
import { googleCalendarUrl } from './calendar-links.ts';

const CalendarMenuFragment = graphql(/* GraphQL */ `
  fragment CalendarMenu_event on Event {
    id
    slug
    title
    summary
    startsAt
    endsAt
    icsUrl
    venue {
      name
      address
      city
    }
  }
`);

/** Puts the event where one looks every morning. */
export function CalendarMenu({
  event,
}: {
  readonly event: FragmentType<typeof CalendarMenuFragment>;
}): ReactNode {
  const data = readFragment(CalendarMenuFragment, event);
  const google = googleCalendarUrl({
    ...data,
    url: `${location.origin}/e/${data.slug}`,
    place: [data.venue?.name, data.venue?.address, data.venue?.city].filter(Boolean).join(', '),
  });
  return (
    <Menu trigger={<CalendarButton />}>
      <MenuItem icon="download" href={data.icsUrl}>
        <Trans>Apple, Outlook and others</Trans>
      </MenuItem>
      <MenuItem icon="external" href={google}>
        <Trans>Google Calendar</Trans>
      </MenuItem>
    </Menu>
  );
}
