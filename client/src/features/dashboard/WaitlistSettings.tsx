import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { WaitlistPromotion } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { Choices } from '#ui/Choices.tsx';
import { Field, Select, Switch } from '#ui/Field.tsx';

const WaitlistSettingsFragment = graphql(/* GraphQL */ `
  fragment WaitlistSettings_event on Event {
    id
    version
    viewerCan
    waitlist {
      enabled
      promotion
      offerTtl
    }
  }
`);
const SetWaitlist = graphql(/* GraphQL */ `
  mutation SetWaitlist($input: UpdateEventInput!) {
    updateEvent(input: $input) {
      event {
        id
        ...WaitlistSettings_event
        waitlist {
          length
        }
        counts {
          confirmed
          pending
          waitlisted
          checkedIn
          remaining
          revision
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

interface Policy {
  readonly enabled: boolean;
  readonly promotion: WaitlistPromotion;
  readonly offerTtl: string;
}

/** Whether people can wait, and how a place that comes free goes to them. */
export function WaitlistSettings({
  event,
}: {
  readonly event: FragmentType<typeof WaitlistSettingsFragment>;
}): ReactNode {
  const { t } = useLingui();
  const durationText = useDurationText();
  const { id, version, waitlist, viewerCan } = readFragment(WaitlistSettingsFragment, event);
  const [save, { isRunning }] = useAction(SetWaitlist);
  const mayEdit = viewerCan.includes('EDIT') && !isRunning;
  const set = (change: Partial<Policy>): void => {
    const { enabled, promotion, offerTtl } = { ...waitlist, ...change };
    void save({
      input: { id, version, patch: { waitlist: { enabled, promotion, offerTtl } } },
    });
  };
  const freed = t`A place that comes free goes to them`;
  return (
    <section className="grid max-w-2xl gap-4">
      <Switch
        label={<Trans>People can wait when it is full</Trans>}
        checked={waitlist.enabled}
        disabled={!mayEdit}
        onChange={(enabled) => set({ enabled })}
      />
      {waitlist.enabled && (
        <fieldset disabled={!mayEdit}>
          <p className="mb-1.5 text-sm font-medium">{freed}</p>
          <Choices<WaitlistPromotion>
            label={freed}
            value={waitlist.promotion}
            onChange={(promotion) => set({ promotion })}
            options={[
              {
                value: 'AUTOMATIC',
                label: <Trans>By itself</Trans>,
                hint: (
                  <Trans>
                    The first in line who fits is in at once. Nobody is passed more than five times.
                  </Trans>
                ),
              },
              {
                value: 'OFFER',
                label: <Trans>As an offer</Trans>,
                hint: (
                  <Trans>
                    The first in line is asked. Whoever does not answer in time loses their turn.
                  </Trans>
                ),
              },
              {
                value: 'MANUAL',
                label: <Trans>You choose</Trans>,
                hint: <Trans>A place stays free until you let somebody in.</Trans>,
              },
            ]}
          />
        </fieldset>
      )}
      {waitlist.enabled && waitlist.promotion === 'OFFER' && (
        <Field label={<Trans>Time to think about it</Trans>} className="w-full sm:w-56">
          <Select
            value={waitlist.offerTtl}
            disabled={!mayEdit}
            onChange={({ target }) => set({ offerTtl: target.value })}
          >
            {choices(waitlist.offerTtl).map((value) => (
              <option key={value} value={value}>
                {durationText(value)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </section>
  );
}

const common = ['PT30M', 'PT2H', 'PT12H', 'P1D', 'P2D', 'P7D'];

const choices = (own: string): readonly string[] =>
  common.includes(own) ? common : [own, ...common];

/** Says a duration of days, hours and minutes in words. */
function useDurationText(): (value: string) => string {
  const { t } = useLingui();
  return (value) => {
    const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(value) ?? [];
    const parts = [
      days && (days === '1' ? t`1 day` : t`${days} days`),
      hours && (hours === '1' ? t`1 hour` : t`${hours} hours`),
      minutes && t`${minutes} minutes`,
    ];
    return parts.filter(Boolean).join(' ') || value;
  };
}
