import { readSearch } from './search.js';

test.each([
  ['0712 345', 'KE', { number: '+254712345' }],
  ['00254712', 'KE', { number: '+254712' }],
  ['+254 (712)', 'UG', { number: '+254712' }],
  ['254712', 'KE', { number: '+254712' }],
  ['0', 'KE', { number: '+254' }],
  ['0712', '', { number: '+0712' }],
  ['06123', 'IT', { number: '+3906123' }],
  [' Wanj ', 'KE', { name: 'Wanj' }],
  ["O'Neil 2", 'KE', { name: "O'Neil 2" }],
  ['+', 'KE', { name: '+' }],
])('%j in %s is %j', (typed, country, search) => expect(readSearch(typed, country)).toEqual(search));
