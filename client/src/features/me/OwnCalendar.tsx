import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { MenuItem, MenuLine } from '#ui/Menu.tsx';
import { SubscribeMenu } from '#ui/SubscribeMenu.tsx';

const OwnFeed = graphql(/* GraphQL */ `
  query OwnFeed {
    viewer {
      id
      user {
        id
        icsFeedUrl
      }
    }
  }
`);
const ResetFeed = graphql(/* GraphQL */ `
  mutation ResetFeed {
    resetIcsFeed {
      user {
        id
        icsFeedUrl
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** The viewer's events as a calendar to subscribe to, by an address that is a secret. */
export function OwnCalendar(): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: OwnFeed });
  const [isAsking, setAsking] = useState(false);
  const [reset, { isRunning }] = useAction(ResetFeed);
  const url = data?.viewer.user?.icsFeedUrl;
  if (!url) return null;
  const renew = async () => {
    const { ok } = await reset({});
    if (!ok) return;
    setAsking(false);
    showToast({ kind: 'done', text: t`The old address finds nothing any more.` });
  };
  return (
    <>
      <SubscribeMenu url={url} label={<Trans>In your calendar</Trans>}>
        <MenuLine />
        <MenuItem icon="undo" onSelect={() => setAsking(true)}>
          <Trans>Give it another address</Trans>
        </MenuItem>
      </SubscribeMenu>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={<Trans>Another address for your calendar?</Trans>}
        description={
          <Trans>
            Whoever has the address sees your events. After this the old one finds nothing, and you
            subscribe again.
          </Trans>
        }
        footer={
          <>
            <Button onClick={() => setAsking(false)}>
              <Trans>Keep it</Trans>
            </Button>
            <Button kind="danger" isBusy={isRunning} onClick={() => void renew()}>
              <Trans>Change the address</Trans>
            </Button>
          </>
        }
      />
    </>
  );
}
