import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Beside each script `x.js` lie `x.js.br` and `x.js.gz`: packed once here, better than a server could while somebody waits. */
export function compressedTwins(): Plugin {
  return {
    name: 'compressed-twins',
    apply: 'build',
    async writeBundle({ dir = '.' }, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
      await Promise.all(
        scripts.flatMap(({ fileName, code }) => [
          brotli(code).then((packed) => writeFile(join(dir, `${fileName}.br`), packed)),
          gzipped(code, { level: 9 }).then((packed) => writeFile(join(dir, `${fileName}.gz`), packed)),
        ]),
      );
    },
  };
}
