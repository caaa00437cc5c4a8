import { slugify } from '@hoi/kit/text.ts';

/** The form of a handle: a–z, 0–9 and hyphens, none at an end; 3 to 30 characters with `maxHandle`. */
export const handlePattern = /^[a-z0-9][a-z0-9-]+[a-z0-9]$/;
/** The longest handle. */
export const maxHandle = 30;

// Names that people would take for the platform itself, or for its pages.
const reserved = new Set(
  `about account admin administrator anonymous api app assistant c community communities contact
  dashboard dev discover e event events everyone graphql help hoi home host login logout mail me
  media moderator news new notifications official owner postmaster privacy profile register root
  search security settings sign-in sign-out signin signout staff status support system team terms
  u user users viewer webmaster www you`.split(/\s+/),
);

/** Whether a handle is kept back for the platform. */
export function isReserved(handle: string): boolean {
  return reserved.has(handle);
}

/** A handle made from the first name or address that yields one. */
export function handleFrom(...sources: readonly (string | null)[]): string {
  for (const source of sources) {
    // Room for a suffix that makes it unique.
    const handle = slugify(source ?? '', maxHandle - 6);
    if (handle.length >= 3 && !isReserved(handle)) return handle;
  }
  return 'ban-moi';
}
