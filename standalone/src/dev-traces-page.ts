import { asHtml, type DevPage } from './dev-page.ts';
import type { DevTraces } from './dev-traces.ts';
import { type Waterfall, type WaterfallRow, waterfallOf } from './waterfall.ts';

/** `/dev/traces`: the last requests as waterfalls, from the gateway to the statements of the database. */
export function tracesPage(traces: Pick<DevTraces, 'list'>): DevPage {
  return {
    path: '/dev/traces',
    html: () => page(traces.list().map(waterfallOf)),
    json: () => traces.list(),
  };
}

const hues: Readonly<Record<string, number>> = {
  gateway: 262,
  user: 205,
  community: 152,
  event: 18,
  notification: 45,
  assistant: 320,
  database: 228,
};
const hueOf = (service: string) => hues[service] ?? 0;

const duration = (ms: number) =>
  ms < 1_000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1_000).toFixed(2)} s`;

function row({ span, depth, left, width }: WaterfallRow): string {
  const { service, name, detail, durationMs, problem } = span;
  // A bar that would be too thin to see, or would begin at the very end, is drawn all the same.
  const at = Math.min(left, 99.4).toFixed(2);
  const wide = Math.max(0.6, Math.min(width, 100 - left)).toFixed(2);
  const title = problem === null ? name : `${name}: ${problem}`;
  return `<li class="${service === 'database' ? 'sql' : ''}" style="--hue:${hueOf(service)};--depth:${depth}">
<span class="name" title="${asHtml(title)}"><b>${asHtml(service)}</b> ${asHtml(name)}${problem === null ? '' : ` <em>${asHtml(problem)}</em>`}</span>
<span class="lane"><i class="${problem === null ? '' : 'bad'}" style="left:${at}%;width:${wide}%"></i></span>
<span class="took">${duration(durationMs)}</span>${detail === null ? '' : `<code>${asHtml(detail)}</code>`}</li>`;
}

function article(waterfall: Waterfall, isFirst: boolean): string {
  const { traceId, title, startedAt, durationMs, problem, rows } = waterfall;
  const count = rows.filter(({ span }) => span.service === 'database').length;
  const services = new Set(rows.map(({ span }) => span.service));
  const badges = [...services]
    .map((name) => `<span class="badge" style="--hue:${hueOf(name)}">${asHtml(name)}</span>`)
    .join('');
  return `<details ${isFirst ? 'open' : ''} id="${asHtml(traceId)}">
<summary><span class="what">${asHtml(title)}${problem === null ? '' : ` <em>${asHtml(problem)}</em>`}</span>
<span class="badges">${badges}</span><span class="count">${count} SQL</span>
<span class="total">${duration(durationMs)}</span><time datetime="${startedAt.toISOString()}">${startedAt.toLocaleTimeString('vi')}</time></summary>
<ol>${rows.map(row).join('\n')}</ol>
<p class="id">${asHtml(traceId)}</p>
</details>`;
}

function page(waterfalls: readonly Waterfall[]): string {
  const empty =
    '<p>Chưa có yêu cầu nào. Mở một trang, dấu vết sẽ hiện ở đây.<br>No request yet. Open a page, and its trace appears here.</p>';
  const articles = waterfalls.map((waterfall, at) => article(waterfall, at === 0));
  return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Dấu vết yêu cầu · Traces</title>
<style>${style}</style>
<header><h1>Dấu vết yêu cầu · Traces</h1>
<p>Những yêu cầu gần nhất, từ cổng tới từng câu SQL; chỉ máy này đọc được.<br>The last requests, from the gateway to each SQL statement; only this machine can read them.</p></header>
<main>${articles.join('\n') || empty}</main>
</html>`;
}

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 14%, transparent) }
body { max-width: 76rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem; margin: 0 } header p { margin: .25rem 0 1.5rem; opacity: .7; font-size: .9rem }
details { border: 1px solid var(--line); border-radius: .75rem; margin: .5rem 0; overflow: clip }
summary { display: grid; grid-template-columns: minmax(10rem, 1fr) auto 4rem 5rem 5rem; gap: .75rem; align-items: center; padding: .6rem .9rem; cursor: pointer; list-style: none }
summary:hover { background: color-mix(in srgb, currentColor 4%, transparent) }
summary:focus-visible { outline: 2px solid hsl(262 80% 60%); outline-offset: -2px }
.what { font-weight: 600; overflow-wrap: anywhere } .count, .total, time, .took { text-align: end; font-variant-numeric: tabular-nums }
.count, time { opacity: .65; font-size: .85rem } .total { font-weight: 600 }
.badges { display: flex; gap: .25rem; flex-wrap: wrap; justify-content: end }
.badge { font-size: .75rem; line-height: 1; padding: .3rem .5rem; border-radius: 1rem; background: hsl(var(--hue) 75% 50% / .16); color: hsl(var(--hue) 65% 35%) }
em { font-style: normal; font-size: .75rem; padding: .1rem .4rem; border-radius: .3rem; background: hsl(0 75% 50% / .16); color: hsl(0 70% 42%) }
ol { list-style: none; margin: 0; padding: .4rem .9rem; border-top: 1px solid var(--line) }
li { display: grid; grid-template-columns: minmax(9rem, 22rem) 1fr 4.5rem; gap: 0 .75rem; align-items: center; padding: .15rem 0 }
.name { padding-inline-start: calc(var(--depth) * .9rem); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; font-size: .88rem }
.name b { color: hsl(var(--hue) 65% 38%); font-weight: 600 }
.lane { position: relative; height: 1.1rem; background: linear-gradient(to right, var(--line) 1px, transparent 1px) 0 0 / 25% 100%; border-inline-end: 1px solid var(--line) }
.lane i { position: absolute; inset-block: .2rem; border-radius: .2rem; background: hsl(var(--hue) 70% 55%) }
.sql .lane i { inset-block: .38rem; opacity: .85 } .lane i.bad { background: hsl(0 75% 55%) }
.took { font-size: .82rem; opacity: .8 }
code { grid-column: 1 / -1; margin-inline-start: calc(var(--depth) * .9rem); font-size: .72rem; opacity: .55; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
li:hover code { white-space: pre-wrap; opacity: .9 }
.id { margin: 0; padding: 0 .9rem .6rem; font: .75rem ui-monospace, monospace; opacity: .5 }
@media (prefers-color-scheme: dark) { .badge, .name b { color: hsl(var(--hue) 70% 72%) } em { color: hsl(0 80% 74%) } }
@media (max-width: 44rem) {
  summary { grid-template-columns: 1fr auto auto } .badges, summary time { display: none }
  li { grid-template-columns: 1fr 4.5rem } .lane { grid-column: 1 / -1; grid-row: 2 }
}`;
