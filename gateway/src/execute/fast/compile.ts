import {
  type DocumentNode,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionNode,
} from 'graphql';
import type { FetchNode, FlattenPath, Graph, PlanNode } from '../plan-node.ts';
import { type Conditions, collectFields, selectionsBelow } from './collect-fields.ts';
import { compileRepresentation } from './compile-representation.ts';
import { compileResponse } from './compile-response.ts';
import { type CompiledFetch, type CompiledStep, type FastPlan, writeStep } from './fast-plan.ts';
import { markVerbatim } from './mark-verbatim.ts';
import {
  type FastEntity,
  type FieldScan,
  keyText,
  leafOf,
  listDepthOf,
  type ObjectScan,
  Place,
  type Slot,
  type ValueScan,
  type VariantScan,
  valueKind,
  valueScan,
} from './place.ts';
import { giveUp } from './surprise.ts';
import { recordBytesOf, TableWriter } from './table.ts';
import { typeNumber } from './type-number.ts';

/** What is compiled. */
export interface CompileInput {
  readonly graph: Graph;
  readonly document: DocumentNode;
  readonly selections: readonly SelectionNode[];
  readonly rootTypeName: string;
  readonly node: PlanNode;
  /** With defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Makes a plan ready; leaves with `Surprise` where it holds what only the reference executor can do. */
export function compilePlan(input: CompileInput): FastPlan {
  const { graph, document, selections, rootTypeName, node, variables } = input;
  const place = new Place();
  place.isVisited = true;
  place.types.add(rootTypeName);
  const compiler = new Compiler(graph, rootTypeName, variables, place);
  const step = compiler.step(node, []) ?? { kind: 'Sequence', steps: [] };
  const conditions = { schema: graph.schema, fragments: fragmentsOf(document), variables };
  const emit = compileResponse(graph, conditions, place, rootTypeName, selections);
  markVerbatim(place);
  // When all is known: which fields are copied as they came was not before.
  const table = new TableWriter();
  return {
    step: writeStep(step, table),
    emit: table.objectEmit(emit),
    table: table.finish(),
    recordBytes: recordBytesOf(place),
    rootType: typeNumber(graph.supergraphSchema, rootTypeName),
  };
}

function fragmentsOf({ definitions }: DocumentNode): Conditions['fragments'] {
  return new Map(
    definitions.flatMap((one) =>
      one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [],
    ),
  );
}

/** Walks a plan in its order, and learns which places it fills. */
class Compiler {
  readonly #graph: Graph;
  readonly #rootTypeName: string;
  readonly #variables: CompileInput['variables'];
  readonly #root: Place;
  #fetches = 0;

  constructor(
    graph: Graph,
    rootTypeName: string,
    variables: CompileInput['variables'],
    root: Place,
  ) {
    this.#graph = graph;
    this.#rootTypeName = rootTypeName;
    this.#variables = variables;
    this.#root = root;
  }

  step(node: PlanNode, path: FlattenPath): CompiledStep | null {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel': {
        const steps = node.nodes.flatMap((one) => this.step(one, path) ?? []);
        return { kind: node.kind, steps };
      }
      case 'Flatten':
        return this.step(node.node, [...path, ...node.path]);
      case 'Condition': {
        const branch = this.#variables[node.variable] === true ? node.ifTrue : node.ifFalse;
        return branch && this.step(branch, path);
      }
      case 'Fetch':
        return this.#fetch(node, path);
      default:
        return giveUp();
    }
  }

  #fetch(node: FetchNode, flattenPath: FlattenPath): CompiledFetch {
    if (node.inputRewrites.length > 0 || node.outputRewrites.length > 0) giveUp();
    const path = this.#walk(flattenPath);
    const place = path.at(-1)?.below ?? this.#root;
    const conditions: Conditions = {
      schema: this.#graph.supergraphSchema,
      fragments: fragmentsOf(node.document),
      variables: this.#variables,
    };
    const operation = node.document.definitions.find((one) => one.kind === 'OperationDefinition');
    const selections = operation?.selectionSet.selections ?? giveUp();
    this.#fetches += 1;
    const fetch = { kind: 'Fetch', node, path } as const;
    if (node.requires === null) {
      if (path.length > 0) giveUp();
      const root = this.#variant(conditions, place, this.#rootTypeName, selections);
      return { ...fetch, root, entities: [] };
    }
    const [entitiesField] = selections;
    if (entitiesField?.kind !== 'Field' || selections.length !== 1) return giveUp();
    const entities: FastEntity[] = [];
    for (const typeName of place.types) {
      const representation = compileRepresentation(
        conditions.schema,
        place,
        typeName,
        node.requires,
      );
      if (!representation) continue;
      const below = entitiesField.selectionSet?.selections ?? [];
      const scan = this.#variant(conditions, place, typeName, below);
      entities.push({ representation, scan });
    }
    return { ...fetch, root: null, entities };
  }

  /** The slots along a path; what lies there is needed object by object. */
  #walk(path: FlattenPath): readonly Slot[] {
    const slots: Slot[] = [];
    let place = this.#root;
    let levels = 0;
    for (const element of path) {
      if (element === '@') {
        levels += 1;
        continue;
      }
      if ((slots.at(-1)?.listDepth ?? 0) !== levels) giveUp();
      levels = 0;
      const slot = place.slots.get(`${element}`);
      place = slot?.below ?? giveUp();
      if (slot) slots.push(slot);
      place.isVisited = true;
    }
    if ((slots.at(-1)?.listDepth ?? 0) !== levels) giveUp();
    return slots;
  }

  #variant(
    conditions: Conditions,
    place: Place,
    typeName: string,
    selections: readonly SelectionNode[],
  ): VariantScan {
    place.types.add(typeName);
    const type = conditions.schema.getType(typeName);
    if (!isObjectType(type)) return giveUp();
    const fields: FieldScan[] = [];
    for (const [name, nodes] of collectFields(conditions, typeName, selections)) {
      const key = keyText(fields.length, name);
      const fieldName = nodes[0]?.name.value ?? '';
      if (fieldName === '__typename') {
        fields.push({ key, name, slot: null, value: typeNameScan(typeName) });
        continue;
      }
      const fieldType = type.getFields()[fieldName]?.type ?? giveUp();
      const isObject = !isLeafType(getNamedType(fieldType));
      const slot = place.slot(name, isObject, listDepthOf(fieldType));
      const value = this.#value(conditions, slot, fieldType, selectionsBelow(nodes));
      slot.writers.add(this.#fetches);
      if (isObject) slot.scans.push(value);
      fields.push({
        key,
        name,
        slot,
        value: isObject ? value : valueScan({ ...value, isVerbatim: true }),
      });
    }
    const opening = `{"__typename":${JSON.stringify(typeName)}`;
    return { type: typeNumber(conditions.schema, typeName), opening, fields };
  }

  #value(
    conditions: Conditions,
    slot: Slot,
    fieldType: GraphQLOutputType,
    selections: readonly SelectionNode[],
  ): ValueScan {
    const isNullable = !isNonNullType(fieldType);
    const type = isNonNullType(fieldType) ? fieldType.ofType : fieldType;
    if (isListType(type)) {
      const item = this.#value(conditions, slot, type.ofType, selections);
      return valueScan({ isNullable, kind: valueKind.LIST, item });
    }
    if (isLeafType(type)) {
      return valueScan({ isNullable, ...leafOf(type, (name) => this.#valuesOf(name)) });
    }
    const object = this.#object(conditions, slot.below ?? giveUp(), type.name, selections);
    return valueScan({ isNullable, kind: valueKind.OBJECT, object });
  }

  /** A value that is hidden from clients is a surprise, unless the whole enum is. */
  #valuesOf(enumName: string): readonly string[] {
    const { schema, supergraphSchema } = this.#graph;
    const type = schema.getType(enumName) ?? supergraphSchema.getType(enumName);
    return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  }

  #object(
    conditions: Conditions,
    place: Place,
    typeName: string,
    selections: readonly SelectionNode[],
  ): ObjectScan {
    const { schema } = conditions;
    const type = schema.getType(typeName);
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [{ name: typeName }];
    const variants = types.map(({ name }) => this.#variant(conditions, place, name, selections));
    const areTold = variants.every(({ fields }) => fields[0]?.name === '__typename');
    if (variants.length !== 1 && !areTold) giveUp();
    return { place, variants };
  }
}

const typeNameScan = (typeName: string): ValueScan =>
  valueScan({
    isNullable: false,
    kind: valueKind.ENUM,
    values: [JSON.stringify(typeName)],
    isVerbatim: true,
  });
