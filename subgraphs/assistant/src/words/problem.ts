import type { Situation } from '../agent/turn.ts';
import type { Problem, ToolName } from '../tools/tool.ts';
import { plain } from './plain.ts';
import { line } from './search.ts';

/** Why a tool has nothing to show, and what the person can do about it. */
export function problemInWords(tool: ToolName, problem: Problem, situation: Situation): string {
  const sentence = (situation.locale === 'vi' ? vietnamese : english)(tool, problem);
  const candidates = problem.candidates ?? [];
  const isList = problem.problem === 'AMBIGUOUS' || problem.problem === 'WHICH_EVENT';
  if (candidates.length === 0) return sentence;
  if (isList) return [sentence, '', ...candidates.map((one) => line(one, situation))].join('\n');
  // The event it is about, so that what is said of it can be looked up.
  return `${sentence} [${candidates.map((one) => one.marker).join('] [')}]`;
}

function vietnamese(tool: ToolName, { problem, name, max, candidates }: Problem): string {
  const title = candidates?.[0] ? `“${plain(candidates[0].title)}”` : 'sự kiện này';
  const named = name ? ` “${plain(name, 80)}”` : '';
  switch (problem) {
    case 'NOT_FOUND':
      return `Mình không tìm thấy sự kiện${named || ' đó'}. Bạn kiểm tra lại tên, hoặc cho mình biết thêm ngày hay thành phố nhé.`;
    case 'AMBIGUOUS':
      return `Có vài sự kiện giống${named}. Bạn muốn nói cái nào?`;
    case 'WHICH_EVENT':
      return 'Bạn đang nói tới sự kiện nào? Cho mình xin tên nhé.';
    case 'SIGN_IN':
      return 'Việc này cần đăng nhập. Bạn đăng nhập rồi hỏi lại mình nhé.';
    case 'NO_POSITION':
      return 'Mình chưa biết bạn đang ở đâu. Bạn bật chia sẻ vị trí, hoặc nói tên thành phố giúp mình nhé.';
    case 'COMMUNITY_NOT_FOUND':
      return `Mình không tìm thấy cộng đồng${named || ' đó'}. Bạn kiểm tra lại tên giúp mình nhé.`;
    case 'NOT_ORGANIZER':
      return `Số liệu của${named || ' sự kiện này'} chỉ ban tổ chức xem được, nên mình không cho bạn xem được.`;
    case 'ALREADY_REGISTERED':
      return `Bạn đã đăng ký ${title} rồi.`;
    case 'NOT_REGISTERED':
      return `Bạn không có đăng ký nào sắp tới${name ? ` cho${named}` : ''} để huỷ.`;
    case 'REGISTRATION_CLOSED':
      return `${title} hiện không nhận đăng ký ở đây. Bạn xem trang sự kiện để biết cách tham gia nhé.`;
    case 'EVENT_OVER':
      return `${title} đã kết thúc rồi.`;
    case 'TOO_MANY':
      return `Mỗi lượt đăng ký ${title} chỉ được tối đa ${max} người. Bạn chọn ít hơn nhé.`;
    case 'ONE_AT_A_TIME':
      return 'Mình làm từng việc một: bạn xác nhận việc trước đã nhé.';
    case 'UNREACHABLE':
      return unreachable[tool === 'register' || tool === 'cancel_registration' ? 'write' : 'read']
        .vi;
  }
}

function english(tool: ToolName, { problem, name, max, candidates }: Problem): string {
  const title = candidates?.[0] ? `“${plain(candidates[0].title)}”` : 'this event';
  const named = name ? ` “${plain(name, 80)}”` : '';
  switch (problem) {
    case 'NOT_FOUND':
      return `I could not find the event${named}. Check the name, or tell me the date or the city.`;
    case 'AMBIGUOUS':
      return `Several events are like${named}. Which one do you mean?`;
    case 'WHICH_EVENT':
      return 'Which event do you mean? Tell me its name.';
    case 'SIGN_IN':
      return 'You need to sign in for that. Please sign in, then ask me again.';
    case 'NO_POSITION':
      return 'I do not know where you are. Share your location, or name a city.';
    case 'COMMUNITY_NOT_FOUND':
      return `I could not find the community${named}. Please check its name.`;
    case 'NOT_ORGANIZER':
      return `Only its organisers may see the numbers of${named || ' this event'}, so I cannot show them to you.`;
    case 'ALREADY_REGISTERED':
      return `You have registered for ${title} already.`;
    case 'NOT_REGISTERED':
      return `You have no upcoming registration${name ? ` for${named}` : ''} to give up.`;
    case 'REGISTRATION_CLOSED':
      return `${title} takes no registrations here now. Its page says how to take part.`;
    case 'EVENT_OVER':
      return `${title} is over.`;
    case 'TOO_MANY':
      return `One registration for ${title} covers at most ${max} people. Please choose fewer.`;
    case 'ONE_AT_A_TIME':
      return 'One thing at a time: please decide on the first one.';
    case 'UNREACHABLE':
      return unreachable[tool === 'register' || tool === 'cancel_registration' ? 'write' : 'read']
        .en;
  }
}

const unreachable = {
  read: {
    vi: 'Mình chưa lấy được thông tin này, hệ thống đang trục trặc. Bạn thử lại sau ít phút nhé.',
    en: 'I could not look that up; part of the platform is not answering. Please try again in a few minutes.',
  },
  write: {
    vi: 'Mình chưa chuẩn bị được việc này, hệ thống đang trục trặc. Chưa có gì thay đổi; bạn thử lại sau ít phút nhé.',
    en: 'I could not prepare that; part of the platform is not answering. Nothing has changed; please try again in a few minutes.',
  },
};
