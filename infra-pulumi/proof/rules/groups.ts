import { subgraphPort, subgraphs } from '../../services.ts';
import type { Graph, Rule } from '../graph.ts';
import { admissionsOf } from './admissions.ts';

type Table = Readonly<Record<string, readonly string[]>>;

const doors: Table = {
  'hoi-load-balancer': ['CloudFront:443', 'hoi-api-door:443'],
  'hoi-api-door': [],
  'hoi-migrate': [],
};

/** Who is let in where, in full, when each service has a group of its own. */
const standard: Table = {
  ...doors,
  'hoi-database': [...subgraphs, 'migrate'].map((each) => `hoi-${each}:5432`),
  'hoi-gateway': ['hoi-load-balancer:4000', 'hoi-assistant:4000'],
  ...Object.fromEntries(
    subgraphs.map((each) => [`hoi-${each}`, [`hoi-gateway:${subgraphPort(each, false)}`]]),
  ),
};

/** And when all share one. */
const lean: Table = {
  ...doors,
  'hoi-database': ['hoi-platform:5432', 'hoi-migrate:5432'],
  'hoi-platform': ['hoi-load-balancer:4000'],
};

/** The security groups admit exactly whom the table names. */
export const groups: Rule = {
  name: 'security groups',
  says: 'The database admits its services and the migration task, a subgraph the gateway alone.',
  check(graph) {
    const isLean = graph
      .ofType('aws:ec2/securityGroup:SecurityGroup')
      .some(({ name }) => name === 'hoi-platform');
    const found = tableOf(graph);
    return Object.entries(isLean ? lean : standard).flatMap(([group, wanted]) => {
      const admitted = found[group];
      if (!admitted) return [`${group} is not there`];
      return [
        ...admitted
          .filter((each) => !wanted.includes(each))
          .map((each) => `${group} admits ${each}`),
        ...wanted
          .filter((each) => !admitted.includes(each))
          .map((each) => `${group} does not admit ${each}`),
      ];
    });
  },
};

function tableOf(graph: Graph): Table {
  const all = graph.ofType('aws:ec2/securityGroup:SecurityGroup');
  const nameOf = (id: string) =>
    all.find((group) => group.id === id)?.name ?? (id === 'pl-cloudfront' ? 'CloudFront' : id);
  const admissions = admissionsOf(graph);
  return Object.fromEntries(
    all.map(({ id, name }) => [
      name,
      admissions
        .filter(({ into }) => into === id)
        .map(({ from, port }) => `${nameOf(from)}:${port}`),
    ]),
  );
}
