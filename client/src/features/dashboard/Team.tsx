import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { EventRole } from '#gql/graphql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button, IconButton } from '#ui/Button.tsx';
import { Field, Input, Select } from '#ui/Field.tsx';

const TeamFragment = graphql(/* GraphQL */ `
  fragment Team_event on Event {
    id
    viewerCan
    hosts {
      role
      isListed
      user {
        id
        handle
        displayName
        avatarUrl
      }
    }
  }
`);
const SetHost = graphql(/* GraphQL */ `
  mutation SetHost($input: SetEventHostInput!) {
    setEventHost(input: $input) {
      event {
        id
        version
        ...Team_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const RemoveHost = graphql(/* GraphQL */ `
  mutation RemoveHost($eventId: ID!, $userId: ID!) {
    removeEventHost(eventId: $eventId, userId: $userId) {
      event {
        id
        version
        ...Team_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const FindPerson = graphql(/* GraphQL */ `
  query FindPerson($handle: String!) {
    user(handle: $handle) {
      id
      displayName
    }
  }
`);

/** Who holds the event and who helps at the door. */
export function Team({ event }: { readonly event: FragmentType<typeof TeamFragment> }): ReactNode {
  const { t } = useLingui();
  const { id: eventId, hosts, viewerCan } = readFragment(TeamFragment, event);
  const roles = useRoleNames();
  const [remove] = useAction(RemoveHost);
  const mayManage = viewerCan.includes('MANAGE_HOSTS');
  return (
    <div className="grid gap-6">
      <ul className="divide-y divide-line">
        {hosts.map(
          ({ user, role }) =>
            user && (
              <li key={user.id} className="flex items-center gap-3 py-3">
                <Avatar face={user} size="sm" />
                <div className="min-w-0 flex-1">
                  <Link to={`/u/${user.handle}`} className="font-medium hover:underline">
                    {user.displayName}
                  </Link>
                  <p className="text-sm text-muted">{roles[role]}</p>
                </div>
                {mayManage && role !== 'OWNER' && (
                  <IconButton
                    icon="close"
                    label={t`Take ${user.displayName} off the team`}
                    onClick={() => void remove({ eventId, userId: user.id })}
                  />
                )}
              </li>
            ),
        )}
      </ul>
      {mayManage && <AddHelper eventId={eventId} />}
    </div>
  );
}

function AddHelper({ eventId }: { readonly eventId: string }): ReactNode {
  const { t } = useLingui();
  const roles = useRoleNames();
  const client = useClient();
  const [handle, setHandle] = useState('');
  const [role, setRole] = useState<EventRole>('CHECK_IN');
  const [error, setError] = useState<string | undefined>();
  const [set, { isRunning }] = useAction(SetHost);
  const add = async () => {
    const name = handle.trim().replace(/^@/, '');
    const { data } = await client.query(FindPerson, { handle: name }).toPromise();
    if (!data?.user) {
      setError(t`Nobody here has the handle ${name}. It stands on their own page, after the @.`);
      return;
    }
    const { ok } = await set({
      input: { eventId, userId: data.user.id, role, isListed: role !== 'CHECK_IN' },
    });
    if (!ok) return;
    setHandle('');
    setError(undefined);
    showToast({ kind: 'done', text: t`${data.user.displayName} is on the team` });
  };
  return (
    <form
      className="grid items-start gap-3 sm:grid-cols-[1fr_12rem_auto]"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={<Trans>Add somebody by handle</Trans>} error={error}>
        <Input
          value={handle}
          placeholder="@linh"
          autoComplete="off"
          onChange={({ target }) => setHandle(target.value)}
        />
      </Field>
      <Field label={<Trans>As</Trans>}>
        <Select
          value={role}
          onChange={({ target }) => {
            const chosen = assignable.find((one) => one === target.value);
            if (chosen) setRole(chosen);
          }}
        >
          {assignable.map((one) => (
            <option key={one} value={one}>
              {roles[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" className="sm:mt-7.5" isBusy={isRunning} disabled={!handle.trim()}>
        <Trans>Add</Trans>
      </Button>
    </form>
  );
}

const assignable = ['CHECK_IN', 'MANAGER', 'CO_HOST', 'SPEAKER'] as const satisfies EventRole[];

function useRoleNames(): Record<EventRole, string> {
  const { t } = useLingui();
  return {
    OWNER: t`Owner`,
    CO_HOST: t`Co-host`,
    MANAGER: t`Manager`,
    CHECK_IN: t`Helps at the door`,
    SPEAKER: t`Speaks`,
  };
}
