import * as fc from 'fast-check';
import { useEngine } from '../../tests/support/engine.js';
import { PLATFORM, type Work } from './work.js';
import { textLiteral } from './sql.js';

const engine = useEngine();

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '\\',
      '\0',
      '?',
      '`',
      ';',
      '-',
      '%',
      '\n',
      '\r',
      '\u001a',
      '\u{1f600}',
      'é',
      ':a',
      '*/',
    ),
    maxLength: 40,
  }),
  fc.constantFrom(
    "'; drop table message; --",
    String.raw`\'`,
    '\\',
    '\\\\',
    '?',
    '??',
    '\u2028',
    "x' or '1'='1",
  ),
);

/** Whatever a client may write, literals and parameters alike must bring it to the database as it is. */
async function roundTrip({ sql }: Work, texts: readonly string[]): Promise<unknown> {
  await sql.run('create temporary table text_here (id int, way char(1), body text character set utf8mb4)');
  const rows = texts.map((text, i) => `(${i},'l',${textLiteral(text)})`);
  await sql.run(`insert into text_here values ${rows.join(',')}`);
  for (const [i, text] of texts.entries())
    await sql.run('insert into text_here values (?,?,?)', [i, 'p', text]);
  const found = await sql.rows<{ body: string }>('select body from text_here order by way, id');
  await sql.run('drop temporary table text_here');
  return found.map(({ body }) => body);
}

test('text in a statement, as a literal or as a parameter, is what comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 8 }), async (texts) => {
      const found = await engine.run(PLATFORM, roundTrip, texts);
      expect(found).toEqual([...texts, ...texts]);
    }),
    { numRuns: 150 },
  );
});

test('the same outside a transaction', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const row = await engine.read(
        PLATFORM,
        ({ sql }: Work) => sql.first<{ text: string }>(`select ${textLiteral(text)} as text`),
        undefined,
      );
      expect(row?.text).toBe(text);
    }),
    { numRuns: 60 },
  );
});
