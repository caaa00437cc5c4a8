import { mappings } from '../cfn/mappings.ts';
import type { Spec } from '../cfn/spec.ts';
import type { Graph } from '../graph.ts';

/** What a stateful resource is made with, and cannot be changed without making another. */
export type Identities = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

// What lasts, and is lost or loses its meaning when another is made in its place.
const lasting = [
  'aws:rds/instance:Instance',
  'aws:rds/subnetGroup:SubnetGroup',
  'aws:kms/key:Key',
  'aws:s3/bucket:Bucket',
  'aws:secretsmanager/secret:Secret',
  'aws:route53/zone:Zone',
  'aws:ec2/vpc:Vpc',
  'aws:ecr/repository:Repository',
];

// CloudFormation changes these in place or says "maybe"; Pulumi's provider makes another.
const alsoReplaces: Readonly<Record<string, readonly string[]>> = {
  'aws:kms/key:Key': ['customerMasterKeySpec', 'keyUsage', 'multiRegion'],
  'aws:rds/instance:Instance': [
    'engine',
    'availabilityZone',
    'username',
    'dbName',
    'characterSetName',
  ],
};

/** What each lasting resource of a graph is made with, by CloudFormation's specification. */
export function identitiesOf(graph: Graph, spec: Spec): Identities {
  return Object.fromEntries(
    lasting
      .flatMap((type) => graph.ofType(type).map((resource) => ({ type, resource })))
      .map(({ type, resource }) => {
        const names = fixed(type, spec);
        const kept = Object.entries(resource.inputs).filter(([key]) => names.has(key));
        return [
          resource.urn,
          Object.fromEntries(kept.sort(([a], [b]) => a.localeCompare(b))),
        ] as const;
      })
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** Pulumi's names of the properties that cannot be changed in place. */
function fixed(type: string, spec: Spec): { has: (key: string) => boolean } {
  const mapping = mappings[type];
  if (!mapping) throw new Error(`${type} is not mapped to CloudFormation`);
  const fixedThere = Object.entries(spec.resource(mapping.type).properties)
    .filter(([, { causesReplacement }]) => causesReplacement === 'yes')
    .map(([name]) => name.toLowerCase());
  // Pulumi's name of a bucket.
  const also = new Set([
    ...(alsoReplaces[type] ?? []),
    ...(type.endsWith(':Bucket') ? ['bucket'] : []),
  ]);
  return {
    has: (key) =>
      also.has(key) || fixedThere.includes((mapping.rename?.[key] ?? key).toLowerCase()),
  };
}

/** The lasting resources that a change would replace or remove. */
export function replaced(before: Identities, after: Identities): readonly string[] {
  return Object.entries(before).flatMap(([urn, made]) => {
    const now = after[urn];
    const name = urn.split('::').slice(2).join(' ');
    if (!now) return [`${name} would be removed`];
    const keys = new Set([...Object.keys(made), ...Object.keys(now)]);
    return [...keys]
      .filter((key) => JSON.stringify(made[key]) !== JSON.stringify(now[key]))
      .map((key) => `${name} would be replaced: ${key} is another`);
  });
}
