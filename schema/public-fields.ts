import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  visit,
} from 'graphql';

/** By type and field: seconds that what everybody may see may be kept. */
export type TypeFields = Record<string, Record<string, number>>;

const directive = 'cacheControl';
const scopes = 'CacheControlScope';

/** A subgraph's schema without `@cacheControl`, and what that said: composition would merge it over subgraphs. */
export function takePublicFields(document: DocumentNode): {
  readonly typeDefs: DocumentNode;
  readonly fields: TypeFields;
} {
  const fields: TypeFields = {};
  const note = (type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode) => {
    const ofType = markOf(type.directives);
    for (const field of type.fields ?? []) {
      const mark = markOf(field.directives) ?? ofType;
      if (mark?.scope !== 'PUBLIC') continue;
      fields[type.name.value] = { ...fields[type.name.value], [field.name.value]: mark.maxAge };
    }
  };
  const typeDefs = visit(document, {
    DirectiveDefinition: ({ name }) => (name.value === directive ? null : undefined),
    EnumTypeDefinition: ({ name }) => (name.value === scopes ? null : undefined),
    ObjectTypeDefinition: { enter: note },
    ObjectTypeExtension: { enter: note },
    Directive: ({ name }) => (name.value === directive ? null : undefined),
  });
  return { typeDefs, fields };
}

/** The line of a supergraph from which the gateway learns what is public, by subgraph. */
export function publicFieldsComment(publicFields: Readonly<Record<string, TypeFields>>): string {
  return `\n# public: ${JSON.stringify(publicFields)}\n`;
}

function markOf(directives: FieldDefinitionNode['directives']) {
  const found = directives?.find(({ name }) => name.value === directive);
  if (!found) return undefined;
  return { scope: argument(found, 'scope'), maxAge: Number(argument(found, 'maxAge') ?? 0) };
}

function argument({ arguments: given }: DirectiveNode, name: string): string | undefined {
  const value = given?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.INT ? value.value : undefined;
}
