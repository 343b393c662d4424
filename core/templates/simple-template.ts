import { TypeGuards, Output, type Filter, type Template as ParsedTemplate, type Token } from 'liquidjs';

/** What a contact can hold: the built-in fields and custom ones, under the names that templates use. */
export type TemplateFields = Readonly<Record<string, unknown>>;

/** A step on text. Liquid's nil counts as '': every filter here treats the two alike, and so does output. */
type Step = (text: string) => string;
type Argument = string | number;

/** A piece of the message: text, or a field with what is done to it. */
interface Field {
  name: string;
  steps: readonly Step[];
}
type Piece = string | Field;

/** The first `count` code points of `text`, as LiquidJS counts. */
function firstCharacters(text: string, count: number): string {
  let end = 0;
  for (let taken = 0; taken < count && end < text.length; taken += 1) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}

const lengthOf = (text: string): number => [...text].length;

function truncate(length: number, ellipsis: string): Step {
  const kept = Math.max(length - lengthOf(ellipsis), 0);
  return (text) => {
    if (text.length <= length || firstCharacters(text, length).length >= text.length) return text;
    return firstCharacters(text, kept) + ellipsis;
  };
}

const onlyText = (args: readonly Argument[], make: (text: string) => Step): Step | null => {
  const [first] = args;
  return args.length === 1 && typeof first === 'string' ? make(first) : null;
};
const without = (args: readonly Argument[], step: Step): Step | null => (args.length === 0 ? step : null);

/** Equal to LiquidJS's own filters on text (tested). Null for arguments that only LiquidJS understands. */
const STEPS: Record<string, (args: readonly Argument[]) => Step | null> = {
  default: (args) => onlyText(args, (other) => (text) => (text === '' ? other : text)),
  append: (args) => onlyText(args, (tail) => (text) => text + tail),
  prepend: (args) => onlyText(args, (head) => (text) => head + text),
  upcase: (args) => without(args, (text) => text.toUpperCase()),
  downcase: (args) => without(args, (text) => text.toLowerCase()),
  capitalize: (args) => without(args, (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()),
  strip: (args) => without(args, (text) => text.trim()),
  lstrip: (args) => without(args, (text) => text.trimStart()),
  rstrip: (args) => without(args, (text) => text.trimEnd()),
  truncate: ([length = 50, ellipsis = '...', ...more]) =>
    Number.isInteger(length) && typeof ellipsis === 'string' && more.length === 0
      ? truncate(Number(length), ellipsis)
      : null,
};

function literal(token: unknown): Argument | null {
  if (TypeGuards.isQuotedToken(token) || TypeGuards.isNumberToken(token)) return token.content;
  return null;
}

function stepOf(filter: Filter): Step | null {
  const args = filter.args.map(literal);
  const make = Object.hasOwn(STEPS, filter.name) ? STEPS[filter.name] : undefined;
  return make && args.every((arg) => arg !== null) ? make(args) : null;
}

/** Names to which LiquidJS gives a meaning of its own. */
const SPECIAL = new Set(['size', 'first', 'last']);

function fieldName(token: Token | undefined): string | null {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable !== undefined) return null;
  const [prop, ...more] = token.props;
  if (more.length > 0 || !TypeGuards.isWordToken(prop) || SPECIAL.has(prop.content)) return null;
  return prop.content;
}

function pieceOf(parsed: ParsedTemplate): Piece | null {
  if (TypeGuards.isHTMLToken(parsed.token)) return parsed.token.getContent();
  if (!(parsed instanceof Output)) return null;
  const { initial, filters } = parsed.value;
  const steps = filters.map(stepOf);
  if (initial.postfix.length !== 1 || !steps.every((step) => step !== null)) return null;
  const name = fieldName(initial.postfix[0]);
  return name === null ? null : { name, steps };
}

/** The value as text; null when it is neither text nor nil, and LiquidJS must say what it looks like. */
function textOf(fields: TemplateFields, name: string): string | null {
  if (!Object.hasOwn(fields, name)) return '';
  const value = fields[name];
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : null;
}

/**
 * The common shape, text and fields with simple filters, as a plain function: a campaign renders it a million times, and LiquidJS takes forty times as
 * long. Null when the template is of another shape. The function answers null for a contact that only LiquidJS can render (a field that is a
 * number, a list …).
 */
export function compileSimple(
  parsed: readonly ParsedTemplate[],
): ((fields: TemplateFields) => string | null) | null {
  const pieces = parsed.map(pieceOf);
  if (!pieces.every((piece) => piece !== null)) return null;
  return (fields) => {
    let message = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        message += piece;
        continue;
      }
      let text = textOf(fields, piece.name);
      if (text === null) return null;
      for (const step of piece.steps) text = step(text);
      message += text;
    }
    return message;
  };
}
