import { ForTag, Liquid, filters as stock, type Context, type Template } from 'liquidjs';

/** What a text message needs, and nothing that reads files, other templates or the process. */
const TAGS = ['#', 'assign', 'break', 'capture', 'case', 'comment', 'continue', 'for', 'if', 'raw', 'unless'];

export const FILTERS: readonly string[] = (
  'abs append at_least at_most capitalize ceil date default divided_by downcase first floor join last lstrip minus modulo number plus ' +
  'prepend remove remove_first replace replace_first round rstrip size slice split squish strip strip_newlines times truncate truncatewords ' +
  'upcase url_encode'
).split(' ');

export const MAX_SOURCE = 5_000;
/** Characters a rendering may make on its way, ranges and turns of loops charged too. A long message has 1,500. */
const MEMORY = 50_000;
/** What a turn of a loop costs of that: some 500 turns in all, however loops are nested. */
const TURN = 100;
/** Wall clock, ms; the last resort, so large that a pause of the machine never fails a good template. */
const TIME = 2_000;

/** Charges each turn, because a loop over a list made once would cost nothing more, and loops nest. */
class MeteredFor extends ForTag {
  constructor(...args: ConstructorParameters<typeof ForTag>) {
    super(...args);
    const turn: Template = {
      token: this.token,
      render(context: Context) {
        context.memoryLimit.use(TURN);
      },
    };
    this.templates.unshift(turn);
  }
}

const formats = new Map<number, Intl.NumberFormat>();
function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(decimals, made);
  return made;
}

/** `{{ balance | number: 2 }}`: 1,234.50. What is no number stays as it is. */
function number(value: unknown, decimals?: unknown): unknown {
  if (typeof value === 'string' ? value.trim() === '' : typeof value !== 'number') return value;
  const amount = Number(value);
  if (!Number.isFinite(amount)) return value;
  const places = Math.trunc(Number(decimals ?? (Number.isInteger(amount) ? 0 : 2)));
  return formatOf(Math.min(Math.max(Number.isNaN(places) ? 0 : places, 0), 6)).format(amount);
}

function makeSandbox(): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: false, // true would defeat the default filter
    ownPropertyOnly: true,
    parseLimit: MAX_SOURCE,
    memoryLimit: MEMORY,
    renderLimit: TIME,
    templates: {},
    timezoneOffset: 0,
    locale: 'en-US',
    dateFormat: '%-d %B %Y',
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.includes(name)) delete liquid.tags[name];
  for (const name of Object.keys(stock)) if (!FILTERS.includes(name)) liquid.unregisterFilter(name);
  liquid.registerFilter('number', number);
  liquid.registerTag('for', MeteredFor);
  return liquid;
}

/** One for the process: it holds no state between renderings. */
export const sandbox = makeSandbox();

export type { Template as ParsedTemplate };
