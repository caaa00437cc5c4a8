import type { Locale } from '@hoi/kit/viewer.ts';
import { categoryBySlug } from '../category/categories.ts';
import type { SuggestionKind, Taste } from './suggestion.policy.ts';

const words: Readonly<Record<SuggestionKind, Readonly<Record<Locale, string>>>> = {
  FOLLOWED: { vi: 'Vì bạn theo dõi {name}', en: 'Because you follow {name}' },
  TOPIC: { vi: 'Vì bạn theo dõi chủ đề {name}', en: 'Because you follow the topic {name}' },
  MEMBER: { vi: 'Vì bạn là thành viên của {name}', en: 'Because you are a member of {name}' },
  PAST_COMMUNITY: {
    vi: 'Vì bạn từng dự sự kiện của {name}',
    en: 'You have been to events of {name}',
  },
  PAST_HOST: {
    vi: 'Do {name} tổ chức, bạn từng dự rồi',
    en: 'By {name}, whose events you have been to',
  },
  CATEGORY: { vi: 'Vì bạn hay dự sự kiện {name}', en: 'Because you like events about {name}' },
  CITY: { vi: 'Ở {name}, nơi bạn từng dự sự kiện', en: 'In {name}, where you have been to events' },
};

/** Why an event is suggested, in one sentence. */
export function sayTaste({ kind, subject, name }: Taste, locale: Locale): string {
  const said =
    kind === 'CATEGORY'
      ? categoryBySlug.get(subject)?.labels[locale].toLocaleLowerCase(locale)
      : name;
  return words[kind][locale].replace('{name}', () => said ?? subject);
}
