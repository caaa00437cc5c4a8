import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import type { RegistrationStatus } from '#gql/graphql.ts';
import { Pill } from '#ui/Badge.tsx';
import { Field, Input, Select } from '#ui/Field.tsx';
import type { GuestWish } from './guest-wish.ts';

const pauseMs = 250;

/** Finds guests: by name, by where they stand, by ticket, and by whether they came. */
export function GuestFilters({
  wish,
  onChange,
  statuses,
  words,
  ticketTypes,
  isOver,
  aside,
}: {
  readonly wish: GuestWish;
  readonly onChange: (wish: GuestWish) => void;
  /** Those that can be asked for, and what they are called. */
  readonly statuses: readonly RegistrationStatus[];
  readonly words: Readonly<Record<RegistrationStatus, string>>;
  readonly ticketTypes: readonly { readonly id: string; readonly name: string }[];
  readonly isOver: boolean;
  /** Stands at the far end. */
  readonly aside?: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const [text, setText] = useState(wish.query);
  useEffect(() => {
    if (text === wish.query) return;
    const timer = setTimeout(() => onChange({ ...wish, query: text }), pauseMs);
    return () => clearTimeout(timer);
  });
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={<Trans>Find a guest</Trans>} className="w-full sm:w-72">
          <Input
            type="search"
            value={text}
            maxLength={200}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        {ticketTypes.length > 1 && (
          <Field label={<Trans>Ticket</Trans>} className="w-full sm:w-56">
            <Select
              value={wish.ticketTypeId ?? ''}
              onChange={({ target }) => onChange({ ...wish, ticketTypeId: target.value || null })}
            >
              <option value="">{t`All tickets`}</option>
              {ticketTypes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {aside && <div className="ml-auto flex flex-wrap gap-2">{aside}</div>}
      </div>
      <div className="-mx-4 flex gap-2 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:flex-wrap sm:px-0">
        {statuses.map((one) => (
          <Pill
            key={one}
            isOn={wish.status === one}
            onToggle={() => onChange({ ...wish, status: wish.status === one ? null : one })}
          >
            {words[one]}
          </Pill>
        ))}
        <span aria-hidden className="my-2 w-px shrink-0 bg-line" />
        {(['came', 'missing'] as const).map((one) => (
          <Pill
            key={one}
            isOn={wish.came === one}
            onToggle={() => onChange({ ...wish, came: wish.came === one ? null : one })}
          >
            {one === 'came' ? (
              <Trans>Came</Trans>
            ) : isOver ? (
              <Trans>Did not come</Trans>
            ) : (
              <Trans>Not here yet</Trans>
            )}
          </Pill>
        ))}
      </div>
    </div>
  );
}
