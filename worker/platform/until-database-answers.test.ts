import { untilDatabaseAnswers } from './until-database-answers.js';

const away = () => Object.assign(new Error('away'), { code: 'ECONNREFUSED' });

describe('until the database answers', () => {
  test('work is repeated while it is away', async () => {
    let tries = 0;
    const answer = await untilDatabaseAnswers(() => {
      tries += 1;
      return tries < 3 ? Promise.reject(away()) : Promise.resolve('done');
    });
    expect([answer, tries]).toEqual(['done', 3]);
  });

  test('any other fault is thrown at once', async () => {
    let tries = 0;
    const work = untilDatabaseAnswers(() => {
      tries += 1;
      return Promise.reject(new Error('a bug'));
    });
    await expect(work).rejects.toThrow('a bug');
    expect(tries).toBe(1);
  });

  test('the fault is thrown once there is no time left, and what is tried a last time may still succeed', async () => {
    const end = new AbortController();
    let tries = 0;
    const waiting = untilDatabaseAnswers(() => {
      tries += 1;
      if (tries === 2) end.abort();
      return Promise.reject(away());
    }, end.signal);
    await expect(waiting).rejects.toThrow('away');
    expect(tries).toBe(2);
    expect(await untilDatabaseAnswers(() => Promise.resolve('done'), end.signal)).toBe('done');
  });
});
