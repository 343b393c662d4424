import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isListType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { FIELD_COSTS, SIZE_OF_A_LIST, SIZES } from './field-costs.js';

type Variables = Readonly<Record<string, unknown>>;

/** A number once the variables are known. What does not depend on them is folded when the document is first seen. */
type Cost = number | ((variables: Variables) => number);

const valueOf = (cost: Cost, variables: Variables): number =>
  typeof cost === 'number' ? cost : cost(variables);

function plus(a: Cost, b: Cost): Cost {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  return (variables) => valueOf(a, variables) + valueOf(b, variables);
}

function times(a: Cost, b: Cost): Cost {
  if (a === 1 || b === 0) return b;
  if (b === 1 || a === 0) return a;
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return (variables) => valueOf(a, variables) * valueOf(b, variables);
}

function greater(a: Cost, b: Cost): Cost {
  if (a === 0) return b;
  if (b === 0) return a;
  if (typeof a === 'number' && typeof b === 'number') return Math.max(a, b);
  return (variables) => Math.max(valueOf(a, variables), valueOf(b, variables));
}

/** A fragment that is spread many times is worked out once for each set of variables, as it is compiled once. */
function remembered(cost: Cost): Cost {
  if (typeof cost === 'number') return cost;
  let last: { variables: Variables; value: number } | null = null;
  return (variables) => {
    if (last?.variables !== variables) last = { variables, value: cost(variables) };
    return last.value;
  };
}

/**
 * What operations may cost, in rows read: an object costs 1, a list its size times what is asked of each member, a field
 * of FIELD_COSTS what it says there. Compiled once for each document.
 */
export class OperationCosts {
  private readonly known = new WeakMap<OperationDefinitionNode, Cost>();

  constructor(private readonly schema: GraphQLSchema) {}

  costOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables | null | undefined,
  ): number {
    let cost = this.known.get(operation);
    if (cost === undefined) {
      cost = new Compiler(this.schema, document, operation).compile();
      this.known.set(operation, cost);
    }
    return Math.ceil(valueOf(cost, variables ?? {}));
  }
}

const isCompositeWithFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);

class Compiler {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly compiled = new Map<string, Cost>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === 'FragmentDefinition') this.fragments.set(definition.name.value, definition);
    }
  }

  compile(): Cost {
    const root = this.schema.getRootType(this.operation.operation);
    return root == null ? 0 : this.ofSelection(this.operation.selectionSet, root, null);
  }

  /** `page`: how many rows the connection above has, if there is one. */
  private ofSelection(set: SelectionSetNode, parent: GraphQLNamedType, page: Cost | null): Cost {
    let total: Cost = 0;
    /** Of an object of several possible types only one is asked. */
    let dearest: Cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === 'Field') total = plus(total, this.ofField(selection, parent, page));
      else {
        const part = this.ofPart(selection, parent, page);
        if (isAbstractType(parent)) dearest = greater(dearest, part);
        else total = plus(total, part);
      }
    }
    return plus(total, dearest);
  }

  private ofPart(
    selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    parent: GraphQLNamedType,
    page: Cost | null,
  ): Cost {
    if (selection.kind === 'InlineFragment') {
      const type = this.typeNamed(selection.typeCondition?.name.value) ?? parent;
      return this.ofSelection(selection.selectionSet, type, page);
    }
    const name = selection.name.value;
    // within a connection its size is part of what a fragment costs
    const key = page === null ? name : `${name} ${typeof page === 'number' ? page : this.idOf(page)}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    this.compiled.set(key, 0);
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value) ?? parent;
    const cost = fragment === undefined ? 0 : remembered(this.ofSelection(fragment.selectionSet, type, page));
    this.compiled.set(key, cost);
    return cost;
  }

  private readonly pages: Cost[] = [];

  private idOf(page: Cost): string {
    if (!this.pages.includes(page)) this.pages.push(page);
    return `page ${this.pages.indexOf(page)}`;
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType, page: Cost | null): Cost {
    const name = node.name.value;
    const field = isCompositeWithFields(parent) ? parent.getFields()[name] : undefined;
    const own = FIELD_COSTS[name.startsWith('__') ? name : `${parent.name}.${name}`];
    // introspection is no field of its parent, and costs what it costs whatever is asked of it
    if (field === undefined || node.selectionSet === undefined) return own ?? 0;
    const type = getNamedType(field.type);
    const isList = isListType(getNullableType(field.type));
    const size = this.sizeOf(node, field, { parent, page, isList });
    const below = this.ofSelection(node.selectionSet, type, isList ? null : size);
    const asked = isList ? times(size ?? 1, plus(1, below)) : below;
    return own === undefined ? plus(1, asked) : plus(own, asked);
  }

  /** Of a list, or of the connection that a field is; null for one object. */
  private sizeOf(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    { parent, page, isList }: { parent: GraphQLNamedType; page: Cost | null; isList: boolean },
  ): Cost | null {
    const first = field.args.find((arg) => arg.name === 'first');
    if (first !== undefined) {
      const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
      const fallback = typeof first.defaultValue === 'number' ? first.defaultValue : SIZE_OF_A_LIST;
      return given === undefined ? fallback : this.numberOf(given, fallback);
    }
    if (!isList) return null;
    if (page !== null) return page;
    return SIZES[`${parent.name}.${field.name}`] ?? SIZE_OF_A_LIST;
  }

  private numberOf(value: ValueNode, fallback: number): Cost {
    if (value.kind === 'IntValue') return Math.max(0, Number(value.value));
    if (value.kind !== 'Variable') return fallback;
    const name = value.name.value;
    const declared = this.operation.variableDefinitions?.find((each) => each.variable.name.value === name);
    const standard =
      declared?.defaultValue?.kind === 'IntValue' ? Number(declared.defaultValue.value) : fallback;
    return (variables) => {
      const sent = variables[name];
      return typeof sent === 'number' ? Math.max(0, sent) : standard;
    };
  }
}
