import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Textarea } from '#ui/Field.tsx';
import { Menu, MenuItem } from '#ui/Menu.tsx';

const JoinButtonsFragment = graphql(/* GraphQL */ `
  fragment JoinButtons_community on Community {
    id
    slug
    name
    joinPolicy
    memberCount
    followerCount
    viewerFollows
    viewerCan
    viewerMembership {
      id
      status
      role
    }
  }
`);
const Join = graphql(/* GraphQL */ `
  mutation JoinCommunity($input: JoinCommunityInput!) {
    joinCommunity(input: $input) {
      membership {
        id
        status
        role
      }
      community {
        ...JoinButtons_community
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Leave = graphql(/* GraphQL */ `
  mutation LeaveCommunity($id: ID!) {
    leaveCommunity(communityId: $id) {
      membership {
        id
        status
      }
      community {
        ...JoinButtons_community
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Follow = graphql(/* GraphQL */ `
  mutation FollowCommunity($id: ID!) {
    followCommunity(communityId: $id) {
      community {
        id
        viewerFollows
        followerCount
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const Unfollow = graphql(/* GraphQL */ `
  mutation UnfollowCommunity($id: ID!) {
    unfollowCommunity(communityId: $id) {
      community {
        id
        viewerFollows
        followerCount
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Joining, leaving and following. */
export function JoinButtons({
  community,
}: {
  readonly community: FragmentType<typeof JoinButtonsFragment>;
}): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  const data = readFragment(JoinButtonsFragment, community);
  const [join, joining] = useAction(Join);
  const [isAsking, setAsking] = useState(false);
  const membership = data.viewerMembership;
  if (status !== 'signed-in') {
    return (
      <Button asChild kind="primary">
        <Link to={`/sign-in?next=${encodeURIComponent(`/c/${data.slug}`)}`}>
          <Trans>Join</Trans>
        </Link>
      </Button>
    );
  }
  if (membership?.status === 'ACTIVE' || membership?.status === 'REQUESTED') {
    return (
      <>
        <Membership id={data.id} status={membership.status} isOwner={membership.role === 'OWNER'} />
        <FollowButton id={data.id} isFollowing={data.viewerFollows} />
      </>
    );
  }
  const send = async (message?: string): Promise<void> => {
    const outcome = await join({
      input: { communityId: data.id, ...(message ? { message } : {}) },
    });
    if (!outcome.ok) return;
    setAsking(false);
    const isIn = outcome.payload.membership?.status === 'ACTIVE';
    showToast({
      kind: 'done',
      text: isIn ? t`Welcome to ${data.name}!` : t`Your request is with the organisers.`,
    });
  };
  return (
    <>
      {data.joinPolicy !== 'CLOSED' && (
        <Button
          kind="primary"
          isBusy={joining.isRunning}
          onClick={() => (data.joinPolicy === 'APPROVAL' ? setAsking(true) : void send())}
        >
          {data.joinPolicy === 'APPROVAL' ? <Trans>Ask to join</Trans> : <Trans>Join</Trans>}
        </Button>
      )}
      <FollowButton id={data.id} isFollowing={data.viewerFollows} />
      <AskDialog
        isOpen={isAsking}
        isBusy={joining.isRunning}
        onClose={() => setAsking(false)}
        onSend={(message) => void send(message)}
      />
    </>
  );
}

function Membership({
  id,
  status,
  isOwner,
}: {
  readonly id: string;
  readonly status: 'ACTIVE' | 'REQUESTED';
  readonly isOwner: boolean;
}): ReactNode {
  const { t } = useLingui();
  const [leave, { isRunning }] = useAction(Leave);
  const isIn = status === 'ACTIVE';
  if (isOwner) return null;
  return (
    <Menu
      trigger={
        <Button icon={isIn ? 'check' : 'clock'} isBusy={isRunning}>
          {isIn ? <Trans>Member</Trans> : <Trans>Asked to join</Trans>}
        </Button>
      }
    >
      <MenuItem
        icon="logout"
        isDanger
        onSelect={() =>
          void leave({ id }).then(({ ok }) => {
            if (ok)
              showToast({
                kind: 'done',
                text: isIn ? t`You left the community.` : t`Request withdrawn.`,
              });
          })
        }
      >
        {isIn ? <Trans>Leave the community</Trans> : <Trans>Withdraw the request</Trans>}
      </MenuItem>
    </Menu>
  );
}

function FollowButton({
  id,
  isFollowing,
}: {
  readonly id: string;
  readonly isFollowing: boolean;
}): ReactNode {
  const [follow, following] = useAction(Follow);
  const [unfollow, unfollowing] = useAction(Unfollow);
  return (
    <Button
      icon={isFollowing ? 'check' : 'bell'}
      aria-pressed={isFollowing}
      isBusy={following.isRunning || unfollowing.isRunning}
      onClick={() => void (isFollowing ? unfollow({ id }) : follow({ id }))}
    >
      {isFollowing ? <Trans>Following</Trans> : <Trans>Follow</Trans>}
    </Button>
  );
}

function AskDialog({
  isOpen,
  isBusy,
  onClose,
  onSend,
}: {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSend: (message: string) => void;
}): ReactNode {
  const [message, setMessage] = useState('');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={<Trans>Ask to join</Trans>}
      description={<Trans>The organisers read what you write and decide.</Trans>}
      footer={
        <Button kind="primary" isBusy={isBusy} onClick={() => onSend(message.trim())}>
          <Trans>Send</Trans>
        </Button>
      }
    >
      <Field
        label={<Trans>A word about yourself (optional)</Trans>}
        aside={`${message.length}/500`}
      >
        <Textarea
          value={message}
          maxLength={500}
          onChange={({ target }) => setMessage(target.value)}
        />
      </Field>
    </Dialog>
  );
}
