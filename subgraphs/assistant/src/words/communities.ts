import type { Situation } from '../agent/turn.ts';
import type { FullCommunityView } from '../tools/get-community.ts';
import type { CommunityView } from '../tools/search-communities.ts';
import { excerpt, plain } from './plain.ts';
import { line } from './search.ts';

/** The communities that a search found. */
export function communitiesInWords(
  {
    communities,
    total,
  }: { readonly communities: readonly CommunityView[]; readonly total: number },
  { locale }: Situation,
): string {
  if (communities.length === 0) {
    return locale === 'vi'
      ? 'Mình chưa thấy cộng đồng nào như vậy. Bạn thử một chủ đề khác, hoặc tự lập một nhóm nhé.'
      : 'I found no community like that. Try another topic, or found one yourself.';
  }
  const head =
    locale === 'vi'
      ? `Có ${total} cộng đồng phù hợp:`
      : `${total === 1 ? 'One community fits' : `${total} communities fit`}:`;
  const lines = communities.map(({ name, marker, place, memberCount, summary }) => {
    const about = excerpt(summary, 140);
    const facts = [place ? plain(place, 60) : null, members(memberCount, locale), about];
    return `- **${plain(name)}** [${marker}] · ${facts.filter((fact) => fact !== null).join(' · ')}`;
  });
  return [head, '', ...lines].join('\n');
}

/** One community, and what it holds next. */
export function communityInWords(
  { community }: { readonly community: FullCommunityView },
  situation: Situation,
): string {
  const { locale } = situation;
  const vi = locale === 'vi';
  const about = excerpt(community.summary) ?? excerpt(community.description);
  const join = {
    OPEN: vi ? 'ai cũng vào được ngay' : 'anyone can join at once',
    APPROVAL: vi ? 'cần ban tổ chức duyệt' : 'an organiser lets people in',
    CLOSED: vi ? 'tạm thời không nhận thêm người' : 'takes no new members for now',
  }[community.joinPolicy];
  const facts = [
    community.place ? plain(community.place, 60) : null,
    members(community.memberCount, locale),
    join,
  ].filter((fact) => fact !== null && fact !== undefined);
  return [
    `**${plain(community.name)}** [${community.marker}] · ${facts.join(' · ')}`,
    ...(about ? ['', `“${about}”`] : []),
    '',
    ...(community.events.length === 0
      ? [vi ? 'Hiện chưa có sự kiện nào sắp tới.' : 'No upcoming events for now.']
      : [
          vi ? 'Sắp tới có:' : 'Coming up:',
          ...community.events.map((event) => line(event, situation)),
        ]),
  ].join('\n');
}

function members(count: number, locale: 'vi' | 'en'): string {
  if (locale === 'vi') return `${count} thành viên`;
  return count === 1 ? '1 member' : `${count} members`;
}
