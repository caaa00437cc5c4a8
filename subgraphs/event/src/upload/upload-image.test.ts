import { expect, test } from 'vitest';
import { coverUrl, widthsOf } from './cover-url.ts';
import { hueOf } from './upload-image.ts';

test.each([
  [{ r: 255, g: 0, b: 0 }, 0],
  [{ r: 255, g: 255, b: 0 }, 60],
  [{ r: 0, g: 255, b: 0 }, 120],
  [{ r: 0, g: 0, b: 255 }, 240],
  [{ r: 255, g: 0, b: 4 }, 359],
  [{ r: 255, g: 0, b: 1 }, 0],
  [{ r: 9, g: 9, b: 9 }, 0],
])('the hue of %j is %i', (color, hue) => {
  expect(hueOf(color)).toBe(hue);
});

test('a picture is shown in the narrowest width that is wide enough, never wider than it is', () => {
  expect(widthsOf(1_000)).toEqual([400, 800, 1_000]);
  const picture = { id: 'upl_1', width: 1_000 };
  expect(coverUrl(picture, 100)).toBe('/media/upl_1-400.webp');
  expect(coverUrl(picture, 801)).toBe('/media/upl_1-1000.webp');
  expect(coverUrl(picture, 5_000)).toBe('/media/upl_1-1000.webp');
});
