import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import type {
  InvitationListQuery,
  InvitationStatus,
  SendInvitationsMutation,
} from '#gql/graphql.ts';
import { relative } from '#lib/format-time.ts';
import { showToast } from '#lib/toasts.ts';
import { useAction } from '#lib/use-action.ts';
import { useConnection } from '#lib/use-connection.ts';
import { useLocale } from '#lib/use-locale.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Field, Textarea } from '#ui/Field.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { ErrorState, Skeleton } from '#ui/States.tsx';

const SendInvitations = graphql(/* GraphQL */ `
  mutation SendInvitations($input: InviteToEventInput!) {
    inviteToEvent(input: $input) {
      invitations {
        id
      }
      skipped {
        line
        text
        reason
      }
      userErrors {
        code
        message
        path
        retryAfter
      }
    }
  }
`);
const RevokeInvitation = graphql(/* GraphQL */ `
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      invitation {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
const InvitationList = graphql(/* GraphQL */ `
  query InvitationList($eventId: ID!, $after: Cursor) {
    event(id: $eventId) {
      id
      invitations(first: 50, after: $after) {
        nodes {
          id
          email
          status
          createdAt
        }
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      invitationCounts {
        sent
        opened
        accepted
        declined
        revoked
        bounced
      }
    }
  }
`);
type Skipped = SendInvitationsMutation['inviteToEvent']['skipped'];
type InvitationCounts = NonNullable<NonNullable<InvitationListQuery['event']>['invitationCounts']>;
type Row = NonNullable<InvitationListQuery['event']>['invitations']['nodes'][number];

/** Asking people to come, by their addresses, and what they said. */
export function Invitations({ eventId }: { readonly eventId: string }): ReactNode {
  const list = useConnection({
    query: InvitationList,
    variables: { eventId },
    select: (data) => data.event?.invitations,
  });
  const { connection, error } = list;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
      <InviteForm eventId={eventId} onSent={list.retry} />
      <div>
        {error && !connection ? (
          <ErrorState error={error} onRetry={list.retry} />
        ) : !connection ? (
          <Skeleton className="h-48" />
        ) : connection.nodes.length === 0 ? (
          <p className="text-muted">
            <Trans>
              Nobody is invited yet. Each person you write down gets a link of their own.
            </Trans>
          </p>
        ) : (
          <>
            <p className="text-sm text-muted">
              <Plural value={connection.totalCount} one="# invitation" other="# invitations" />
            </p>
            <Counts counts={list.data?.event?.invitationCounts} />
            <ul className="divide-y divide-line">
              {connection.nodes.map((one) => (
                <Invited key={one.id} invitation={one} />
              ))}
            </ul>
            <ShowMore list={list} />
          </>
        )}
      </div>
    </div>
  );
}

/** How the invitations stand, those that there are. */
function Counts({ counts }: { readonly counts: InvitationCounts | null | undefined }): ReactNode {
  const words = useStatusWords();
  if (!counts) return null;
  const rows = [
    ['ACCEPTED', counts.accepted],
    ['OPENED', counts.opened],
    ['SENT', counts.sent],
    ['DECLINED', counts.declined],
    ['BOUNCED', counts.bounced],
    ['REVOKED', counts.revoked],
  ] as const;
  return (
    <ul className="my-3 flex flex-wrap gap-2">
      {rows
        .filter(([, count]) => count > 0)
        .map(([status, count]) => (
          <li key={status} data-invitations={status}>
            <Badge tone={toneOf[status]}>
              {words[status]} · {count}
            </Badge>
          </li>
        ))}
    </ul>
  );
}

const toneOf = {
  SENT: 'plain',
  OPENED: 'amber',
  ACCEPTED: 'leaf',
  DECLINED: 'plain',
  REVOKED: 'plain',
  BOUNCED: 'clay',
} as const satisfies Record<InvitationStatus, string>;

function useStatusWords(): Record<InvitationStatus, string> {
  const { t } = useLingui();
  return {
    SENT: t`Not opened yet`,
    OPENED: t`Opened, no answer yet`,
    ACCEPTED: t`Comes`,
    DECLINED: t`Does not come`,
    REVOKED: t`Withdrawn`,
    BOUNCED: t`Mail came back`,
  };
}

function InviteForm({
  eventId,
  onSent,
}: {
  readonly eventId: string;
  readonly onSent: () => void;
}): ReactNode {
  const { t } = useLingui();
  const [skipped, setSkipped] = useState<Skipped>([]);
  const form = useMutationForm({
    mutation: SendInvitations,
    defaultValues: { list: '', message: '', skipsApproval: false },
    toVariables: (values) => ({ input: { eventId, ...values } }),
    onDone: ({ invitations, skipped: rest }) => {
      const count = invitations.length;
      setSkipped(rest);
      showToast({ kind: 'done', text: t`${count} invited` });
      form.reset({ ...form.getValues(), list: '' });
      onSent();
    },
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={form.submit} className="grid content-start gap-4" noValidate>
      <Field
        label={<Trans>Whom to invite</Trans>}
        hint={
          <Trans>Addresses in lines or between commas, with names if you like; 200 at once.</Trans>
        }
        error={errors.list?.message}
        isRequired
      >
        <Textarea rows={6} spellCheck={false} {...form.register('list')} />
      </Field>
      <Field label={<Trans>A word to them</Trans>} error={errors.message?.message}>
        <Textarea rows={3} maxLength={1000} {...form.register('message')} />
      </Field>
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          className="mt-1 size-5 shrink-0 accent-ink"
          {...form.register('skipsApproval')}
        />
        <Trans>Whoever accepts has a place, without waiting for a host</Trans>
      </label>
      <Button
        type="submit"
        kind="primary"
        isBusy={form.isSubmitting}
        className="justify-self-start"
      >
        <Trans>Send the invitations</Trans>
      </Button>
      <NotInvited skipped={skipped} />
    </form>
  );
}

function NotInvited({ skipped }: { readonly skipped: Skipped }): ReactNode {
  const { t } = useLingui();
  const words: Record<Skipped[number]['reason'], string> = {
    INVALID: t`no address`,
    REPEATED: t`stands there twice`,
    ASKED_ALREADY: t`invited before`,
    TOO_OFTEN: t`invited too often today`,
  };
  if (skipped.length === 0) return null;
  return (
    <div role="status" className="grid gap-2 rounded-card border border-line p-4">
      <p className="font-medium">
        <Trans>Not invited</Trans>
      </p>
      <ul className="grid gap-1 text-sm">
        {skipped.map(({ line, text, reason }) => (
          <li key={`${line} ${text}`} className="break-words">
            <Trans>
              Line {line}: “{text}”, {words[reason]}
            </Trans>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Invited({
  invitation: { id, email, status, createdAt },
}: {
  readonly invitation: Row;
}): ReactNode {
  const { t } = useLingui();
  const { locale } = useLocale();
  const [revoke, { isRunning }] = useAction(RevokeInvitation);
  const words = useStatusWords();
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{email}</p>
        <p className="text-sm text-muted">{relative(createdAt, locale)}</p>
        {status === 'BOUNCED' && (
          <p className="text-sm text-muted">
            <Trans>There is no such mailbox. Check the address, then invite again.</Trans>
          </p>
        )}
      </div>
      <Badge tone={toneOf[status]}>{words[status]}</Badge>
      {(status === 'SENT' || status === 'OPENED') && (
        <Button
          size="sm"
          kind="danger"
          isBusy={isRunning}
          aria-label={t`Take back: ${email}`}
          onClick={() => void revoke({ id })}
        >
          <Trans>Take back</Trans>
        </Button>
      )}
    </li>
  );
}
