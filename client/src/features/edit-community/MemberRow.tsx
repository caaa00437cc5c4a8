import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import type { CommunityRole } from '#gql/graphql.ts';
import { useAction } from '#lib/use-action.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button, IconButton } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Select } from '#ui/Field.tsx';

const MemberRowFragment = graphql(/* GraphQL */ `
  fragment MemberRow_membership on Membership {
    id
    role
    status
    message
    user {
      id
      handle
      displayName
      avatarUrl
    }
  }
`);
const DecideMember = graphql(/* GraphQL */ `
  mutation DecideMember($input: DecideMembershipInput!) {
    decideMembership(input: $input) {
      membership {
        ...MemberRow_membership
      }
      community {
        id
        memberCount
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const GiveRole = graphql(/* GraphQL */ `
  mutation GiveRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      membership {
        ...MemberRow_membership
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const RemoveMember = graphql(/* GraphQL */ `
  mutation RemoveMember($membershipId: ID!) {
    removeMember(membershipId: $membershipId) {
      membership {
        ...MemberRow_membership
      }
      community {
        id
        memberCount
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const roles = ['OWNER', 'ADMIN', 'ORGANIZER', 'MODERATOR', 'MEMBER'] as const;

/** One member or request, with what can be decided about it. */
export function MemberRow({
  membership,
  mayGiveRoles,
  onChange,
}: {
  readonly membership: FragmentType<typeof MemberRowFragment>;
  readonly mayGiveRoles: boolean;
  /** After somebody left this list. */
  readonly onChange: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { id, role, status, message, user } = readFragment(MemberRowFragment, membership);
  const [decide, deciding] = useAction(DecideMember);
  const [isRemoving, setRemoving] = useState(false);
  const name = user?.displayName ?? t`Somebody who left`;
  const answer = async (approve: boolean) => {
    const { ok } = await decide({ input: { membershipId: id, approve } });
    if (ok) onChange();
  };
  return (
    <div className="flex flex-wrap items-center gap-3 py-3">
      <Avatar face={user ?? { id, displayName: name }} size="sm" />
      <div className="min-w-0 flex-1">
        {user ? (
          <Link to={`/u/${user.handle}`} className="font-medium hover:underline">
            {name}
          </Link>
        ) : (
          <p>{name}</p>
        )}
        {message && <p className="text-sm text-muted">“{message}”</p>}
      </div>
      {status === 'REQUESTED' ? (
        <>
          <Button
            size="sm"
            icon="check"
            isBusy={deciding.isRunning}
            aria-label={t`Let ${name} in`}
            onClick={() => void answer(true)}
          >
            <Trans>Let in</Trans>
          </Button>
          <Button
            size="sm"
            kind="danger"
            isBusy={deciding.isRunning}
            aria-label={t`Turn ${name} down`}
            onClick={() => void answer(false)}
          >
            <Trans>Turn down</Trans>
          </Button>
        </>
      ) : (
        <>
          <RoleChoice id={id} role={role} name={name} isFixed={!mayGiveRoles} />
          {role !== 'OWNER' && (
            <IconButton icon="trash" label={t`Remove ${name}`} onClick={() => setRemoving(true)} />
          )}
        </>
      )}
      {isRemoving && (
        <RemoveDialog id={id} name={name} onClose={() => setRemoving(false)} onDone={onChange} />
      )}
    </div>
  );
}

function RoleChoice({
  id,
  role,
  name,
  isFixed,
}: {
  readonly id: string;
  readonly role: CommunityRole;
  readonly name: string;
  readonly isFixed: boolean;
}): ReactNode {
  const { t } = useLingui();
  const [give] = useAction(GiveRole);
  const words: Record<CommunityRole, string> = {
    OWNER: t`Owner`,
    ADMIN: t`Admin`,
    ORGANIZER: t`Organiser`,
    MODERATOR: t`Moderator`,
    MEMBER: t`Member`,
  };
  if (isFixed) return <span className="text-sm text-muted">{words[role]}</span>;
  return (
    <div className="w-40">
      <Select
        aria-label={t`Role of ${name}`}
        value={role}
        onChange={({ target }) => {
          const chosen = roles.find((one) => one === target.value);
          if (chosen) void give({ input: { membershipId: id, role: chosen } });
        }}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </Select>
    </div>
  );
}

function RemoveDialog({
  id,
  name,
  onClose,
  onDone,
}: {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const [remove, { isRunning }] = useAction(RemoveMember);
  const go = async () => {
    const { ok } = await remove({ membershipId: id });
    if (!ok) return;
    onClose();
    onDone();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Remove {name}?</Trans>}
      description={<Trans>They can ask to join again.</Trans>}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Keep them</Trans>
          </Button>
          <Button kind="danger" isBusy={isRunning} onClick={() => void go()}>
            <Trans>Remove</Trans>
          </Button>
        </>
      }
    />
  );
}
