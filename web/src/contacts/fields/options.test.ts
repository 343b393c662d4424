import { optionsIn } from './options.js';

test('options are the lines, without what is empty or there twice', () => {
  expect(optionsIn(' Gold \n\nSilver\r\nGold\n')).toEqual(['Gold', 'Silver']);
  expect(optionsIn('  \n')).toEqual([]);
});
