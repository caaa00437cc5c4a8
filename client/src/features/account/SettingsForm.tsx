import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { UpdateSettingsInput } from '#gql/graphql.ts';
import { chooseLocale } from '#lib/locale.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Section } from '#ui/Card.tsx';
import { Field, Select, Switch } from '#ui/Field.tsx';

const SettingsFormFragment = graphql(/* GraphQL */ `
  fragment SettingsForm_user on User {
    id
    settings {
      locale
      timeZone
      personalisation
    }
  }
`);
const UpdateSettings = graphql(/* GraphQL */ `
  mutation UpdateSettings($input: UpdateSettingsInput!) {
    updateSettings(input: $input) {
      user {
        ...SettingsForm_user
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Language, zone and privacy; each choice is kept at once. */
export function SettingsForm({
  user,
}: {
  readonly user: FragmentType<typeof SettingsFormFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { settings } = readFragment(SettingsFormFragment, user);
  const [update] = useAction(UpdateSettings);
  if (!settings) return null;
  const save = async (input: UpdateSettingsInput) => {
    const { ok } = await update({ input });
    if (ok) showToast({ kind: 'done', text: t`Saved` });
    return ok;
  };
  const zones = Intl.supportedValuesOf('timeZone');
  const isListed = zones.includes(settings.timeZone);
  return (
    <Section title={<Trans>Language and time</Trans>}>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field label={<Trans>Language of pages and mails</Trans>}>
          <Select
            value={settings.locale}
            onChange={({ target: { value } }) => {
              const locale = value === 'vi' ? 'vi' : 'en';
              void save({ locale }).then((ok) => (ok ? chooseLocale(locale) : undefined));
            }}
          >
            <option value="vi" lang="vi">
              Tiếng Việt
            </option>
            <option value="en" lang="en">
              English
            </option>
          </Select>
        </Field>
        <Field label={<Trans>Time zone</Trans>}>
          <Select
            value={settings.timeZone}
            onChange={({ target: { value } }) => void save({ timeZone: value })}
          >
            {!isListed && <option value={settings.timeZone}>{settings.timeZone}</option>}
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className="mt-5">
        <Switch
          label={<Trans>Personal suggestions</Trans>}
          hint={<Trans>Uses the events you went to and the communities you follow.</Trans>}
          checked={settings.personalisation}
          onChange={(personalisation) => void save({ personalisation })}
        />
      </div>
    </Section>
  );
}
