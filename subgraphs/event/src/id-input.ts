import { type idPrefixes, isId } from '@hoi/kit/ids.ts';
import { z } from 'zod';

/** An id of one type in an input; what has another form names nothing. */
export const idInput = (prefix: keyof typeof idPrefixes) =>
  z.string().refine((id) => isId(prefix, id), { params: { code: 'NOT_FOUND' } });
