import { newId } from '@hoi/kit/ids.ts';
import { mediaName, widestCover, widthsOf } from './cover-url.ts';

/** The most bytes that one upload may have. */
export const mostBytes = 10 * 1024 * 1024;

// 50 megapixels decode into 200 MB at most; a "bomb" of a few kilobytes can claim far more.
const mostPixels = 50_000_000;

/** A picture as it is kept: WebP in several widths, nothing of the original left in it. */
export interface Picture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly tint: number;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Loads sharp with the first picture: a server that never sees one does not pay its memory. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  return sharp;
}

const readable = new Set(['jpeg', 'png', 'webp', 'heif', 'gif']);

/** Reads an uploaded picture and encodes it anew; null when it is none that can be read. */
export async function encodePicture(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const sharp = await loadSharp();
    const options = { limitInputPixels: mostPixels, failOn: 'error', pages: 1 } as const;
    const { format } = await sharp(bytes, options).metadata();
    // SVG and PDF are programs; they are not decoded at all.
    if (!readable.has(format)) return null;
    const whole = await sharp(bytes, options)
      .autoOrient()
      .resize({ width: widestCover, height: widestCover, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .timeout({ seconds: 10 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = whole.info;
    const id = newId('upl');
    const files = await Promise.all(
      widthsOf(width).map(async (one) => ({
        name: mediaName(id, one),
        bytes: one === width ? whole.data : await narrow(whole.data, one),
      })),
    );
    return { id, width, height, tint: await tintOfPicture(whole.data), files };
  } catch {
    // sharp throws plain errors for whatever is wrong with the bytes.
    return null;
  }
}

async function narrow(picture: Uint8Array, width: number): Promise<Uint8Array> {
  const sharp = await loadSharp();
  return sharp(picture).resize({ width }).webp({ quality: 80 }).toBuffer();
}

/** The hue of a picture's dominant colour, 0 to 359. */
async function tintOfPicture(picture: Uint8Array): Promise<number> {
  const sharp = await loadSharp();
  const { dominant } = await sharp(picture).resize(200, 200, { fit: 'inside' }).stats();
  return hueOf(dominant);
}

/** The hue of a colour, 0 to 359; 0 for a grey. */
export function hueOf({ r, g, b }: { r: number; g: number; b: number }): number {
  const max = Math.max(r, g, b);
  const chroma = max - Math.min(r, g, b);
  if (chroma === 0) return 0;
  const sixth =
    max === r
      ? ((g - b) / chroma + 6) % 6
      : max === g
        ? (b - r) / chroma + 2
        : (r - g) / chroma + 4;
  return Math.round(sixth * 60) % 360;
}
