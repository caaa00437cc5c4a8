import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

// RFC 3339 §5.6: a date-time always carries an offset.
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

function toInstant(value: unknown): Date {
  if (typeof value === 'string' && rfc3339.test(value)) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw new GraphQLError('A DateTime looks like 2026-11-22T12:00:00Z, with an offset.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : toInstant(value)).toISOString(),
  parseValue: toInstant,
  parseLiteral: (node) => toInstant(node.kind === Kind.STRING ? node.value : null),
});

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError('A string is expected here.', { extensions: { code: 'BAD_USER_INPUT' } });
}

// Their form is checked by the commands, which can say what is wrong in the caller's language.
const text = (name: string) =>
  new GraphQLScalarType<string, string>({
    name,
    serialize: toText,
    parseValue: toText,
    parseLiteral: (node) => toText(node.kind === Kind.STRING ? node.value : null),
  });

const json = new GraphQLScalarType({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

/** Resolvers of the scalars in `schema/shared.graphql`. */
export const scalars = {
  DateTime: dateTime,
  JSON: json,
  ...Object.fromEntries(
    [
      'LocalDateTime',
      'TimeZone',
      'Locale',
      'URL',
      'EmailAddress',
      'Markdown',
      'Duration',
      'Cursor',
    ].map((name) => [name, text(name)]),
  ),
};
