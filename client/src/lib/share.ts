import { showToast } from '#lib/toasts.ts';

/** Passes a page on: with the device's own sheet where there is one, else by copying its address. */
export async function share({
  title,
  path,
  copied,
}: {
  readonly title: string;
  readonly path: string;
  /** What to say once the address is copied. */
  readonly copied: string;
}): Promise<void> {
  const url = new URL(path, location.origin).href;
  const isTouch = matchMedia('(pointer: coarse)').matches;
  try {
    if (isTouch && 'share' in navigator) await navigator.share({ title, url });
    else {
      await navigator.clipboard.writeText(url);
      showToast({ kind: 'done', text: copied });
    }
  } catch (error) {
    // Closing the sheet is no failure; where copying is not allowed, the address is shown to copy by hand.
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      showToast({ kind: 'info', text: url });
    }
  }
}
