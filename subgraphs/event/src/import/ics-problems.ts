import type { Locale } from '@hoi/kit/viewer.ts';

const sentences = {
  CUT_OFF: {
    en: 'This event has no end; it is cut off.',
    vi: 'Sự kiện này bị cắt ngang, thiếu phần cuối.',
  },
  BROKEN: {
    en: 'This event is broken and cannot be read.',
    vi: 'Sự kiện này bị hỏng, không đọc được.',
  },
  NO_START: { en: 'This event has no start.', vi: 'Sự kiện này không có giờ bắt đầu.' },
  NO_TITLE: { en: 'This event has no title.', vi: 'Sự kiện này không có tên.' },
  PRIVATE: { en: 'This event is marked private.', vi: 'Sự kiện này được đánh dấu riêng tư.' },
  UNKNOWN_ZONE: {
    en: 'The time zone {detail} is unknown.',
    vi: 'Không biết múi giờ {detail}.',
  },
  BAD_TIME: { en: '{detail} is no time.', vi: '{detail} không phải là thời gian.' },
  ENDS_TOO_EARLY: {
    en: 'This event ends before it starts.',
    vi: 'Sự kiện này kết thúc trước khi bắt đầu.',
  },
  BAD_RULE: {
    en: 'It repeats by a rule that is not understood, or more than once a day.',
    vi: 'Quy tắc lặp không hiểu được, hoặc lặp hơn một lần mỗi ngày.',
  },
  NEVER: {
    en: 'It repeats, but never within the time asked for.',
    vi: 'Có lặp lại, nhưng không có lần nào trong khoảng thời gian này.',
  },
  TOO_MANY: {
    en: 'More than 20,000 events; the rest is left out.',
    vi: 'Có hơn 20.000 sự kiện; phần còn lại bị bỏ qua.',
  },
  TOO_LARGE: {
    en: 'The file is larger than 20 MB; import it in parts.',
    vi: 'Tệp lớn hơn 20 MB; hãy nhập từng phần.',
  },
} as const satisfies Record<string, Record<Locale, string>>;

/** Why a calendar, or something in it, is left out. */
export type IcsProblemCode = keyof typeof sentences;

/** The sentence for a problem in one language. */
export function sayIcsProblem(code: IcsProblemCode, detail: string, locale: Locale): string {
  return sentences[code][locale].replace('{detail}', () => detail);
}

/** What keeps a component out. */
export class IcsProblem extends Error {
  readonly code: IcsProblemCode;
  /** What it is about, from the file: never more than a line of it. */
  readonly detail: string;

  constructor(code: IcsProblemCode, detail = '') {
    const short = detail.slice(0, 80);
    super(sayIcsProblem(code, short, 'en'));
    this.code = code;
    this.detail = short;
  }
}
