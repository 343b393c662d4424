import type {
  ASTVisitor,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from 'graphql';
import type { Limits } from '../../core/platform/limits.js';
import { limitFault } from './limit-fault.js';

interface Measure {
  depth: number;
  rootFields: number;
}

type Fragments = (name: string) => FragmentDefinitionNode | null | undefined;

/** Bounds what a document may hold, whatever its variables: asked once for each document, as its parse is. */
export function documentLimits(most: Limits['document']): ValidationRule {
  return (context) => ({ ...boundsOfOperation(context, most), ...boundsOfDocument(context, most) });
}

function boundsOfOperation(context: ValidationContext, most: Limits['document']): ASTVisitor {
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const measure = measureOf(operation.selectionSet, (name) => context.getFragment(name), most.depth);
      if (measure.depth > most.depth) {
        const limit = { name: 'depth', most: most.depth };
        context.reportError(limitFault(`The operation is more than ${most.depth} deep.`, limit));
      }
      if (measure.rootFields > most.rootFields) {
        const limit = { name: 'rootFields', most: most.rootFields };
        context.reportError(limitFault(`The operation has more than ${most.rootFields} root fields.`, limit));
      }
    },
  };
}

function boundsOfDocument(context: ValidationContext, most: Limits['document']): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  return {
    Field(field) {
      if (field.alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
    Document: {
      leave() {
        if (aliases > most.aliases) {
          const limit = { name: 'aliases', most: most.aliases };
          context.reportError(limitFault(`The document has more than ${most.aliases} aliases.`, limit));
        }
        if (directives > most.directives) {
          const limit = { name: 'directives', most: most.directives };
          context.reportError(limitFault(`The document has more than ${most.directives} directives.`, limit));
        }
      },
    },
  };
}

function measureOf(root: SelectionSetNode, fragments: Fragments, mostDeep: number): Measure {
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
    const depth = fragment && at <= mostDeep ? depthOf(fragment.selectionSet, at) : at;
    depths.set(key, depth);
    return depth;
  };
  return { depth: depthOf(root, 0), rootFields };
}
