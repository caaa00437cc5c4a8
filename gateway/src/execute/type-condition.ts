import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object of a type meets a fragment's condition. `typeName` is the object's `__typename`. */
export function meetsCondition(
  schema: GraphQLSchema,
  typeName: unknown,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === typeName) return true;
  if (typeof typeName !== 'string') return false;
  const type = schema.getType(typeName);
  const wanted = schema.getType(condition);
  const isNamed = isObjectType(type) || isInterfaceType(type);
  return isNamed && isAbstractType(wanted) && schema.isSubType(wanted, type);
}
