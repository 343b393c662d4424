import { jest } from '@jest/globals';
import { restore } from './restore.js';
import { Session, type Grant } from './session.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const grant = (accessToken: string, seconds = 900): Grant => ({
  accessToken,
  expiresAt: new Date(NOW + seconds * 1000).toISOString(),
});
const sessionOf = (renew: () => Promise<Grant | null>) => new Session(renew, () => NOW);

describe('session', () => {
  test('renews once, however many ask at the same time', async () => {
    const renew = jest.fn(() => Promise.resolve(grant('fresh')));
    const session = sessionOf(renew);
    expect(await Promise.all([session.refresh(), session.refresh(), session.refresh()])).toEqual([
      true,
      true,
      true,
    ]);
    expect(renew).toHaveBeenCalledTimes(1);
  });

  test('renews a token that is about to end before handing it out', async () => {
    const session = sessionOf(() => Promise.resolve(grant('fresh')));
    session.accept(grant('old', 20));
    expect(await session.token()).toBe('fresh');
    session.accept(grant('young', 200));
    expect(await session.token()).toBe('young');
  });

  test('is over when there is nothing to renew, and tells so once', async () => {
    const session = sessionOf(() => Promise.resolve(null));
    const told: string[] = [];
    session.subscribe((status) => told.push(status));
    session.accept(grant('old'));
    expect(await session.refresh()).toBe(false);
    expect(await session.token()).toBeNull();
    expect(told).toEqual(['signed-in', 'anonymous']);
  });

  test('a server out of reach signs nobody out', async () => {
    const session = sessionOf(() => Promise.reject(new Error('offline')));
    session.accept(grant('old', 20));
    expect(await session.token()).toBe('old');
    expect(session.status).toBe('signed-in');
  });
});

describe('restore', () => {
  test('asks again until the server has answered', async () => {
    const answers = [
      Promise.reject(new Error('offline')),
      Promise.reject(new Error('502')),
      Promise.resolve(grant('a')),
    ];
    answers.forEach((answer) => answer.catch(() => undefined));
    const session = sessionOf(() => answers.shift() ?? Promise.resolve(null));
    const pauses: number[] = [];
    await restore(session, (ms) => Promise.resolve(pauses.push(ms)));
    expect(session.status).toBe('signed-in');
    expect(pauses).toEqual([500, 1000]);
  });

  test('stops when somebody has logged in meanwhile', async () => {
    const session = sessionOf(() => Promise.reject(new Error('offline')));
    await restore(session, () => Promise.resolve(session.accept(grant('typed'))));
    expect(session.status).toBe('signed-in');
  });
});
