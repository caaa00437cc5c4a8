import type { Property, PropertyType } from '@aws-cdk/service-spec-types';
import type { Captured, Inputs } from '../captured.ts';
import type { Graph } from '../graph.ts';
import { type Mapping, mappings } from './mappings.ts';
import type { Spec } from './spec.ts';

/** A resource in CloudFormation's words, and what CloudFormation would have against it. */
export interface Translated {
  readonly resource: Captured;
  readonly type: string;
  readonly properties: Inputs;
  readonly problems: readonly string[];
}

/** Every resource that CloudFormation has a word for. */
export function translate(graph: Graph, spec: Spec): readonly Translated[] {
  return graph.resources.flatMap((resource) => {
    const mapping = mappings[resource.type];
    return mapping ? [translated(resource, mapping, graph, spec)] : [];
  });
}

function translated(resource: Captured, mapping: Mapping, graph: Graph, spec: Spec): Translated {
  const problems: string[] = [];
  const { properties } = spec.resource(mapping.type);
  const given = mapping.reshape ? mapping.reshape(resource, graph) : resource.inputs;
  const translation = new Translation(spec, mapping, problems);
  return {
    resource,
    type: mapping.type,
    properties: translation.object(given, properties, ''),
    problems,
  };
}

const plainTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

class Translation {
  readonly #spec: Spec;
  readonly #mapping: Mapping;
  readonly #problems: string[];

  constructor(spec: Spec, mapping: Mapping, problems: string[]) {
    this.#spec = spec;
    this.#mapping = mapping;
    this.#problems = problems;
  }

  /** An object's fields under CloudFormation's names, each in its form; what is required is there. */
  object(given: Inputs, properties: Readonly<Record<string, Property>>, path: string): Inputs {
    const { rename, drop = [], inside } = this.#mapping;
    const renamed = (path === '' ? rename : inside) ?? {};
    const names = new Map(Object.keys(properties).map((name) => [name.toLowerCase(), name]));
    const entries = Object.entries(given).flatMap(([key, value]) => {
      if (value === undefined || drop.includes(key) || key === '__defaults') return [];
      const name = names.get((renamed[key] ?? key).toLowerCase());
      const property = name && properties[name];
      if (!name || !property) {
        this.#problems.push(`${path}${key} is unknown to CloudFormation`);
        return [];
      }
      return [[name, this.value(value, property.type, `${path}${name}.`)] as const];
    });
    const made = Object.fromEntries(entries);
    for (const [name, { required }] of Object.entries(properties)) {
      if (required && made[name] === undefined) this.#problems.push(`${path}${name} is missing`);
    }
    return made;
  }

  value(given: unknown, type: PropertyType, path: string): unknown {
    if (type.type === 'array') {
      const list = Array.isArray(given) ? given : [given];
      return list.map((each) => this.value(each, type.element, path));
    }
    const properties = this.#spec.properties(type);
    // Where Terraform has a list of one, CloudFormation has the thing itself.
    const one = Array.isArray(given) && given.length === 1 ? given[0] : given;
    if (properties && typeof one === 'object' && one !== null)
      return this.object(one, properties, path);
    if (type.type === 'json' || type.type === 'union') return parsed(one);
    const isRight = plainTypes[type.type];
    if (isRight && !isRight(one))
      this.#problems.push(`${path.slice(0, -1)} is ${JSON.stringify(one)}, not ${type.type}`);
    return one;
  }
}

function parsed(given: unknown): unknown {
  return typeof given === 'string' && given.startsWith('{') ? JSON.parse(given) : given;
}
