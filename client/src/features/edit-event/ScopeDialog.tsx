import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { EditScope } from '#gql/graphql.ts';
import { Button } from '#ui/Button.tsx';
import { Choices } from '#ui/Choices.tsx';
import { Dialog } from '#ui/Dialog.tsx';

/** Asks which events of a series a change is for. */
export function ScopeDialog({
  describe,
  onClose,
  onChoose,
}: {
  /** The series' rule in words. */
  readonly describe: string;
  readonly onClose: () => void;
  readonly onChoose: (scope: EditScope) => void;
}): ReactNode {
  const { t } = useLingui();
  const [scope, setScope] = useState<EditScope>('THIS');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Which events change?</Trans>}
      description={describe}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button kind="primary" onClick={() => onChoose(scope)}>
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <Choices
        label={t`Which events change?`}
        value={scope}
        onChange={setScope}
        options={[
          {
            value: 'THIS',
            label: <Trans>Only this one</Trans>,
            hint: <Trans>It no longer follows the series.</Trans>,
          },
          {
            value: 'THIS_AND_FOLLOWING',
            label: <Trans>This and all after it</Trans>,
            hint: <Trans>They become a series of their own.</Trans>,
          },
          {
            value: 'ALL',
            label: <Trans>All that are still to come</Trans>,
            hint: <Trans>Except those you changed on their own.</Trans>,
          },
        ]}
      />
    </Dialog>
  );
}
