import type { Captured, Inputs } from './captured.ts';

/** What a rule looks at: every resource of both stacks, found by what others call it. */
export class Graph {
  readonly resources: readonly Captured[];

  constructor(resources: readonly Captured[]) {
    this.resources = resources.filter(({ isCustom }) => isCustom);
  }

  /** The resources of a type, such as `aws:rds/instance:Instance`. */
  ofType(type: string): readonly Captured[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  /** The one resource of a type with a name. */
  one(type: string, name: string): Captured {
    const found = this.ofType(type).find((resource) => resource.name === name);
    if (!found) throw new Error(`there is no ${type} named ${name}`);
    return found;
  }

  /** The same graph with a resource's inputs changed; for seeing whether a rule notices. */
  with(type: string, name: string, change: (inputs: Inputs) => Inputs): Graph {
    const target = this.one(type, name);
    const inputs = change(structuredClone(target.inputs));
    const added = Object.entries(target.outputs).filter(([key]) => !(key in target.inputs));
    return this.replaced(target, { inputs, outputs: { ...inputs, ...Object.fromEntries(added) } });
  }

  /** The same graph with something else about a resource changed. */
  replaced(target: Captured, change: Partial<Captured>): Graph {
    return new Graph(
      this.resources.map((each) => (each === target ? { ...each, ...change } : each)),
    );
  }

  /** The same graph and one resource more. */
  plus(type: string, name: string, inputs: Inputs): Graph {
    return new Graph([
      ...this.resources,
      {
        urn: `urn:pulumi:proof::hoi::${type}::${name}`,
        type,
        name,
        id: `${name}-id`,
        inputs,
        outputs: inputs,
        isCustom: true,
        parent: '',
        provider: '',
        dependencies: [],
        isProtected: false,
        isRetained: false,
        ignoreChanges: [],
      },
    ]);
  }

  /** The same graph without a resource. */
  minus(type: string, name: string): Graph {
    const target = this.one(type, name);
    return new Graph(this.resources.filter((each) => each !== target));
  }
}

/** A rule over the whole graph; gives a sentence for each thing that is wrong. */
export interface Rule {
  readonly name: string;
  readonly says: string;
  readonly check: (graph: Graph) => readonly string[];
}

/** How a resource is called in a sentence. */
export const called = ({ type, name }: Captured): string => `${type.split(':').at(-1)} ${name}`;
