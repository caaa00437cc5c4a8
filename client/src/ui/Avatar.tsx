import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { cx } from '#lib/cx.ts';
import { hash } from '#lib/tint.ts';

/** Whoever has a face: a person or a community. */
export interface Face {
  readonly id: string;
  readonly displayName: string;
  readonly avatarUrl?: string | null | undefined;
}

const sizes = { xs: 24, sm: 32, md: 40, lg: 56, xl: 96 };

/** A face, or initials on a colour of their own. Decorative unless no name stands beside it: then set `isNamed`. */
export function Avatar({
  face,
  size = 'md',
  isSquare = false,
  isNamed = false,
  className,
}: {
  readonly face: Face;
  readonly size?: keyof typeof sizes;
  /** For communities. */
  readonly isSquare?: boolean;
  readonly isNamed?: boolean;
  readonly className?: string;
}): ReactNode {
  const [isBroken, setBroken] = useState(false);
  const px = sizes[size];
  const shape = cx(isSquare ? 'rounded-[22%]' : 'rounded-pill', 'shrink-0 object-cover', className);
  if (face.avatarUrl && !isBroken) {
    return (
      <img
        src={face.avatarUrl}
        alt={isNamed ? face.displayName : ''}
        width={px}
        height={px}
        loading="lazy"
        onError={() => setBroken(true)}
        className={shape}
        style={{ width: px, height: px }}
      />
    );
  }
  const hue = hash(face.id) % 360;
  return (
    <span
      {...(isNamed ? { role: 'img', 'aria-label': face.displayName } : { 'aria-hidden': true })}
      // Drawn, not written: a button around it is named by what it does.
      data-initials={initials(face.displayName)}
      className={cx(
        'grid place-items-center font-bold before:content-[attr(data-initials)]',
        shape,
      )}
      style={{
        width: px,
        height: px,
        fontSize: px * 0.38,
        lineHeight: 1,
        background: `light-dark(oklch(0.89 0.055 ${hue}), oklch(0.38 0.06 ${hue}))`,
        color: `light-dark(oklch(0.36 0.09 ${hue}), oklch(0.92 0.04 ${hue}))`,
      }}
    />
  );
}

/** Two letters; of a Vietnamese name the last word is the one people are called by. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** Some faces and how many more there are. */
export function AvatarStack({
  faces,
  total,
  size = 'sm',
}: {
  readonly faces: readonly Face[];
  readonly total: number;
  readonly size?: 'xs' | 'sm' | 'md';
}): ReactNode {
  const { t } = useLingui();
  const more = total - faces.length;
  const names = faces.map(({ displayName }) => displayName).join(', ');
  return (
    <span
      role="img"
      className="inline-flex items-center"
      aria-label={more > 0 ? t`${names} and ${more} more` : names}
    >
      {faces.map((face, index) => (
        <span
          key={face.id}
          className="relative rounded-pill ring-2 ring-paper"
          style={{
            marginLeft: index === 0 ? 0 : -sizes[size] * 0.18,
            zIndex: faces.length - index,
          }}
        >
          <Avatar face={face} size={size} />
        </span>
      ))}
      {more > 0 && <span className="ml-2 text-sm text-muted tabular">+{more}</span>}
    </span>
  );
}
