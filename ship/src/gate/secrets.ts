import { extname } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** A file whose text is looked at. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

const isText = (text: string) => !text.includes('\0');
// The scanner's patterns walk one line at a time; a line of this length is data that a tool wrote.
const maxBytes = 2_000_000;

/** Credentials that stand in the given files: where, and of what kind; never the value itself. */
export async function secretProblems(files: Iterable<SourceText>): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { path, text } of files) {
    if (text.length > maxBytes || !isText(text)) continue;
    const { messages } = await lintSource({
      source: { filePath: path, content: text, ext: extname(path), contentType: 'text' },
      options: {
        maskSecrets: true,
        config: {
          rules: [
            {
              id: '@secretlint/secretlint-rule-preset-recommend',
              rule: creator,
              rules: [
                {
                  id: '@secretlint/secretlint-rule-database-connection-string',
                  options: { allows: [placeholderAddress] },
                },
              ],
            },
          ],
        },
      },
    });
    for (const { ruleId, loc } of messages) {
      problems.push(`${path}:${loc.start.line} ${ruleId.replace(/^.*secretlint-rule-/, '')}`);
    }
  }
  return problems;
}

// What tests and compose files say: loopback, the host `database`, or a value that is put in later.
const placeholderAddress =
  '/^postgres(ql)?:\\/\\/[^@]*(\\$\\{|@(127\\.0\\.0\\.1|localhost|database|db\\.invalid|\\[::1\\])[:\\/])/';
