import { actionWords, changesOf } from './action-words.js';

describe('an entry of the audit log in words', () => {
  test.each([
    ['api_key.created', 'API key created'],
    ['passwordChanged', 'Password changed'],
    ['login', 'Login'],
  ])('%s', (action, words) => {
    expect(actionWords(action)).toBe(words);
  });

  test('says what has changed, and nothing else', () => {
    expect(changesOf('{"role":"admin","name":"Asha"}', '{"role":"owner","name":"Asha"}')).toEqual([
      { field: 'role', before: 'admin', after: 'owner' },
    ]);
  });

  test('of something new, and of something gone', () => {
    expect(changesOf(null, '{"scopes":["a","b"],"test":false}')).toEqual([
      { field: 'scopes', before: null, after: '["a","b"]' },
      { field: 'test', before: null, after: 'false' },
    ]);
    expect(changesOf('{"name":"Till"}', null)).toEqual([{ field: 'name', before: 'Till', after: null }]);
  });

  test('of what is no object', () => {
    expect(changesOf('1', '2')).toEqual([{ field: '', before: '1', after: '2' }]);
    expect(changesOf('not JSON', null)).toEqual([{ field: '', before: 'not JSON', after: null }]);
  });
});
