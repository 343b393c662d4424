import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** The generated module holds one document a line: `export const NameDocument = {…} as unknown as DocumentNode<…>;` */
const LINE = /^export const (\w+(?:Document|FragmentDoc)) = (\{.*\}) as unknown as /gm;
const CALL = /(?<![\w.])graphql\(`([^`]*)`\)/g;
const NAME = /(fragment|query|mutation|subscription)\s+(\w+)/;

/**
 * Puts each operation into the module that uses it. Without this every page would load the documents of all
 * pages, since the generated `graphql()` looks them up in one table.
 */
export function inlineDocuments(generated: string): Plugin {
  let documents = new Map<string, string>();
  return {
    name: 'inline-graphql-documents',
    apply: 'build',
    async buildStart() {
      const source = await readFile(generated, 'utf8');
      documents = new Map([...source.matchAll(LINE)].map(([, name = '', json = '']) => [name, json]));
    },
    transform(code, id) {
      if (/\/web\/src\/gql\//.test(id)) return { code, map: null, moduleSideEffects: false };
      if (!/\/web\/src\/(?!gql\/).*\.tsx?$/.test(id) || !code.includes('graphql(`')) return null;
      const replaced = code.replace(CALL, (_call, operation: string) => {
        const [, kind, name] = NAME.exec(operation) ?? [];
        const json = documents.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`);
        if (!json) throw new Error(`${id}: ${name} was not generated; run the code generator`);
        return `(${json})`;
      });
      return { code: replaced, map: null };
    },
  };
}
