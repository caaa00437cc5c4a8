import { type DirectiveNode, valueFromASTUntyped } from 'graphql';

/** The name under which a schema uses an element of a specification, such as `@cost` of `cost`; null where it does not. */
export type LinkNames = (spec: string, element: string) => string | null;

/** Reads the links of a schema, which may give other names: https://specs.apollo.dev/link/v1.0 */
export function linkNames(schemaDirectives: readonly DirectiveNode[]): LinkNames {
  const links = schemaDirectives.filter(({ name }) => name.value === 'link').map(linkOf);
  return (spec, element) => {
    const link = links.find((one) => one.spec === spec);
    if (!link) return null;
    const imported = link.imports.get(element);
    if (imported !== undefined) return imported;
    const { as = spec } = link;
    if (element === `@${spec}`) return `@${as}`;
    return element.startsWith('@') ? `@${as}__${element.slice(1)}` : `${as}__${element}`;
  };
}

/** The specification of Apollo's that a link is to, such as `cost` of https://specs.apollo.dev/cost/v0.1 */
export const specOf = (url: string): string | undefined =>
  /^https:\/\/specs\.apollo\.dev\/(\w+)\/v\d/.exec(url)?.[1];

interface Link {
  readonly spec: string | undefined;
  readonly as?: string;
  readonly imports: ReadonlyMap<string, string>;
}

type Imported = string | { readonly name: string; readonly as?: string };

function linkOf({ arguments: given = [] }: DirectiveNode): Link {
  const read = (name: string) => {
    const argument = given.find((one) => one.name.value === name);
    return argument && valueFromASTUntyped(argument.value);
  };
  const as = read('as');
  const imports = (read('import') ?? []) as readonly Imported[];
  return {
    spec: specOf(String(read('url'))),
    ...(typeof as === 'string' && { as }),
    imports: new Map(
      imports.map((one) => (typeof one === 'string' ? [one, one] : [one.name, one.as ?? one.name])),
    ),
  };
}
