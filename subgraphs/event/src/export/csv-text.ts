/** What spreadsheets read as UTF-8 by. */
export const byteOrderMark = '\uFEFF';

// What makes a spreadsheet compute a cell, also behind quotes, spaces and what cannot be seen; and
// the wide forms that some take for the same. OWASP, "CSV Injection".
const computes = /^[\s'"\p{Cc}\p{Cf}]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A cell that stays text: what would be computed begins with an apostrophe. */
export function safeCell(text: string): string {
  return computes.test(text) ? `'${text}` : text;
}

/** A line of a CSV file, RFC 4180: every cell in quotes, none of them a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
