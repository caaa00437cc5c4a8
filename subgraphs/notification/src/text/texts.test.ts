import { expect, test } from 'vitest';
import { allKinds, type NewsParams } from '../notification/kinds.ts';
import { catalogues, type Facts } from './texts.ts';

const full: Facts = {
  ...{
    event: 'Trà chiều',
    when: 'thứ Bảy, 28/11',
    place: 'Huế',
    community: 'Hội Trà',
    actor: 'Lan',
  },
  params: { message: 'Mang áo ấm', title: 'Tin mới', quantity: 2, minutesBefore: 60 },
};
const empty: Facts = {
  ...{ event: null, when: null, place: null, community: null, actor: null, params: {} },
};
const variants: readonly NewsParams[] = [
  { standing: 'PENDING' },
  { standing: 'WAITLISTED' },
  { by: 'HOST' },
  { isApproved: true },
  { minutesBefore: 1440 },
  { others: 1 },
  { standing: 'CONFIRMED', isPromoted: true },
  { others: 7, standing: 'PENDING' },
];

test.each(allKinds)('%s says something whole in both languages, whatever is known', (kind) => {
  for (const { kinds, mail } of [catalogues.vi, catalogues.en]) {
    const facts = [full, empty, ...variants.map((params) => ({ ...full, params }))];
    for (const { title, body } of facts.map(kinds[kind])) {
      expect(title).toMatch(/\S.{3}/);
      expect(`${title} ${body}`).not.toMatch(/undefined|null|NaN|\s{2}|^\s|:\s*$|\.\./);
    }
    expect(mail.unsubscribe.kinds[kind]).not.toBe('');
  }
});
