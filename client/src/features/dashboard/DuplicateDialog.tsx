import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field, Input } from '#ui/Field.tsx';

const DuplicateEvent = graphql(/* GraphQL */ `
  mutation DuplicateEvent($input: DuplicateEventInput!) {
    duplicateEvent(input: $input) {
      event {
        id
        slug
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

/** Asks when the same is held again, and leads to its draft. */
export function DuplicateDialog({
  event,
  onClose,
}: {
  readonly event: { readonly id: string; readonly title: string; readonly startsAtLocal: string };
  readonly onClose: () => void;
}): ReactNode {
  const navigate = useNavigate();
  const form = useMutationForm({
    mutation: DuplicateEvent,
    defaultValues: { startsAtLocal: fourWeeksLater(event.startsAtLocal) },
    toVariables: ({ startsAtLocal }) => ({ input: { id: event.id, startsAtLocal } }),
    onDone: ({ event: made }) => {
      if (made) void navigate(`/e/${made.slug}/edit`);
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Hold “{event.title}” again</Trans>}
      description={
        <Trans>
          A draft with the same texts, tickets and settings. All times move with the start; nobody
          is registered for it yet.
        </Trans>
      }
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button kind="primary" isBusy={form.isSubmitting} onClick={() => form.submit()}>
            <Trans>Make the draft</Trans>
          </Button>
        </>
      }
    >
      <form onSubmit={form.submit}>
        <Field
          label={<Trans>When does it begin?</Trans>}
          error={form.formState.errors.startsAtLocal?.message}
          isRequired
        >
          <Input type="datetime-local" {...form.register('startsAtLocal')} />
        </Field>
      </form>
    </Dialog>
  );
}

/** The same weekday and hour four weeks on, again and again until it is still to come. */
export function fourWeeksLater(local: string, now = new Date()): string {
  const next = new Date(`${local.slice(0, 16)}Z`);
  do next.setUTCDate(next.getUTCDate() + 28);
  while (next <= now);
  return next.toISOString().slice(0, 16);
}
