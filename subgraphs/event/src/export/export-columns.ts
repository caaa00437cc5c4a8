import type { Locale } from '@hoi/kit/viewer.ts';
import { toLocal } from '@hoi/kit/wall-clock.ts';
import type { EventRow } from '../event/event.store.ts';
import type { QuestionRow } from '../question/question.store.ts';
import type { RegistrationStatus } from '../registration/registration.store.ts';
import type { ExportRow } from './export-rows.store.ts';

type Words = Readonly<Record<Locale, string>>;

/** What a line is made with. */
export interface ExportOf {
  readonly event: EventRow;
  readonly locale: Locale;
  readonly hasNoShows: boolean;
  /** All that was ever asked: each has a column of its own. */
  readonly questions: readonly QuestionRow[];
}

const statuses: Readonly<Record<RegistrationStatus, Words>> = {
  AWAITING_EMAIL: { vi: 'Chờ xác nhận email', en: 'Mail not opened' },
  CONFIRMED: { vi: 'Có chỗ', en: 'Going' },
  PENDING_APPROVAL: { vi: 'Chờ duyệt', en: 'Asking' },
  WAITLISTED: { vi: 'Danh sách chờ', en: 'Waiting' },
  OFFERED: { vi: 'Đang giữ chỗ', en: 'Offered' },
  DECLINED: { vi: 'Không được nhận', en: 'Turned down' },
  CANCELLED: { vi: 'Đã huỷ', en: 'Cancelled' },
  EXPIRED: { vi: 'Quá hạn', en: 'Too late' },
};
const came: Words = { vi: 'Đã đến', en: 'Came' };
const missed: Words = { vi: 'Không đến', en: 'No-show' };

interface Column {
  readonly title: Words;
  readonly text: (row: ExportRow, of: ExportOf) => string | number | null;
}

// Times as the clocks at the event show them: what a spreadsheet sorts.
const clockText = (at: Date | null, { event }: ExportOf) =>
  at && toLocal(at, event.timeZone).replace('T', ' ');

const columns: readonly Column[] = [
  { title: { vi: 'Tên', en: 'Name' }, text: (row) => row.attendeeName },
  {
    title: { vi: 'Trạng thái', en: 'Status' },
    text: ({ status }, { locale }) => statuses[status][locale],
  },
  {
    title: { vi: 'Có mặt', en: 'Attendance' },
    text: ({ status, cameAt }, { locale, hasNoShows }) => {
      if (status !== 'CONFIRMED') return null;
      if (cameAt !== null) return came[locale];
      return hasNoShows ? missed[locale] : null;
    },
  },
  { title: { vi: 'Số người', en: 'People' }, text: ({ quantity }) => quantity },
  { title: { vi: 'Loại vé', en: 'Tickets' }, text: ({ ticketTypes }) => ticketTypes },
  { title: { vi: 'Tên trên vé', en: 'Names on tickets' }, text: ({ holders }) => holders },
  {
    title: { vi: 'Đăng ký lúc', en: 'Registered at' },
    text: ({ createdAt }, of) => clockText(createdAt, of),
  },
  {
    title: { vi: 'Vào cửa lúc', en: 'Checked in at' },
    text: ({ cameAt }, of) => clockText(cameAt === null ? null : new Date(cameAt), of),
  },
  {
    title: { vi: 'Huỷ lúc', en: 'Cancelled at' },
    text: ({ cancelledAt }, of) => clockText(cancelledAt, of),
  },
  { title: { vi: 'Lời nhắn của ban tổ chức', en: 'Message' }, text: (row) => row.decisionMessage },
  { title: { vi: 'Nguồn', en: 'Source' }, text: ({ referral }) => referral },
  { title: { vi: 'Mã đăng ký', en: 'Registration' }, text: ({ id }) => id },
];

/** The first line: what stands in each column. */
export function titlesOf({ locale, questions }: ExportOf): readonly string[] {
  return [...columns.map(({ title }) => title[locale]), ...questions.map(({ prompt }) => prompt)];
}

/** A registration's line. */
export function cellsOf(row: ExportRow, of: ExportOf): readonly string[] {
  return [
    ...columns.map(({ text }) => `${text(row, of) ?? ''}`),
    ...of.questions.map(({ id }) => answerText(row.answers?.[id], of.locale)),
  ];
}

const yes: Words = { vi: 'Có', en: 'Yes' };
const no: Words = { vi: 'Không', en: 'No' };

function answerText(answer: unknown, locale: Locale): string {
  if (answer === undefined || answer === null) return '';
  if (typeof answer === 'boolean') return (answer ? yes : no)[locale];
  return Array.isArray(answer)
    ? answer.map((one) => answerText(one, locale)).join(', ')
    : String(answer);
}
