import * as fc from 'fast-check';
import { compileTemplate, TemplateFault, type TemplateFields } from './compile-template.js';
import { sandbox } from './sandbox.js';

const MARY = {
  first_name: 'Mary',
  last_name: 'Wanjiku',
  phone: '+254712345678',
  city: 'Nairobi',
  balance: '1234.5',
};
const render = (source: string, fields: TemplateFields = MARY) => compileTemplate(source).render(fields);

test.each([
  ['Hello!', 'Hello!', 'text', []],
  ['', '', 'text', []],
  ['Hi {first_name} }} {', 'Hi {first_name} }} {', 'text', []],
  ['Hi {{ first_name }}!', 'Hi Mary!', 'simple', ['first_name']],
  ['Hi {{first_name|default:"there"}}', 'Hi Mary', 'simple', ['first_name']],
  ['{{ first_name | upcase | truncate: 3, "" }} {{ city }}', 'MAR Nairobi', 'simple', ['city', 'first_name']],
  ["Hi {{- first_name -}} !{{ plan | default: 'x' }}", 'HiMary!x', 'simple', ['first_name', 'plan']],
  ['{{ last_name | default: first_name }}', 'Wanjiku', 'full', ['first_name', 'last_name']],
  ['{{ balance | number: 2 }} {{ balance | times: 2 }}', '1,234.50 2469', 'full', ['balance']],
  ['{% if city == "Nairobi" %}N{% else %}{{ plan }}{% endif %}', 'N', 'full', ['city', 'plan']],
  ['{% assign n = first_name | downcase %}{{ n }}', 'mary', 'full', ['first_name']],
  ['{% for i in (1..3) %}{{ i }}{{ city | slice: i }}{% endfor %}', '1a2i3r', 'full', ['city']],
  ['{{ "2026-11-05" | date: "%d %B" }}', '05 November', 'full', []],
  ['{% raw %}{{ first_name }}{% endraw %}', '{{ first_name }}', 'full', []],
  ['{% comment %} {{ city }} {% endcomment %}.', '.', 'full', []],
])('%j renders as %j', (source, message, shape, variables) => {
  const template = compileTemplate(source);
  expect(template.render(MARY)).toBe(message);
  expect(template).toMatchObject({ shape, variables });
});

const greet = (fields: TemplateFields) => render('{{ first_name | default: "there" }}', fields);

test('default stands in for a field that is missing, nil, empty or false, and for nothing else', () => {
  expect(
    [{}, { first_name: null }, { first_name: undefined }, { first_name: '' }, { first_name: false }].map(
      greet,
    ),
  ).toEqual(Array.from({ length: 5 }, () => 'there'));
  expect(
    [{ first_name: ' ' }, { first_name: '0' }, { first_name: 0 }, { first_name: 'false' }].map(greet),
  ).toEqual([' ', '0', '0', 'false']);
});

test('sees only what the contact itself holds', () => {
  const source =
    '{{ constructor }}{{ __proto__ }}{{ toString }}{{ first_name.constructor }}{{ first_name.__proto__ }}.';
  expect(render(source)).toBe('.');
  expect(render('{{ constructor }}', { constructor: 'Bob the builder' })).toBe('Bob the builder');
  expect(render('{{ first_name }}', Object.create({ first_name: 'inherited' }) as TemplateFields)).toBe('');
});

/** What stands in the way of compiling and rendering; null when nothing does. */
function faultOf(source: string): unknown {
  try {
    compileTemplate(source).render(MARY);
    return null;
  } catch (error) {
    return error;
  }
}

test.each([
  ['a\nHi {{ first_name', 'not_closed', 2, 4, '{{'],
  ['{{ first_name }', 'not_closed', 1, 1, '}}'],
  ['{% if city', 'not_closed', 1, 1, '%}'],
  ['x{% if city %}y', 'not_closed', 1, 2, '{% endif %}'],
  ['{% for i in (1..3) %}y', 'not_closed', 1, 1, '{% endfor %}'],
  ['{% endif %}', 'unknown_tag', 1, 1, 'without its beginning'],
  ['\n\n {{ first_name | shout }}', 'unknown_filter', 3, 2, '“shout”'],
  ['{{ first_name | json }}', 'unknown_filter', 1, 1, 'default'],
  ['{{ first_name | constructor }}', 'unknown_filter', 1, 1, 'default'],
  ['{{ first_name | default: “there” }}', 'curly_quotes', 1, 26, 'straight'],
  ['{{ “first_name” }}', 'curly_quotes', 1, 4, 'straight'],
  ['Hi {{ first name }}', 'two_names', 1, 4, '{{ first_name }}'],
  ['{% if city %}{{ a b }}{% endif %}', 'two_names', 1, 14, 'underscores'],
  ['{{ }}', 'unreadable', 1, 4, '{{ first_name }}'],
  ['{{ first_name | default "x" }}', 'unreadable', 1, 25, '{{ first_name }}'],
  ['{% include "x" %}', 'unknown_tag', 1, 1, 'include'],
  ['{% render "x" %}', 'unknown_tag', 1, 1, 'render'],
  ['{% layout "x" %}', 'unknown_tag', 1, 1, 'layout'],
  ['{% tablerow i in (1..3) %}{% endtablerow %}', 'unknown_tag', 1, 1, 'tablerow'],
  ['{% constructor %}', 'unknown_tag', 1, 1, 'constructor'],
  ['{% for i in (1..1000000000) %}x{% endfor %}', 'too_costly', 1, 1, 'loops'],
  [`{% for a in (1..50) %}{% for b in (1..50) %}x{% endfor %}{% endfor %}`, 'too_costly', 1, 23, 'loops'],
])('refuses %j: %s at %d:%d', (source, kind, line, column, words) => {
  const fault = faultOf(source);
  expect(fault).toBeInstanceOf(TemplateFault);
  expect(fault).toMatchObject({ kind, line, column, message: expect.stringContaining(words) });
});

test('refuses a source that is too long', () => {
  expect(faultOf('x'.repeat(5001))).toMatchObject({
    kind: 'too_long',
    message: expect.stringContaining('5000'),
  });
  expect(faultOf('x'.repeat(5000))).toBeNull();
});

test('bounds loops over a list made once, however deep, and growing text, also when only the contact makes them costly', () => {
  const loops =
    '{% assign a = list | split: "," %}{% for x in a %}{% for y in a %}{% for z in a %}{{ z }}{% endfor %}{% endfor %}{% endfor %}';
  const template = compileTemplate(loops);
  expect(template.render({ list: 'a,b' })).toBe('abababab');
  expect(() => template.render({ list: 'a,'.repeat(400) })).toThrow(TemplateFault);
  const doubling = `{% assign a = "${'x'.repeat(100)}" %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`;
  expect(() => compileTemplate(doubling)).toThrow(TemplateFault);
});

test('the common shape renders as LiquidJS does', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', 'ß', 'İ', '😀', ' ', '\n', '\u00A0', '"', '{', '}', '%', '0'),
    maxLength: 12,
  });
  const quoted = fc
    .string({ unit: fc.constantFrom('a', 'é', '😀', ' ', "'", '.', 'Z'), maxLength: 6 })
    .map((value) => `"${value}"`);
  const filter = fc.oneof(
    fc.constantFrom('upcase', 'downcase', 'capitalize', 'strip', 'lstrip', 'rstrip', 'truncate'),
    fc.tuple(fc.constantFrom('default', 'append', 'prepend'), quoted).map(([name, arg]) => `${name}: ${arg}`),
    fc.integer({ min: -1, max: 8 }).map((length) => `truncate: ${length}`),
    fc.tuple(fc.nat(6), quoted).map(([length, tail]) => `truncate: ${length}, ${tail}`),
  );
  const name = fc.constantFrom(
    'first_name',
    'city',
    'plan',
    'size',
    'first',
    'constructor',
    '__proto__',
    'x-y',
  );
  const dash = fc.constantFrom('', '', '-');
  const output = fc
    .tuple(name, fc.array(filter, { maxLength: 3 }), dash, dash)
    .map(([field, filters, left, right]) => `{{${left} ${[field, ...filters].join(' | ')} ${right}}}`);
  const prose = text.map((value) => value.replaceAll(/\{[{%]/gu, '{ ').replace(/\{$/u, ''));
  const source = fc.array(fc.oneof(prose, output), { maxLength: 6 }).map((parts) => parts.join(''));
  const value = fc.oneof(
    { weight: 6, arbitrary: text },
    fc.constantFrom<unknown>(null, undefined, '', false, true, 0, 1.5, ['a', 'b'], { size: 3 }),
  );
  const fields = fc.dictionary(name, value, { maxKeys: 6, noNullPrototype: true });
  const seen = new Set<string>();
  fc.assert(
    fc.property(source, fields, (template, contact) => {
      const compiled = compileTemplate(template);
      seen.add(compiled.shape);
      expect(compiled.render(contact)).toBe(sandbox.parseAndRenderSync(template, contact));
    }),
    { numRuns: 3000 },
  );
  expect([...seen].toSorted()).toEqual(['full', 'simple', 'text']);
});

test('any source compiles or is a TemplateFault with a place in it', () => {
  const token = fc.constantFrom(
    '{{',
    '}}',
    '{%',
    '%}',
    ' ',
    'if',
    'for',
    'in',
    'endif',
    'endfor',
    'a',
    '"',
    "'",
    '|',
    ':',
    '(1..3)',
    '\n',
    '“',
    'default',
    '-',
    '.',
    '[',
    ']',
    'not',
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 24 }), (tokens) => {
      const source = tokens.join('');
      const fault = faultOf(source);
      if (fault === null) return;
      if (!(fault instanceof TemplateFault)) throw new Error('not a TemplateFault', { cause: fault });
      const { line, column, message } = fault;
      expect(line >= 1 && line <= source.split('\n').length && column >= 1 && message !== '').toBe(true);
    }),
    { numRuns: 2000 },
  );
});
