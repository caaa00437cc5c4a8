import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

test('counts, durations and values are written as Prometheus reads them', async () => {
  const metrics = createMetrics();
  const done = metrics.counter('done_total', 'What is done.', { kind: 'query' });
  done.add();
  done.add(2);
  metrics.counter('done_total', 'What is done.', { kind: 'query' }).add();
  metrics.histogram('took_seconds', 'How long it took.').observe(0.02);
  metrics.histogram('took_seconds', 'How long it took.').observe(20);
  const gauge = metrics.gauge('waiting', 'What waits.', async () => [
    { labels: { service: 'event' }, value: 4 },
  ]);
  const text = await metrics.text();
  expect(text).toContain('# TYPE done_total counter\ndone_total{kind="query"} 4\n');
  expect(text).toContain('took_seconds_bucket{le="0.01"} 0\n');
  expect(text).toContain('took_seconds_bucket{le="0.025"} 1\n');
  expect(text).toContain('took_seconds_bucket{le="+Inf"} 2\n');
  expect(text).toContain('took_seconds_sum 20.02\ntook_seconds_count 2\n');
  expect(text).toContain('waiting{service="event"} 4\n');
  gauge[Symbol.dispose]();
  expect(await metrics.text()).not.toContain('waiting{');
});

test('a value that cannot be had leaves the others', async () => {
  const metrics = createMetrics();
  metrics.gauge('broken', 'Throws.', () => {
    throw new Error('no database');
  });
  metrics.counter('fine_total', 'Fine.').add();
  expect(await metrics.text()).toContain('fine_total 1');
});

test('a label cannot end its own quotes', async () => {
  const metrics = createMetrics();
  metrics.counter('odd_total', 'Odd.', { name: 'a"} 9\nb' }).add();
  expect(await metrics.text()).toContain('odd_total{name="a_} 9_b"} 1\n');
});

test('counting makes nothing that has to be collected', () => {
  const metrics = createMetrics();
  const count = metrics.counter('cheap_total', 'Cheap.');
  const took = metrics.histogram('cheap_seconds', 'Cheap.');
  const work = () => {
    for (let at = 0; at < 1_000_000; at += 1) {
      count.add();
      took.observe(0.003);
    }
  };
  work();
  const before = process.memoryUsage().heapUsed;
  work();
  // A single object each would be 16 MB at the least.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(8_000_000);
});
