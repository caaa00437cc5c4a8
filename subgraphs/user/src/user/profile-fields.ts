import { isTimeZone } from '@hoi/kit/wall-clock.ts';
import { z } from 'zod';

// Line breaks and direction overrides would let a name disturb the text around it.
const oneLine = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** A single line of text, such as the name a person shows: 1 to 80 characters. */
export const line = z.string().trim().min(1).max(80).regex(oneLine);

/** An IANA zone. */
export const timeZone = z.string().refine(isTimeZone, { params: { code: 'UNKNOWN_TIME_ZONE' } });
