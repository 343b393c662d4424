import 'reflect-metadata';
import { nameCursor, namedCursor, namedPageInput, type NamedPageArgs } from './pages.js';

const args = (given: Partial<NamedPageArgs>): NamedPageArgs => ({ first: 2, ...given });

describe('a page of what has a name', () => {
  test('goes by ids when nothing is looked for, also where that is nothing but spaces', () => {
    for (const search of [undefined, null, '', '  ']) {
      expect(namedPageInput(args({ search }))).toEqual({ first: 2, after: null });
      expect(namedCursor(args({ search }))).toBeUndefined();
    }
  });

  test('goes on after a name when one is looked for', () => {
    const wanted = args({ search: ' branch ' });
    expect(namedPageInput(wanted)).toEqual({ first: 2, search: 'branch', afterName: null });
    const after = namedCursor(wanted)?.({ name: 'Branch “1” 👍' });
    expect(namedPageInput({ ...wanted, after })).toEqual({
      first: 2,
      search: 'branch',
      afterName: 'Branch “1” 👍',
    });
  });

  test('refuses the cursor of another order', () => {
    const byId = Buffer.alloc(16, 7).toString('base64url');
    for (const after of [byId, 'nonsense', ''])
      expect(() => namedPageInput(args({ search: 'branch', after }))).toThrow(/no cursor of this/);
    expect(() => namedPageInput(args({ after: nameCursor({ name: 'Branch 1' }) }))).toThrow(/cursor/);
  });
});
