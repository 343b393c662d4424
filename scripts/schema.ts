import 'reflect-metadata';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildBareSchema } from '../schema/build-schema.js';

const FILE = fileURLToPath(new URL('../schema/schema.graphql', import.meta.url));
const NOTE = '# Written by npm run schema from the classes in schema/. Do not edit.\n\n';

/** Writes schema/schema.graphql; `--check` compares instead. */
async function main(argv: readonly string[]): Promise<number> {
  const printed = `${NOTE}${printSchema(lexicographicSortSchema(buildBareSchema()))}\n`;
  if (!argv.includes('--check')) {
    await writeFile(FILE, printed);
    return 0;
  }
  if ((await readFile(FILE, 'utf8')) === printed) return 0;
  console.error('schema/schema.graphql is not what the classes say. Run: npm run schema');
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
