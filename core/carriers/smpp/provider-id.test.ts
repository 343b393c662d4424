import * as fc from 'fast-check';
import { canonicalId, idCandidates, IdShapeLearner } from './provider-id.js';

describe('canonicalId', () => {
  test.each([
    ['00FF', 'ff'],
    [' ABC ', 'abc'],
    ['000', '0'],
    ['', ''],
    ['0a', 'a'],
    ['1B4E28BA-2FA1', '1b4e28ba-2fa1'],
  ])('%j is stored as %j', (id, stored) => {
    expect(canonicalId(id)).toBe(stored);
  });

  test('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 65 }), (id) => {
        expect(canonicalId(canonicalId(id))).toBe(canonicalId(id));
      }),
    );
  });
});

describe('idCandidates', () => {
  test.each([
    ['case and zeros', '00AB-CD', 'same', ['ab-cd']],
    ['decimal here, hexadecimal there', '255', 'same', ['255', 'ff', '597']],
    ['the learned shape first', '255', 'decimal_of_hex', ['ff', '255', '597']],
    ['a hexadecimal receipt', '0000FF', 'hex_of_decimal', ['255', 'ff']],
    ['the largest of 64 bits', '18446744073709551615', 'same', ['18446744073709551615', 'f'.repeat(16)]],
    [
      'a UUID: only itself',
      '1b4e28ba2fa111d2883f0016d3cca427',
      'hex_of_decimal',
      ['1b4e28ba2fa111d2883f0016d3cca427'],
    ],
    ['a digit that is the same in both: once', '7', 'same', ['7']],
    ['no id: nothing', '', 'same', []],
  ] as const)('%s', (_what, receiptId, shape, candidates) => {
    expect(idCandidates(receiptId, shape)).toEqual(candidates);
  });

  test('finds the stored id first once the shape is known, in either direction', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.nat(4), (number, zeros) => {
        const [decimal, hex] = [number.toString(), number.toString(16)];
        const padded = '0'.repeat(zeros) + hex.toUpperCase();
        expect(idCandidates(decimal, 'decimal_of_hex')[0]).toBe(canonicalId(padded));
        expect(idCandidates(padded, 'hex_of_decimal')[0]).toBe(decimal);
      }),
    );
  });

  test('long ids cost no arithmetic and never throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 65 }), (id) => {
        expect(idCandidates(id, 'same').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('the shape of a link', () => {
  test('is learned from a few verified matches, and unlearned by as many', () => {
    const learner = new IdShapeLearner();
    for (const id of ['4096', '4097', '4098']) learner.learn(id, BigInt(id).toString(16));
    expect(learner.shape).toBe('decimal_of_hex');
    for (const id of ['4096', '4097', '4098']) learner.learn(id, id);
    expect(learner.shape).toBe('same');
  });

  test('is not changed by one odd match among many, nor by ids that prove nothing', () => {
    const learner = new IdShapeLearner();
    for (let turn = 0; turn < 10; turn++) {
      learner.learn('4096', '1000');
      learner.learn('4096', '4096');
      learner.learn('7', '7');
      learner.learn('x', 'y');
    }
    expect(learner.shape).toBe('same');
  });
});
