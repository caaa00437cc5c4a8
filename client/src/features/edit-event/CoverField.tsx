import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Cover, type CoverSource } from '#ui/Cover.tsx';
import { type UploadedCover, uploadCover } from './upload-cover.ts';

/** The picture on top: a generated one until the host puts in their own. */
export function CoverField({
  source,
  onChange,
}: {
  readonly source: CoverSource;
  readonly onChange: (cover: UploadedCover | null) => void;
}): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const [state, setState] = useState<'idle' | 'sending' | 'refused'>('idle');
  const take = async (file: File | undefined) => {
    if (!file) return;
    setState('sending');
    const uploaded = await uploadCover(file).catch(() => null);
    setState(uploaded ? 'idle' : 'refused');
    if (uploaded) onChange(uploaded);
  };
  return (
    <div>
      <div className="relative aspect-[8/5] overflow-hidden rounded-card">
        <Cover source={source} />
        <div className="absolute right-3 bottom-3 flex gap-2">
          {source.coverUrl && (
            <Button size="sm" onClick={() => onChange(null)}>
              <Trans>Take it off</Trans>
            </Button>
          )}
          <Button asChild size="sm" icon="camera" isBusy={state === 'sending'}>
            <label htmlFor={id} className="cursor-pointer">
              {source.coverUrl ? <Trans>Another picture</Trans> : <Trans>Add a picture</Trans>}
            </label>
          </Button>
        </div>
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          className="sr-only"
          aria-label={t`Cover picture`}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
      {state === 'refused' && (
        <p role="alert" className="mt-2 text-sm text-clay">
          <Trans>We could not read this picture. Use JPEG, PNG, WebP or AVIF up to 10 MB.</Trans>
        </p>
      )}
    </div>
  );
}
