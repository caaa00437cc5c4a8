import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, Resource } from '@aws-cdk/service-spec-types';

/** CloudFormation's own description of the resources of AWS. */
export interface Spec {
  readonly resource: (type: string) => Resource;
  /** The properties of a type within a resource; none when it is a plain value. */
  readonly properties: (type: PropertyType) => Readonly<Record<string, Property>> | null;
}

/** Reads the specification from its package. */
export async function loadSpec(): Promise<Spec> {
  const database = await loadAwsServiceSpec();
  const properties: Spec['properties'] = (type) => {
    if (type.type === 'ref') return database.get('typeDefinition', type.reference).properties;
    if (type.type !== 'union') return null;
    const ref = type.types.find((each) => each.type === 'ref');
    return ref ? properties(ref) : null;
  };
  return {
    resource: (type) => database.lookup('resource', 'cloudFormationType', 'equals', type).only(),
    properties,
  };
}
