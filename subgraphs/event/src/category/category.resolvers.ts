import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import type { CategoryRow } from '../mappers.ts';
import type { CategoryResolvers, QueryResolvers } from '../schema.generated.ts';
import { categories, categoryBySlug } from './categories.ts';

export const categoryQueries: Pick<QueryResolvers, 'categories'> = {
  categories: () => [...categories],
};

export const Category: Complete<CategoryResolvers, CategoryRow> = {
  __resolveReference: ({ slug }) => categoryBySlug.get(slug) ?? null,
  label: ({ labels }, { locale }, { caller }) =>
    (locale ?? caller.locale).startsWith('vi') ? labels.vi : labels.en,
};
