import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['core', 'schema', 'server', 'worker', 'scripts'];
/** What makes the tables, and is run by hand. */
const MIGRATIONS = /^core\/database\/migrations\//;
/** Puts a hash in the place of the number, and nothing else. */
const ERASURE = /^core\/privacy\//;
const RECORDS = 'core/consent/record-consent.ts';

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.m?ts$/.test(path) && !path.endsWith('.test.ts') && !MIGRATIONS.test(path)),
).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Statements that would change a row of the history. */
const changing = (text: string): boolean =>
  /\b(update|delete\s+from|delete\s+\w+\s+from|truncate(\s+table)?|replace\s+into)\s+`?consent_event\b/i.test(
    text.replaceAll('\\`', '`'),
  );

describe('the history of consent', () => {
  test('is written by one statement, an insert', () => {
    const writing = sources.filter(({ text }) => /insert\s+into\s+`?consent_event/i.test(text));
    expect(writing.map(({ path }) => path)).toEqual([RECORDS]);
  });

  test('is changed by the erasure of a person only', () => {
    const faults = sources.filter(({ path, text }) => changing(text) && !ERASURE.test(path));
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  test('is not in the mapper’s hands, which would write what it is told to', () => {
    const importing = sources.filter(({ text }) =>
      /import\s*\{[^}]*\bConsentEvent\b[^}]*\}[^;]*\/consent\.js/.test(text),
    );
    expect(importing.map(({ path }) => path).filter((path) => path !== 'core/entities.ts')).toEqual([]);
  });

  test.each([
    'update consent_event set state = ?',
    'delete from \\`consent_event\\` where at < ?',
    'truncate table consent_event',
  ])('this would be found: %s', (statement) => expect(changing(statement)).toBe(true));
});
