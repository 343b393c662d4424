import { missingOption, NEW_LIST, optionsFor, optionsForFile, optionsInput } from './import-options.js';

const lists = [{ id: 'lst_1', name: 'my customers' }];

describe('what becomes of the contacts of a file', () => {
  test('left alone: a new list of the name of the file, and nothing is filled in but gaps', () => {
    const options = optionsForFile(optionsFor(null), { fileName: 'spring_sale.xlsx', lists });
    expect(optionsInput(options)).toEqual({ newListName: 'spring sale', onKnown: 'FILL' });
    expect(missingOption(options)).toBeNull();
  });

  test('the same file again, and its mended rows, go into the list that it made', () => {
    for (const fileName of ['my_customers.csv', 'my_customers-refused.csv', 'my_customers-refused (1).csv']) {
      const options = optionsForFile(optionsFor(null), { fileName, lists });
      expect(optionsInput(options)).toEqual({ listId: 'lst_1', onKnown: 'FILL' });
    }
  });

  test('a file taken instead of another leaves nothing of it', () => {
    const wrong = optionsForFile(optionsFor(null), { fileName: 'my_customers.csv', lists });
    const right = optionsForFile(wrong, { fileName: 'suppliers.csv', lists });
    expect(optionsInput(right)).toEqual({ newListName: 'suppliers', onKnown: 'FILL' });
    const named = { ...right, listName: 'All suppliers', placed: true };
    expect(optionsInput(optionsForFile(named, { fileName: 'more.csv', lists }))).toMatchObject({
      newListName: 'All suppliers',
    });
  });

  test('a list that was chosen stays chosen, and so does no list', () => {
    const chosen = optionsForFile(optionsFor('lst_2'), { fileName: 'my_customers.csv', lists });
    expect(optionsInput(chosen)).toMatchObject({ listId: 'lst_2' });
    expect(optionsInput({ ...chosen, target: '' })).toEqual({ onKnown: 'FILL' });
  });

  test('consent needs its evidence', () => {
    const named = { ...optionsFor(null), target: NEW_LIST, listName: 'x' };
    const said = { ...named.consent, state: 'OPTED_IN' as const };
    expect(missingOption({ ...named, consent: said })).toMatch(/proves/);
    const proved = { ...named, consent: { ...said, evidence: ' form at the till ' } };
    expect(missingOption(proved)).toBeNull();
    expect(optionsInput(proved).consent).toEqual({
      state: 'OPTED_IN',
      purpose: 'MARKETING',
      evidence: 'form at the till',
    });
  });
});
