import type { Reader } from '@hoi/kit/database.ts';
import { byteOrderMark, csvLine } from './csv-text.ts';
import { cellsOf, type ExportOf, titlesOf } from './export-columns.ts';
import { findExportRows } from './export-rows.store.ts';

const rowsAtOnce = 500;

/**
 * The registrations of an event as a CSV file, read page by page as it is taken: no more of it is in
 * memory than one page, however many there are and however slowly they are taken.
 */
export function registrationsCsv(
  reader: Reader,
  of: ExportOf,
  isForExcel: boolean,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let afterId = '';
  let head = `${isForExcel ? byteOrderMark : ''}${csvLine(titlesOf(of))}`;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const rows = await findExportRows(reader, of.event.id, afterId, rowsAtOnce);
        const text = head + rows.map((row) => csvLine(cellsOf(row, of))).join('');
        if (text !== '') controller.enqueue(encoder.encode(text));
        head = '';
        afterId = rows.at(-1)?.id ?? afterId;
        if (rows.length < rowsAtOnce) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
