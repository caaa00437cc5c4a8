// `npm run probe -- --url https://hoi.example.org`: asks like a visitor and says how it went; ends
// with 1 when something did not. For whoever watches a platform from outside, and after a deploy.
import { parseArgs } from 'node:util';
import { probe } from './probe/probe.ts';

const { values } = parseArgs({
  options: { url: { type: 'string' }, timeout: { type: 'string', default: '10' } },
});
if (!values.url || !URL.canParse(values.url)) {
  process.stderr.write('Name the platform: npm run probe -- --url https://hoi.example.org\n');
  process.exitCode = 1;
} else {
  const seconds = Number(values.timeout) || 10;
  for await (const { name, ms, problem } of probe(values.url, seconds * 1_000)) {
    process.stdout.write(`${problem === null ? '✓' : '✗'} ${name} (${Math.round(ms)} ms)`);
    process.stdout.write(problem === null ? '\n' : `: ${problem}\n`);
    if (problem !== null) process.exitCode = 1;
  }
}
