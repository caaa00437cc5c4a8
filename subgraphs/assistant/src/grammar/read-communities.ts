import { hideTerms } from './categories.ts';
import { takeCommunity } from './communities.ts';
import { takeDates } from './dates.ts';
import { filler, topicFrom } from './filler.ts';
import { call, type Frame, type Surroundings } from './frame.ts';
import * as intents from './intents.ts';
import { takePlace } from './places.ts';
import { named, type Reader } from './reader.ts';
import { phrase, Scan } from './scan.ts';
import { isOnline } from './slots.ts';

/** Questions about communities, or about one of them. */
export const communities: Reader = (text, around) => {
  const scan = named(text);
  const hasNoun = scan.has(intents.communityNoun);
  if (!hasNoun && scan.name !== null && scan.has(members) && !scan.has(intents.registers)) {
    return call('get_community', { community: scan.name });
  }
  if (!hasNoun && !communityName.test(text)) return null;
  const community = takeCommunity(new Scan(text));
  if (community) {
    // What it holds is a matter of events; what it is, of the community.
    const isAboutEvents = new Scan(text).has(intents.eventNoun) && !new Scan(text).has(wantsToJoin);
    return isAboutEvents ? null : call('get_community', { community });
  }
  const isAboutEvents = scan.name === null && scan.has(eventWords);
  if (!hasNoun || isAboutEvents || isMeeting(text, around)) return null;
  return sought(text, around);
};

function sought(text: string, around: Surroundings): Frame {
  const scan = new Scan(text);
  scan.takeAll(intents.communityNoun);
  scan.takeAll(joining);
  takeDates(scan, around.now.toPlainDate());
  const city = takePlace(scan) ?? undefined;
  hideTerms(scan);
  scan.takeAll(filler);
  return call('search_communities', { text: topicFrom(scan.runs()), city });
}

/** "English speaking clubs on Wednesday" are events. */
function isMeeting(text: string, around: Surroundings): boolean {
  const scan = new Scan(text);
  if (scan.has(surelyCommunities)) return false;
  return scan.has(isOnline) || takeDates(scan, around.now.toPlainDate()) !== null;
}

const members = phrase('thành viên|members?');
const eventWords = phrase('sự kiện|events?|workshops?|hội thảo');
const surelyCommunities = phrase(
  'cộng đồng|nhóm|hội nhóm|groups?|communit(?:y|ies)|câu lạc bộ|clb',
);
const wantsToJoin = phrase(
  'tham gia|gia nhập|join|thành viên|members?|là gì|tell me about|giới thiệu',
);
const communityName = /\b(?:Club|Community|Developers|Group|CLB|Society|Collective)\b/;
const joining = phrase([
  'tham gia|gia nhập|join|to join|kết nối|for (?:people|those) (?:who|interested in)',
  'lovers?|người yêu thích|yêu thích|đam mê|people who like|meet people|enthusiasts?',
]);
