import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { Channel, NotificationKind } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { Section } from '#ui/Card.tsx';

const NotificationSettingsFragment = graphql(/* GraphQL */ `
  fragment NotificationSettings_preferences on NotificationPreferences {
    rules {
      kind
      channels
      isRequired
    }
  }
`);
const UpdatePreferences = graphql(/* GraphQL */ `
  mutation UpdatePreferences($input: NotificationPreferencesInput!) {
    updateNotificationPreferences(input: $input) {
      preferences {
        ...NotificationSettings_preferences
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const channels: readonly Channel[] = ['IN_APP', 'EMAIL'];

/** How the viewer is told of what: a table of kinds and channels. */
export function NotificationSettings({
  preferences,
}: {
  readonly preferences: FragmentType<typeof NotificationSettingsFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { rules } = readFragment(NotificationSettingsFragment, preferences);
  const [update] = useAction(UpdatePreferences);
  const kinds = useKindNames();
  const names: Record<Channel, string> = { IN_APP: t`Here`, EMAIL: t`By e-mail` };
  const toggle = (kind: NotificationKind, before: readonly Channel[], channel: Channel) => {
    const after = before.includes(channel)
      ? before.filter((one) => one !== channel)
      : [...before, channel];
    void update({ input: { rules: [{ kind, channels: after }] } });
  };
  return (
    <Section title={<Trans>What you are told, and how</Trans>}>
      <table id="notifications" className="w-full scroll-mt-24 text-left">
        <thead>
          <tr className="border-b border-line text-sm text-muted">
            <th scope="col" className="py-2 font-medium">
              <Trans>What it is about</Trans>
            </th>
            {channels.map((channel) => (
              <th key={channel} scope="col" className="w-24 py-2 text-center font-medium">
                {names[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map(({ kind, channels: chosen, isRequired }) => (
            <tr key={kind} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 font-normal">
                {kinds[kind]}
              </th>
              {channels.map((channel) => (
                <td key={channel} className="text-center">
                  <label className="grid min-h-11 cursor-pointer place-items-center">
                    <span className="sr-only">
                      {kinds[kind]}: {names[channel]}
                    </span>
                    <input
                      type="checkbox"
                      className="size-5 accent-ink"
                      checked={chosen.includes(channel)}
                      disabled={isRequired}
                      title={isRequired ? t`You are always told of this` : undefined}
                      onChange={() => toggle(kind, chosen, channel)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function useKindNames(): Record<NotificationKind, string> {
  const { t } = useLingui();
  return {
    WELCOME: t`Welcome`,
    REGISTRATION_CONFIRMED: t`You have a place`,
    REGISTRATION_PENDING: t`A host will decide`,
    REGISTRATION_WAITLISTED: t`You are on the waitlist`,
    REGISTRATION_OFFERED: t`A place is kept for you`,
    REGISTRATION_EXPIRED: t`An offer has ended`,
    REGISTRATION_PROMOTED: t`A place came free for you`,
    REGISTRATION_DECLINED: t`A host said no`,
    REGISTRATION_CANCELLED: t`Your place was given up`,
    // Those go to addresses, not accounts, and are in no list here.
    GUEST_CONFIRM: '',
    INVITATION: '',
    TICKET_RECEIVED: t`You are given a ticket`,
    TICKET_GIVEN: t`Your ticket goes to somebody else`,
    TICKET_REISSUED: t`Your ticket has a new code`,
    NEW_REGISTRATION: t`Somebody registered for your event`,
    EVENT_REMINDER: t`Your event begins soon`,
    FEEDBACK_REQUEST: t`How was an event you went to?`,
    EVENT_CHANGED: t`Time or place changed`,
    EVENT_CANCELLED: t`An event was cancelled`,
    EVENT_RESTORED: t`A cancelled event takes place after all`,
    NEW_EVENT: t`New events of your communities`,
    MEMBERSHIP_REQUEST: t`Somebody wants to join your community`,
    MEMBERSHIP_DECISION: t`You were let into a community`,
    ANNOUNCEMENT: t`Announcements of your communities`,
  };
}
