import type { Locale } from '#lib/locale.ts';

/** An amount of money as people write it, such as `150.000 ₫`. */
export function formatMoney(
  { amount, currency }: { readonly amount: string; readonly currency: string },
  locale: Locale,
): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(Number(amount));
}
