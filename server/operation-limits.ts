import {
  GraphQLError,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** The introspection query of the common tools is 15 deep. */
const MOST_DEEP = 18;
const MOST_ROOT_FIELDS = 30;
/** The introspection query of the common tools has 400. */
export const MOST_TOKENS = 2_000;

interface Measure {
  depth: number;
  rootFields: number;
}

type Fragments = (name: string) => FragmentDefinitionNode | null | undefined;

/** Bounds what one operation may ask for: how deep, and how many root fields under other names. */
export function operationLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const measure = measureOf(operation.selectionSet, (name) => context.getFragment(name));
      if (measure.depth > MOST_DEEP) {
        context.reportError(new GraphQLError(`The operation is more than ${MOST_DEEP} deep.`));
      }
      if (measure.rootFields > MOST_ROOT_FIELDS) {
        context.reportError(new GraphQLError(`The operation has more than ${MOST_ROOT_FIELDS} root fields.`));
      }
    },
  };
}

function measureOf(root: SelectionSetNode, fragments: Fragments): Measure {
  const depths = new Map<string, number>();
  let rootFields = 0;
  const depthOf = (set: SelectionSetNode, at: number): number => {
    let deepest = at;
    for (const selection of set.selections) {
      if (selection.kind === 'Field') {
        if (at === 0) rootFields += 1;
        if (selection.selectionSet) deepest = Math.max(deepest, depthOf(selection.selectionSet, at + 1));
      } else if (selection.kind === 'InlineFragment') {
        deepest = Math.max(deepest, depthOf(selection.selectionSet, at));
      } else {
        deepest = Math.max(deepest, depthOfSpread(selection.name.value, at));
      }
    }
    return deepest;
  };
  /** Each fragment is measured once for each depth it is used at; one within itself is refused elsewhere. */
  const depthOfSpread = (name: string, at: number): number => {
    const key = `${name} ${at}`;
    const known = depths.get(key);
    if (known !== undefined) return known;
    depths.set(key, at);
    const fragment = fragments(name);
    const depth = fragment && at <= MOST_DEEP ? depthOf(fragment.selectionSet, at) : at;
    depths.set(key, depth);
    return depth;
  };
  return { depth: depthOf(root, 0), rootFields };
}
