import { LiquidError } from 'liquidjs';
import { FILTERS } from './sandbox.js';
import { TemplateFault, type TemplateFaultKind } from './template-fault.js';

interface Explanation {
  pattern: RegExp;
  kind: TemplateFaultKind;
  words: (found: string) => string;
}

/** LiquidJS's messages, by their beginning, in words for somebody who writes text messages. The first that fits counts. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    pattern: /[“”„‟«»‘’]/u,
    kind: 'curly_quotes',
    words: () => 'Use straight quotation marks inside {{ }}: "there" instead of “there”.',
  },
  {
    pattern: /^output "(.*)" not closed/su,
    kind: 'not_closed',
    words: () => 'This {{ has no closing }}. Write it like {{ first_name }}.',
  },
  {
    pattern: /^tag "\{%(.*)" not closed/su,
    kind: 'not_closed',
    words: () => 'This {% has no closing %}. Write it like {% if first_name %}.',
  },
  {
    pattern: /^tag \{%-?\s*(\w+).* not closed/su,
    kind: 'not_closed',
    words: (tag) => `This {% ${tag} %} is never ended. Add {% end${tag} %} where it ends.`,
  },
  {
    pattern: /^tag "(.*)" not found/su,
    kind: 'unknown_tag',
    words: (tag) =>
      /^(?:end|else|elsif|when)/u.test(tag)
        ? `{% ${tag} %} stands here without its beginning.`
        : `{% ${tag} %} cannot be used in a message.`,
  },
  {
    pattern: /^undefined filter: (.*)/su,
    kind: 'unknown_filter',
    words: (filter) => `There is no filter “${filter}”. There are: ${FILTERS.join(', ')}.`,
  },
  {
    pattern: /limit exceeded/u,
    kind: 'too_costly',
    words: () => 'This template does too much work for a text message. Use shorter loops and fewer steps.',
  },
];

const FALLBACK: Explanation = {
  pattern: /(?:)/u,
  kind: 'unreadable',
  words: () =>
    'This part cannot be read. Write fields like {{ first_name }} or {{ first_name | default: "there" }}.',
};

const withoutPlace = (message: string): string => message.replace(/, line:\d+, col:\d+$/u, '');

/** Turns what LiquidJS throws into a `TemplateFault`; anything else is a bug and is handed back as it is. */
export function explainFault(error: unknown): unknown {
  if (!LiquidError.is(error)) return error;
  const message = withoutPlace(error.message);
  const { pattern, kind, words } = EXPLANATIONS.find((each) => each.pattern.test(message)) ?? FALLBACK;
  const [line = 1, column = 1] = error.token.getPosition();
  return new TemplateFault(kind, words(pattern.exec(message)?.[1]?.trim() ?? ''), { line, column });
}
