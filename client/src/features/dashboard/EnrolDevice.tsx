import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import type { DeviceProfile } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Input, Select } from '#ui/Field.tsx';
import { QrCode } from '#ui/QrCode.tsx';

const Enrol = graphql(/* GraphQL */ `
  mutation EnrolDevice($input: EnrolDeviceInput!) {
    enrolDevice(input: $input) {
      device {
        id
        name
      }
      enrolmentUrl
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface List {
  readonly id: string;
  readonly name: string;
  readonly gates: readonly string[];
}

const profiles = ['STEWARD', 'SUPERVISOR', 'KIOSK'] as const satisfies DeviceProfile[];

/** Makes a device of the door: what it is called and may do, then the code that its camera reads. */
export function EnrolDevice({
  lists,
  onChange,
}: {
  readonly lists: readonly List[];
  readonly onChange: () => void;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [url, setUrl] = useState<string | undefined>();
  const close = () => {
    setOpen(false);
    setUrl(undefined);
    onChange();
  };
  return (
    <>
      <Button icon="qr" onClick={() => setOpen(true)}>
        <Trans>Add a device</Trans>
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={url ? <Trans>Scan this with the device</Trans> : <Trans>Add a device</Trans>}
      >
        {url ? (
          <Code url={url} />
        ) : (
          <NewDevice
            lists={lists}
            onMade={(made) => {
              setUrl(made);
              onChange();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function Code({ url }: { readonly url: string }): ReactNode {
  const { t } = useLingui();
  return (
    <div className="grid gap-4">
      <QrCode
        text={url}
        label={t`The code that enrols the device`}
        className="mx-auto w-full max-w-72"
      />
      <p className="text-muted">
        <Trans>Good for 15 minutes and for one device. Whoever scans it can check people in.</Trans>
      </p>
      <a href={url} className="text-sm break-all underline" data-testid="enrolment">
        <Trans>Or open it on this device</Trans>
      </a>
    </div>
  );
}

function NewDevice({
  lists,
  onMade,
}: {
  readonly lists: readonly List[];
  readonly onMade: (url: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const words = useProfileWords();
  const [listId, setListId] = useState(lists[0]?.id ?? '');
  const [name, setName] = useState('');
  const [profile, setProfile] = useState<DeviceProfile>('STEWARD');
  const [gate, setGate] = useState('');
  const [enrol, { isRunning }] = useAction(Enrol);
  const gates = lists.find(({ id }) => id === listId)?.gates ?? [];
  const make = async () => {
    const outcome = await enrol({ input: { listId, name, profile, gate: gate || null } });
    if (outcome.ok && outcome.payload.enrolmentUrl) onMade(outcome.payload.enrolmentUrl);
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field label={<Trans>Name</Trans>} hint={<Trans>So that you know which it is.</Trans>}>
        <Input
          value={name}
          maxLength={80}
          autoComplete="off"
          placeholder={t`Huy's phone`}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <Field label={<Trans>What it may do</Trans>}>
        <Select
          value={profile}
          onChange={({ target }) => {
            const chosen = profiles.find((one) => one === target.value);
            if (chosen) setProfile(chosen);
          }}
        >
          {profiles.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </Select>
      </Field>
      {lists.length > 1 && (
        <Field label={<Trans>Which list</Trans>}>
          <Select value={listId} onChange={({ target }) => setListId(target.value)}>
            {lists.map(({ id, name: called }) => (
              <option key={id} value={id}>
                {called}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {gates.length > 0 && (
        <Field label={<Trans>Gate</Trans>}>
          <Select value={gate} onChange={({ target }) => setGate(target.value)}>
            <option value="">{t`Chosen on the device`}</option>
            {gates.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      )}
      <Button
        type="submit"
        kind="primary"
        isBusy={isRunning}
        disabled={name.trim() === ''}
        className="justify-self-end"
      >
        <Trans>Make its code</Trans>
      </Button>
    </form>
  );
}

function useProfileWords(): Record<DeviceProfile, string> {
  const { t } = useLingui();
  return {
    STEWARD: t`Scan tickets; sees no names`,
    SUPERVISOR: t`Also find names and undo`,
    KIOSK: t`Self check-in, for guests`,
  };
}
