import { Output, TypeGuards, type Template as ParsedTemplate } from 'liquidjs';
import { TemplateFault } from './template-fault.js';

/** How many values an expression leaves: more than one means that something was written that LiquidJS would silently ignore. */
function valuesLeft({ value }: Output): number {
  return value.initial.postfix.reduce((count, token) => {
    if (!TypeGuards.isOperatorToken(token)) return count + 1;
    return token.operator === 'not' ? count : count - 1;
  }, 0);
}

function childrenOf(parsed: ParsedTemplate): ParsedTemplate[] {
  const walk = parsed.children?.(false, true);
  if (walk === undefined) return [];
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
}

/** LiquidJS renders `{{ first name }}` as nothing. Here it is a fault, before a million people read "Hi ,". */
export function checkExpressions(templates: readonly ParsedTemplate[]): void {
  for (const parsed of templates) {
    if (parsed instanceof Output && valuesLeft(parsed) !== 1) {
      const [line, column] = parsed.token.getPosition();
      throw new TemplateFault(
        'two_names',
        'One name only goes between {{ and }}. Write spaces in it as underscores: {{ first_name }}.',
        { line: line ?? 1, column: column ?? 1 },
      );
    }
    checkExpressions(childrenOf(parsed));
  }
}
