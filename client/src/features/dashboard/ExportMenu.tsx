import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Button } from '#ui/Button.tsx';
import { Menu, MenuItem } from '#ui/Menu.tsx';

const ExportGuests = graphql(/* GraphQL */ `
  query ExportGuests($id: ID!, $excel: Boolean!, $locale: Locale!) {
    event(id: $id) {
      id
      export {
        csvRegistrations(excel: $excel, locale: $locale)
      }
    }
  }
`);

/** Takes the list of guests along as a file. */
export function ExportMenu({ eventId }: { readonly eventId: string }): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const download = async (excel: boolean) => {
    setBusy(true);
    // Made anew each time: an address is good for five minutes.
    const { data } = await client
      .query(ExportGuests, { id: eventId, excel, locale }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    const address = data?.event?.export.csvRegistrations;
    if (address) location.assign(address);
    else showToast({ kind: 'error', text: t`The list could not be made. Try again.` });
  };
  return (
    <Menu
      trigger={
        <Button size="sm" icon="download" isBusy={isBusy}>
          <Trans>Export</Trans>
        </Button>
      }
    >
      <MenuItem icon="download" onSelect={() => void download(true)}>
        <Trans>For Excel (CSV)</Trans>
      </MenuItem>
      <MenuItem icon="download" onSelect={() => void download(false)}>
        <Trans>For everything else (CSV)</Trans>
      </MenuItem>
    </Menu>
  );
}
