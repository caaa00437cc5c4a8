import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import { useAction } from '#lib/use-action.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Checkbox, Field, Input, Textarea } from '#ui/Field.tsx';

const SaveList = graphql(/* GraphQL */ `
  mutation SaveCheckInList($input: CheckInListInput!) {
    upsertCheckInList(input: $input) {
      list {
        id
        name
        gates
        allowReentry
        opensAt
        closesAt
        ticketTypes {
          id
          name
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

interface TicketType {
  readonly id: string;
  readonly name: string;
}
interface List {
  readonly id: string;
  readonly name: string;
  readonly gates: readonly string[];
  readonly allowReentry: boolean;
  readonly opensAt?: string | null | undefined;
  readonly closesAt?: string | null | undefined;
  readonly ticketTypes?: readonly TicketType[] | null | undefined;
}

/** The lists that people are checked in on: whose tickets each takes, and its gates. */
export function CheckInLists({
  event,
  onChange,
}: {
  readonly event: {
    readonly id: string;
    readonly ticketTypes: readonly TicketType[];
    readonly checkInLists: readonly List[];
  };
  readonly onChange: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [edited, setEdited] = useState<List | 'new' | undefined>();
  return (
    <section>
      <h2 className="text-lg font-bold">
        <Trans>Lists and gates</Trans>
      </h2>
      <p className="mb-2 text-muted">
        <Trans>
          On each list a ticket comes in once: one for the entrance, one for a dinner or a workshop.
        </Trans>
      </p>
      <ul className="mb-3 divide-y divide-line">
        {event.checkInLists.map((list) => (
          <li key={list.id} className="flex items-center gap-3 py-3">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{list.name}</p>
              <p className="text-sm text-muted">
                {list.ticketTypes?.map(({ name }) => name).join(', ') ?? <Trans>All tickets</Trans>}
                {list.gates.length > 0 && ` · ${list.gates.join(', ')}`}
                {list.allowReentry && (
                  <>
                    {' · '}
                    <Trans>in and out</Trans>
                  </>
                )}
              </p>
              <OpenTimes list={list} />
            </div>
            <Button size="sm" aria-label={t`Change ${list.name}`} onClick={() => setEdited(list)}>
              <Trans>Change</Trans>
            </Button>
          </li>
        ))}
      </ul>
      <Button icon="plus" onClick={() => setEdited('new')}>
        <Trans>Add a list</Trans>
      </Button>
      <Dialog
        isOpen={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited === 'new' ? <Trans>Add a list</Trans> : <Trans>Change the list</Trans>}
      >
        {edited && (
          <ListForm
            eventId={event.id}
            list={edited === 'new' ? undefined : edited}
            ticketTypes={event.ticketTypes}
            onSaved={() => {
              setEdited(undefined);
              onChange();
            }}
          />
        )}
      </Dialog>
    </section>
  );
}

function ListForm({
  eventId,
  list,
  ticketTypes,
  onSaved,
}: {
  readonly eventId: string;
  readonly list: List | undefined;
  readonly ticketTypes: readonly TicketType[];
  readonly onSaved: () => void;
}): ReactNode {
  const [name, setName] = useState(list?.name ?? '');
  const [gates, setGates] = useState(list?.gates.join('\n') ?? '');
  const [when, setWhen] = useState({
    allowReentry: list?.allowReentry ?? false,
    opens: localOf(list?.opensAt),
    closes: localOf(list?.closesAt),
  });
  const [taken, setTaken] = useState(
    () => new Set((list?.ticketTypes ?? ticketTypes).map(({ id }) => id)),
  );
  const [save, { isRunning }] = useAction(SaveList);
  const submit = async () => {
    const isAll = taken.size === ticketTypes.length;
    const { ok } = await save({
      input: {
        ...(list ? { id: list.id } : { eventId }),
        name,
        gates: gates.split('\n').flatMap((gate) => gate.trim() || []),
        ticketTypeIds: isAll ? null : [...taken],
        allowReentry: when.allowReentry,
        opensAt: instantOf(when.opens),
        closesAt: instantOf(when.closes),
      },
    });
    if (ok) onSaved();
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={<Trans>Name</Trans>}>
        <Input value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
      </Field>
      <Field
        label={<Trans>Gates, one a line</Trans>}
        hint={<Trans>Only where there are several.</Trans>}
      >
        <Textarea value={gates} rows={3} onChange={({ target }) => setGates(target.value)} />
      </Field>
      <WhenIn settings={when} onChange={setWhen} />
      {ticketTypes.length > 1 && (
        <fieldset>
          <legend className="mb-1 text-sm font-medium">
            <Trans>Whose tickets</Trans>
          </legend>
          {ticketTypes.map(({ id, name: called }) => (
            <Checkbox
              key={id}
              label={called}
              checked={taken.has(id)}
              onChange={(isOn) => {
                const next = new Set(taken);
                if (isOn) next.add(id);
                else next.delete(id);
                setTaken(next);
              }}
            />
          ))}
        </fieldset>
      )}
      <Button
        type="submit"
        kind="primary"
        isBusy={isRunning}
        disabled={name.trim() === '' || taken.size === 0}
        className="justify-self-end"
      >
        <Trans>Save</Trans>
      </Button>
    </form>
  );
}

interface When {
  readonly allowReentry: boolean;
  /** As date fields have them; empty for no limit. */
  readonly opens: string;
  readonly closes: string;
}

/** Whether people may come back, and within which time the list lets them in. */
function WhenIn({
  settings,
  onChange,
}: {
  readonly settings: When;
  readonly onChange: (settings: When) => void;
}): ReactNode {
  return (
    <>
      <Checkbox
        label={<Trans>Who goes out may come in again</Trans>}
        checked={settings.allowReentry}
        onChange={(allowReentry) => onChange({ ...settings, allowReentry })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={<Trans>Lets in from</Trans>}
          hint={<Trans>Empty: whenever tickets admit</Trans>}
        >
          <Input
            type="datetime-local"
            value={settings.opens}
            onChange={({ target }) => onChange({ ...settings, opens: target.value })}
          />
        </Field>
        <Field
          label={<Trans>Lets in until</Trans>}
          hint={<Trans>Out they may go at any time</Trans>}
        >
          <Input
            type="datetime-local"
            value={settings.closes}
            onChange={({ target }) => onChange({ ...settings, closes: target.value })}
          />
        </Field>
      </div>
    </>
  );
}

/** When a list lets people in, where it has a time of its own. */
function OpenTimes({ list: { opensAt, closesAt } }: { readonly list: List }): ReactNode {
  const { i18n } = useLingui();
  if (!opensAt && !closesAt) return null;
  const said = (at: string) => i18n.date(new Date(at), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <p className="text-sm text-muted">
      {opensAt && closesAt ? (
        <Trans>
          Lets in from {said(opensAt)} to {said(closesAt)}
        </Trans>
      ) : opensAt ? (
        <Trans>Lets in from {said(opensAt)}</Trans>
      ) : (
        closesAt && <Trans>Lets in until {said(closesAt)}</Trans>
      )}
    </p>
  );
}

/** An instant as a date field shows it, by this computer's clock. */
function localOf(instant: string | null | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const instantOf = (local: string) => (local === '' ? null : new Date(local).toISOString());
