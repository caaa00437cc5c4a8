import { Trans, useLingui } from '@lingui/react/macro';
import { RadioGroup } from 'radix-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Controller } from 'react-hook-form';
import { useLocation } from 'react-router';
import { type FragmentType, readFragment } from '#gql/fragment-masking.ts';
import { graphql } from '#gql/gql.ts';
import { useMutationForm } from '#lib/use-mutation-form.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Card.tsx';
import { Field, Switch, Textarea } from '#ui/Field.tsx';
import { Rating, RatingSummary, Star } from '#ui/Rating.tsx';

const GiveFeedbackFragment = graphql(/* GraphQL */ `
  fragment GiveFeedback_event on Event {
    id
    viewerCan
    feedbackSummary {
      count
      average
      distribution
    }
    viewerFeedback {
      id
      rating
      comment
      anonymous
    }
  }
`);
const SubmitFeedback = graphql(/* GraphQL */ `
  mutation SubmitFeedback($input: FeedbackInput!) {
    submitFeedback(input: $input) {
      event {
        ...GiveFeedback_event
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** How it was: asked of those who were there, and in numbers for everybody where the hosts show them. */
export function GiveFeedback({
  event,
}: {
  readonly event: FragmentType<typeof GiveFeedbackFragment>;
}): ReactNode {
  const { id, viewerCan, feedbackSummary, viewerFeedback } = readFragment(
    GiveFeedbackFragment,
    event,
  );
  const [isWriting, setWriting] = useState(false);
  const section = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '#feedback') section.current?.scrollIntoView();
  }, [hash]);
  const mayGive = viewerCan.includes('GIVE_FEEDBACK');
  const isShown = feedbackSummary && feedbackSummary.count > 0;
  if (!mayGive && !isShown) return null;
  return (
    <div id="feedback" ref={section} className="scroll-mt-24">
      <Section title={<Trans>How was it?</Trans>}>
        <div className="grid gap-6">
          {mayGive &&
            (viewerFeedback && !isWriting ? (
              <div className="grid justify-items-start gap-2">
                <Rating value={viewerFeedback.rating} />
                {viewerFeedback.comment && (
                  <p className="max-w-prose break-words whitespace-pre-line">
                    {viewerFeedback.comment}
                  </p>
                )}
                <p className="text-sm text-muted">
                  <Trans>Thank you! Only the hosts read what you wrote.</Trans>
                </p>
                <Button size="sm" icon="edit" onClick={() => setWriting(true)}>
                  <Trans>Say it differently</Trans>
                </Button>
              </div>
            ) : (
              <FeedbackForm
                eventId={id}
                before={viewerFeedback ?? null}
                onDone={() => setWriting(false)}
              />
            ))}
          {isShown && <RatingSummary summary={feedbackSummary} />}
        </div>
      </Section>
    </div>
  );
}

interface Before {
  readonly rating: number;
  readonly comment?: string | null | undefined;
  readonly anonymous: boolean;
}

function FeedbackForm({
  eventId,
  before,
  onDone,
}: {
  readonly eventId: string;
  readonly before: Before | null;
  readonly onDone: () => void;
}): ReactNode {
  const form = useMutationForm({
    mutation: SubmitFeedback,
    defaultValues: {
      rating: before?.rating ?? 0,
      comment: before?.comment ?? '',
      anonymous: before?.anonymous ?? false,
    },
    toVariables: ({ rating, comment, anonymous }) => ({
      input: { eventId, rating, comment: comment.trim() || null, anonymous },
    }),
    onDone,
  });
  const { errors } = form.formState;
  const rating = form.watch('rating');
  return (
    <form onSubmit={form.submit} className="grid max-w-prose gap-4">
      <Controller
        control={form.control}
        name="rating"
        render={({ field }) => <Stars value={field.value} onChange={field.onChange} />}
      />
      {rating > 0 && (
        <>
          <Field
            label={<Trans>What was good, what would be better?</Trans>}
            hint={<Trans>Only the hosts read this.</Trans>}
            error={errors.comment?.message}
          >
            <Textarea maxLength={2_000} {...form.register('comment')} />
          </Field>
          <Controller
            control={form.control}
            name="anonymous"
            render={({ field }) => (
              <Switch
                label={<Trans>Without my name</Trans>}
                hint={<Trans>Then nobody learns who it was, not even the hosts.</Trans>}
                checked={field.value}
                onChange={field.onChange}
              />
            )}
          />
          <div>
            <Button kind="primary" type="submit" isBusy={form.isSubmitting}>
              <Trans>Send</Trans>
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function Stars({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { t } = useLingui();
  const words = [t`Bad`, t`Not so good`, t`All right`, t`Good`, t`Wonderful`];
  return (
    <RadioGroup.Root
      aria-label={t`How was it?`}
      orientation="horizontal"
      value={value > 0 ? `${value}` : ''}
      onValueChange={(chosen) => onChange(Number(chosen))}
      className="flex flex-wrap items-center gap-1 text-amber"
    >
      {words.map((word, at) => (
        <RadioGroup.Item
          key={word}
          value={`${at + 1}`}
          aria-label={word}
          title={word}
          className="grid size-11 place-items-center rounded-pill hover:bg-sunken"
        >
          <Star isFull={at < value} size={30} />
        </RadioGroup.Item>
      ))}
      <span aria-hidden className="ml-2 text-ink">
        {words[value - 1]}
      </span>
    </RadioGroup.Root>
  );
}
