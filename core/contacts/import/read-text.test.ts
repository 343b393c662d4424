import * as fc from 'fast-check';
import { Readable } from 'node:stream';
import { readText } from './read-text.js';

async function textOf(bytes: Buffer): Promise<string> {
  let text = '';
  for await (const piece of readText(Readable.from([bytes]))) text += piece.text;
  return text;
}

test('a line of many blocks keeps the characters that a block breaks off', async () => {
  const line = 'xé€😀'.repeat(40_000);
  for (const text of [line, `${line}\n${line}`, `\n${line}\n`]) {
    expect((await textOf(Buffer.from(text))) === text).toBe(true);
    expect((await textOf(Buffer.from(`\uFEFF${text}`))) === text).toBe(true);
  }
});

test('every line is read in its own encoding, wherever blocks end', async () => {
  const line = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'é', 'ü', 'ß', ',', ' '), maxLength: 12 }),
    wide: fc.boolean(),
    fill: fc.constantFrom(0, 0, 0, 1, 65_530, 65_535, 65_536),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
      const texts = lines.map(({ text, fill }) => `${'x'.repeat(fill)}${text}`);
      const bytes = lines.map(({ wide }, at) => Buffer.from(`${texts[at]}\n`, wide ? 'utf8' : 'latin1'));
      // two of them beside each other could be one of UTF-8
      fc.pre(lines.every(({ text }) => !/[éüß]{2}/u.test(text)));
      expect(await textOf(Buffer.concat(bytes))).toBe(texts.map((text) => `${text}\n`).join(''));
    }),
    { numRuns: 60 },
  );
});
