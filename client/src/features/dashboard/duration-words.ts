import type { Locale } from '#lib/locale.ts';

/** An ISO 8601 duration such as `P3DT4H` as people say it: its largest unit, such as `3 ngày`. */
export function durationWords(duration: string, locale: Locale): string {
  const [, days = '0', hours = '0', minutes = '0'] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? [];
  const [value, unit] =
    Number(days) > 0 ? [days, 'day'] : Number(hours) > 0 ? [hours, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Number(value),
  );
}
