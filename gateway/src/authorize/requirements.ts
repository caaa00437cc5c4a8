import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { linkNames, specOf } from '../link-names.ts';

/** What a caller must have proved; each list is one of several sets, of which one must be held whole. */
export interface Requirement {
  readonly isAuthenticated: boolean;
  readonly scopes: readonly (readonly string[])[];
  readonly policies: readonly (readonly string[])[];
}

/** What a supergraph requires, by `Type` and `Type.field`, and what a field is computed from. */
export interface Requirements {
  readonly of: ReadonlyMap<string, Requirement>;
  /** By `Type.field`, the field sets of its `@requires`, over all subgraphs. */
  readonly computedFrom: ReadonlyMap<string, readonly string[]>;
}

// The specifications, with the types that they bring along.
const specs = { authenticated: [], requiresScopes: ['Scope'], policy: ['Policy'] } as const;
type Spec = keyof typeof specs;
const names = Object.keys(specs) as Spec[];

/** What the three are called in a supergraph. */
interface Ours {
  /** By the name there. */
  readonly directives: ReadonlyMap<string, Spec>;
  readonly types: ReadonlySet<string>;
}

/**
 * Takes `@authenticated`, `@requiresScopes` and `@policy` out of a supergraph: the planner refuses to
 * load what it would not enforce, and enforcing is ours. Null where the supergraph has none of them.
 */
export function takeRequirements(
  supergraphSdl: string,
): { readonly sdl: string; readonly requirements: Requirements } | null {
  if (!names.some((name) => supergraphSdl.includes(`specs.apollo.dev/${name}/`))) return null;
  const given = parse(supergraphSdl, { noLocation: true });
  const ours = oursIn(given);
  const of = new Map<string, Requirement>();
  const computedFrom = new Map<string, readonly string[]>();
  const note = (coordinate: string, directives: readonly DirectiveNode[] = []) => {
    const requirement = requirementOf(ours, directives);
    if (requirement) of.set(coordinate, requirement);
  };
  const noteFields = ({ name, fields = [] }: Pick<ObjectTypeDefinitionNode, 'name' | 'fields'>) => {
    for (const field of fields) {
      const coordinate = `${name.value}.${field.name.value}`;
      note(coordinate, field.directives);
      const sets = (field.directives ?? []).flatMap((one) =>
        one.name.value === 'join__field' ? textsOf(argument(one, 'requires')) : [],
      );
      if (sets.length > 0) computedFrom.set(coordinate, sets);
    }
  };
  const noteType = {
    enter: (type: { name: { value: string }; directives?: readonly DirectiveNode[] }) =>
      note(type.name.value, type.directives),
  };
  const document = visit(given, {
    ScalarTypeDefinition: {
      enter(type) {
        note(type.name.value, type.directives);
        return ours.types.has(type.name.value) ? null : undefined;
      },
    },
    EnumTypeDefinition: noteType,
    InterfaceTypeDefinition: {
      enter(type) {
        note(type.name.value, type.directives);
        noteFields(type);
      },
    },
    ObjectTypeDefinition: {
      enter(type) {
        note(type.name.value, type.directives);
        noteFields(type);
      },
    },
    DirectiveDefinition: ({ name }) => (ours.directives.has(name.value) ? null : undefined),
    Directive: {
      leave(directive) {
        return ours.directives.has(directive.name.value) || isLinkToOurs(directive)
          ? null
          : undefined;
      },
    },
  });
  return { sdl: print(document), requirements: { of, computedFrom } };
}

function oursIn({ definitions }: DocumentNode): Ours {
  const nameOf = linkNames(
    definitions.flatMap((one) =>
      one.kind === Kind.SCHEMA_DEFINITION || one.kind === Kind.SCHEMA_EXTENSION
        ? (one.directives ?? [])
        : [],
    ),
  );
  const directives = names.flatMap((spec) => {
    const name = nameOf(spec, `@${spec}`)?.slice(1);
    return name === undefined ? [] : [[name, spec] as const];
  });
  const types = names.flatMap((spec) => specs[spec].map((type) => nameOf(spec, type)));
  return {
    directives: new Map(directives),
    types: new Set(types.filter((name) => name !== null)),
  };
}

function isLinkToOurs(directive: DirectiveNode): boolean {
  if (directive.name.value !== 'link') return false;
  const [url = ''] = textsOf(argument(directive, 'url'));
  return names.some((name) => name === specOf(url));
}

function requirementOf(ours: Ours, all: readonly DirectiveNode[]): Requirement | null {
  const found = new Map(all.map((one) => [ours.directives.get(one.name.value), one]));
  if (!names.some((name) => found.has(name))) return null;
  const sets = (spec: Spec, key: string) => {
    const directive = found.get(spec);
    const value = directive && argument(directive, key);
    return value ? (valueFromASTUntyped(value) as readonly (readonly string[])[]) : [];
  };
  return {
    isAuthenticated: true,
    scopes: sets('requiresScopes', 'scopes'),
    policies: sets('policy', 'policies'),
  };
}

const argument = ({ arguments: given }: DirectiveNode, name: string): ValueNode | undefined =>
  given?.find((one) => one.name.value === name)?.value;

const textsOf = (value: ValueNode | undefined): readonly string[] =>
  value?.kind === Kind.STRING ? [value.value] : [];
