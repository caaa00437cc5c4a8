import {
  type DirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';

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

const names = ['authenticated', 'requiresScopes', 'policy'] as const;
const isOurs = (name: string) => names.some((one) => one === name || name.startsWith(`${one}__`));

/**
 * Takes `@authenticated`, `@requiresScopes` and `@policy` out of a supergraph: the planner refuses to
 * load what it would not enforce, and enforcing is ours. Null where the supergraph has none of them.
 */
export function takeRequirements(
  supergraphSdl: string,
): { readonly sdl: string; readonly requirements: Requirements } | null {
  if (!/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\//.test(supergraphSdl))
    return null;
  const of = new Map<string, Requirement>();
  const computedFrom = new Map<string, readonly string[]>();
  const note = (coordinate: string, directives: readonly DirectiveNode[] = []) => {
    const requirement = requirementOf(directives);
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
  const document = visit(parse(supergraphSdl, { noLocation: true }), {
    ScalarTypeDefinition: {
      enter(type) {
        note(type.name.value, type.directives);
        return isOurs(type.name.value) ? null : undefined;
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
    DirectiveDefinition: ({ name }) => (isOurs(name.value) ? null : undefined),
    Directive: {
      leave(directive) {
        if (isOurs(directive.name.value)) return null;
        return directive.name.value === 'link' ? withoutLink(directive) : undefined;
      },
    },
  });
  return { sdl: print(document), requirements: { of, computedFrom } };
}

/** Takes the link to one of the three away; refuses one that gives it another name, which would go unseen. */
function withoutLink(link: DirectiveNode): null | undefined {
  const [url = ''] = textsOf(argument(link, 'url'));
  if (!/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\//.test(url)) return undefined;
  if (argument(link, 'as'))
    throw new Error(`${url} is linked under another name; link it as itself`);
  return null;
}

function requirementOf(directives: readonly DirectiveNode[]): Requirement | null {
  const ours = directives.filter(({ name }) => isOurs(name.value));
  if (ours.length === 0) return null;
  const sets = (name: string, key: string) => {
    const found = ours.find((one) => one.name.value === name);
    const value = found && argument(found, key);
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
