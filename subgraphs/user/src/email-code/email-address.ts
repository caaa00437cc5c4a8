import { z } from 'zod';

/** An e-mail address as accounts are found by: trimmed, lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
