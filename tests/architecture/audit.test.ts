import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['core', 'schema', 'server', 'worker', 'scripts'];
/** What makes the tables, and is run by hand. */
const MIGRATIONS = /^core\/database\/migrations\//;
const RECORDS = 'core/audit/record-audit.ts';

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.m?ts$/.test(path) && !path.endsWith('.test.ts') && !MIGRATIONS.test(path)),
).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** The statements, or what of them stands before it, that name the table; quoted names are as good as others. */
const inSql = (text: string): string[] => text.replaceAll('\\`', '').match(/[^;`'"]*\baudit_entry\b/gi) ?? [];
const changes = (statement: string): boolean =>
  /\b(update|delete|truncate|replace|drop|alter|rename|merge|load)\b/i.test(statement);

describe('the audit log', () => {
  test('is written by one statement, an insert', () => {
    const writing = sources.filter(({ text }) => /insert\s+into\s+`?audit_entry/i.test(text));
    expect(writing.map(({ path }) => path)).toEqual([RECORDS]);
    const [{ text } = { text: '' }] = writing;
    expect(text).not.toMatch(/on\s+duplicate\s+key/i);
  });

  test('is changed and thinned out by none', () => {
    const faults = sources.flatMap(({ path, text }) =>
      inSql(text)
        .filter(changes)
        .map((statement) => `${path}: ${statement.trim()}`),
    );
    expect(faults).toEqual([]);
  });

  test('is not in the mapper’s hands, which would write what it is told to', () => {
    const importing = sources.filter(({ text }) =>
      /import[^;]*\bAuditEntry\b[^;]*\/audit-entry\.js/.test(text),
    );
    expect(importing.map(({ path }) => path)).toEqual(['core/entities.ts']);
  });

  test.each([
    'update audit_entry set action = ?',
    'delete from \\`audit_entry\\` where at < ?',
    'truncate table audit_entry',
    'delete e from account a join audit_entry e on e.account_id = a.id',
  ])('this would be found: %s', (statement) => {
    expect(inSql(`sql.run("${statement}", [])`).some(changes)).toBe(true);
  });
});
