import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { graphql } from '#gql/gql.ts';
import { showToast } from '#lib/toasts.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox, Field, Input, Textarea } from '#ui/Field.tsx';

const CreatePost = graphql(/* GraphQL */ `
  mutation CreatePost($input: CreatePostInput!) {
    createPost(input: $input) {
      post {
        id
        community {
          id
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

/** Writes to the community; the box opens when one begins. */
export function WritePost({
  communityId,
  canAnnounce,
}: {
  readonly communityId: string;
  readonly canAnnounce: boolean;
}): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const form = useMutationForm({
    mutation: CreatePost,
    defaultValues: { title: '', body: '', isAnnouncement: false, isPublic: false },
    toVariables: ({ title, body, isAnnouncement, isPublic }) => ({
      input: {
        communityId,
        body,
        kind: isAnnouncement ? ('ANNOUNCEMENT' as const) : ('POST' as const),
        audience: isPublic ? ('PUBLIC' as const) : ('MEMBERS' as const),
        ...(title.trim() ? { title: title.trim() } : {}),
      },
    }),
    onDone: (_payload, { isAnnouncement }) => {
      form.reset();
      setOpen(false);
      showToast({ kind: 'done', text: isAnnouncement ? t`Members are being told.` : t`Posted.` });
    },
  });
  if (!isOpen) {
    return (
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="min-h-14 rounded-card border border-line bg-card px-4 text-left text-muted hover:border-edge"
      >
        <Trans>Write something to the community…</Trans>
      </button>
    );
  }
  const { errors } = form.formState;
  return (
    <form
      onSubmit={form.submit}
      noValidate
      className="grid gap-4 rounded-card border border-line bg-card p-4"
    >
      <Field label={<Trans>Title (optional)</Trans>} error={errors.title?.message}>
        <Input maxLength={140} {...form.register('title')} />
      </Field>
      <Field
        label={<Trans>Text</Trans>}
        hint={<Trans>Markdown works: **bold**, *italic*, lists and links.</Trans>}
        error={errors.body?.message}
      >
        <Textarea
          maxLength={20_000}
          {...form.register('body', { required: t`Write something first.` })}
        />
      </Field>
      {canAnnounce && (
        <Checkbox
          label={<Trans>Announce it: every member is told</Trans>}
          checked={form.watch('isAnnouncement')}
          onChange={(checked) => form.setValue('isAnnouncement', checked)}
        />
      )}
      <Checkbox
        label={<Trans>Everybody may read it, not members only</Trans>}
        checked={form.watch('isPublic')}
        onChange={(checked) => form.setValue('isPublic', checked)}
      />
      <div className="flex justify-end gap-2">
        <Button kind="quiet" onClick={() => setOpen(false)}>
          <Trans>Discard</Trans>
        </Button>
        <Button type="submit" kind="primary" isBusy={form.isSubmitting}>
          <Trans>Post</Trans>
        </Button>
      </div>
    </form>
  );
}
