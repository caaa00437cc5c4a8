import type { ScanResult } from '#gql/graphql.ts';

const passes: ReadonlySet<ScanResult> = new Set(['ADMITTED', 'READMITTED', 'CHECKED_OUT']);

/** Whether a scan let somebody through, in or out. */
export function isPass(result: ScanResult): boolean {
  return passes.has(result);
}
