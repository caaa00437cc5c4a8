import { readFileSync } from 'node:fs';
import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import type { PlatformContext } from './context.ts';
import type { LoadBalancer } from './load-balancer.ts';

interface DashboardArgs extends PlatformContext {
  readonly loadBalancer: LoadBalancer;
}

interface Panel {
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

const file = new URL('../../docs/operations/dashboards/cloudwatch.json', import.meta.url);

/** One page for the operators: requests, errors, time, tasks, database, queues. */
export class Dashboard extends pulumi.ComponentResource {
  constructor(name: string, args: DashboardArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:platform:Dashboard', name, {}, opts);
    const { prefix } = args.settings;
    const dashboardBody = pulumi.all(namesOf(args)).apply((names) => bodyOf(names));
    new aws.cloudwatch.Dashboard(
      prefix,
      { dashboardName: prefix, dashboardBody },
      { parent: this },
    );
    this.registerOutputs();
  }
}

/** What stands in the place of `${…}` in the panels. */
function namesOf({ settings, foundation, loadBalancer }: DashboardArgs) {
  const { prefix, region, profile } = settings;
  return {
    region,
    cluster: prefix,
    loadBalancer: loadBalancer.balancer.arnSuffix,
    database: foundation.databaseIdentifier,
    // `lean` has its messages in the database.
    ...(profile === 'standard' && {
      eventQueue: `${prefix}-event.fifo`,
      notificationQueue: `${prefix}-notification.fifo`,
      eventDeadQueue: `${prefix}-event-dead.fifo`,
      notificationDeadQueue: `${prefix}-notification-dead.fifo`,
    }),
  };
}

/** The panels of the operations pages that this stack has numbers for, filled in, two in a row. */
function bodyOf(names: Readonly<Record<string, string>>): string {
  const { widgets }: { widgets: readonly Panel[] } = JSON.parse(readFileSync(file, 'utf8'));
  const filled = widgets.map((panel) =>
    JSON.stringify(panel).replace(/\$\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole),
  );
  const known = filled.filter((text) => !text.includes('${') && !isOfTheAgent(text));
  return JSON.stringify({
    widgets: known.map((text, at) => ({
      ...JSON.parse(text),
      x: (at % 2) * 12,
      y: Math.floor(at / 2) * 6,
    })),
  });
}

/** Whether the numbers come from `/metrics`, which somebody has to read first. */
const isOfTheAgent = (text: string) => /\{Hoi,/.test(text);
