import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { EventTime } from '#ui/EventTime.tsx';
import { Icon } from '#ui/Icon.tsx';

const EventHeadingFragment = graphql(/* GraphQL */ `
  fragment EventHeading_event on Event {
    id
    slug
    title
    startsAt
    endsAt
    timeZone
    allDay
    venue {
      name
      address
      city
    }
  }
`);

/** What, when and where, at the top of a page that is about one person's part in an event. */
export function EventHeading({
  event,
  isLinked = false,
  above,
  children,
}: {
  readonly event: FragmentType<typeof EventHeadingFragment>;
  /** Whether the title leads to the event's own page. */
  readonly isLinked?: boolean;
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const { title, slug, venue, ...when } = readFragment(EventHeadingFragment, event);
  const place = [venue?.name, venue?.address, venue?.city].filter(Boolean);
  return (
    <div className="grid gap-2">
      {above}
      <h1 className="text-3xl font-bold text-balance">
        {isLinked ? (
          <Link to={`/e/${slug}`} className="hover:underline">
            {title}
          </Link>
        ) : (
          title
        )}
      </h1>
      <EventTime when={when} form="lines" />
      {place.length > 0 && (
        <p className="flex items-start gap-2 text-muted">
          <Icon name="pin" size={18} className="mt-1" />
          {place.join(', ')}
        </p>
      )}
      {children}
    </div>
  );
}
