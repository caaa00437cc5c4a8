import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { graphOf, variants } from '../proof/captures.ts';
import type { Graph } from '../proof/graph.ts';

interface Panel {
  readonly properties: {
    readonly title: string;
    readonly metrics: readonly (readonly unknown[])[];
  };
}

const panelsOf = (graph: Graph): readonly Panel[] =>
  graph
    .ofType('aws:cloudwatch/dashboard:Dashboard')
    .flatMap(({ inputs }) => JSON.parse(inputs.dashboardBody).widgets);

/** What the stack has under a dimension of CloudWatch. */
function namesIn(graph: Graph): Readonly<Record<string, readonly string[]>> {
  const all = (type: string, key: string) =>
    graph.ofType(type).map(({ outputs }) => `${outputs[key]}`);
  return {
    QueueName: all('aws:sqs/queue:Queue', 'name'),
    DBInstanceIdentifier: all('aws:rds/instance:Instance', 'identifier'),
    LoadBalancer: all('aws:lb/loadBalancer:LoadBalancer', 'arnSuffix'),
    ClusterName: all('aws:ecs/cluster:Cluster', 'name'),
  };
}

/** The dimensions of a panel's metrics; `.` and `...` stand for what the metric before has there. */
function dimensionsOf({ properties }: Panel): (readonly [string, string])[] {
  let before: readonly unknown[] = [];
  return properties.metrics.flatMap((metric) => {
    const texts = metric.filter((each) => typeof each === 'string');
    const rest =
      texts[0] === '...'
        ? [...before.slice(0, before.length - texts.length + 1), ...texts.slice(1)]
        : texts;
    before = rest.map((each, at) => (each === '.' ? before[at] : each));
    const [, , ...pairs] = before;
    const search = JSON.stringify(metric).match(/ClusterName=\\+"([^"\\]+)/)?.[1];
    if (search) return [['ClusterName', search] as const];
    return pairs.flatMap((name, at) =>
      at % 2 === 0 ? [[`${name}`, `${pairs[at + 1]}`] as const] : [],
    );
  });
}

for (const [name, config] of Object.entries(variants)) {
  test(`${name}: each panel of the dashboard shows something that the stack has`, async () => {
    const graph = await graphOf(config);
    const panels = panelsOf(graph);
    equal(panels.length >= 6, true);
    const known = namesIn(graph);
    for (const panel of panels) {
      const dimensions = dimensionsOf(panel);
      equal(dimensions.length > 0, true, panel.properties.title);
      const strange = dimensions.filter(([key, value]) => !known[key]?.includes(value));
      deepEqual(strange, [], panel.properties.title);
    }
  });
}
