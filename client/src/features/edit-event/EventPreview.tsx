import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { shortDay } from '#lib/format-time.ts';
import { tint } from '#lib/tint.ts';
import { useLocale } from '#lib/use-locale.ts';
import { Icon } from '#ui/Icon.tsx';
import { CoverField } from './CoverField.tsx';
import type { EventValues } from './event-values.ts';

/** The event as guests will see it, while it is written. */
export function EventPreview({
  form,
  cover,
  onCover,
}: {
  readonly form: UseFormReturn<EventValues>;
  readonly cover: { readonly id: string; readonly url: string | null; readonly tint: number };
  readonly onCover: Parameters<typeof CoverField>[0]['onChange'];
}): ReactNode {
  const values = useWatch({ control: form.control });
  const { locale } = useLocale();
  const at = (local = '') => `${local}:00Z`;
  const isDated = !Number.isNaN(Date.parse(at(values.startsAtLocal)));
  const place = [values.venueName, values.venueCity].filter(Boolean).join(', ');
  const { style } = tint(cover.tint);
  return (
    <div className="tinted grid gap-4" style={style}>
      <CoverField
        source={{
          id: cover.id,
          tint: cover.tint,
          coverUrl: cover.url,
          kind: values.category || null,
        }}
        onChange={onCover}
      />
      <div className="grid gap-1">
        {isDated && (
          <p className="text-sm text-tint">
            {shortDay(at(values.startsAtLocal), 'UTC', locale)} ·{' '}
            {values.startsAtLocal?.slice(11, 16)} – {values.endsAtLocal?.slice(11, 16)}
          </p>
        )}
        <p className="text-2xl font-bold text-balance">
          {values.title?.trim() || (
            <span className="text-muted">
              <Trans>Your event</Trans>
            </span>
          )}
        </p>
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <Icon name={values.format === 'ONLINE' ? 'video' : 'pin'} size={15} />
          {values.format === 'ONLINE' ? (
            <Trans>Online</Trans>
          ) : (
            place || <Trans>Place to be announced</Trans>
          )}
        </p>
      </div>
    </div>
  );
}
