import type { UploadRow } from './upload.store.ts';

/** The widest that a picture is kept. */
export const widestCover = 2_000;

const smaller = [400, 800, 1_200];

/** The widths that a picture is kept in, smallest first; the last is its own. */
export function widthsOf(width: number): readonly number[] {
  return [...smaller.filter((one) => one < width), width];
}

/** The name of a picture's bytes at one width. */
export function mediaName(uploadId: string, width: number): string {
  return `${uploadId}-${width}.webp`;
}

/** Where a picture of at least this width is found, or its widest. */
export function coverUrl({ id, width }: Pick<UploadRow, 'id' | 'width'>, wanted: number): string {
  const widths = widthsOf(width);
  return `/media/${mediaName(id, widths.find((one) => one >= wanted) ?? width)}`;
}
