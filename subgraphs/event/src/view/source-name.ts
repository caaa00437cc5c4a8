/** What stands for views and registrations that came from nowhere in particular. */
export const direct = 'direct';

/**
 * The name of where somebody came from: a word that a link carried, or a host name. Lower case, and
 * short, so that it names places and not people; anything else is left out.
 */
export function sourceName(referral: string | null | undefined): string | null {
  const name = (referral ?? '')
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')
    .slice(0, 40);
  return /^[a-z0-9][a-z0-9._-]*$/.test(name) ? name : null;
}
