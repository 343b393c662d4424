import { jest } from '@jest/globals';
import * as argon2 from '@node-rs/argon2';
import { useEngine } from '../../tests/support/engine.js';
import { PLATFORM, type Actor, type Runner, type Work } from '../database/work.js';
import type { Composed } from '../mail/letter.js';
import { newId } from '../platform/id.js';
import { composeLetter } from './compose-letter.js';
import { sendLetter } from './letter-jobs.js';
import { LoginSession } from './login-session.js';
import type { Occasion } from './occasion.js';
import type { Registered } from './registered.js';
import { User } from './user.js';

const work = { hashes: 0, checks: 0, reads: 0 };
jest.unstable_mockModule('@node-rs/argon2', () => ({
  hash: (password: string) => {
    work.hashes += 1;
    return argon2.hash(password);
  },
  verify: (hashed: string, password: string) => {
    work.checks += 1;
    return argon2.verify(hashed, password);
  },
}));
const { registerAccount } = await import('./register-account.js');
const { logIn } = await import('./log-in.js');
const { resetPassword } = await import('./change-password.js');
const { requestPasswordReset, resendVerification, verifyEmail } = await import('./verify-email.js');
const { confirmEmailChange, requestEmailChange } = await import('./change-email.js');

const engine = useEngine();
const PASSWORD = 'correct horse battery';
const anAddress = () => `${newId()}@example.com`;
const HOUR_MS = 3_600_000;

/** Counts what is looked up. */
const counting: Runner = {
  run: (...asked) => engine.run(...asked),
  runSingle: (...asked) => engine.runSingle(...asked),
  read: (...asked) => {
    work.reads += 1;
    return engine.read(...asked);
  },
};

const registration = (email: string) => ({
  email,
  password: PASSWORD,
  name: 'Asha',
  accountName: 'Asha & Sons',
  country: 'KE',
});

async function register(email: string): Promise<Registered> {
  const { opened } = await registerAccount(engine, registration(email));
  if (opened === null) throw new Error('Somebody has this address');
  return opened;
}

const ordersAbout = (about: string) =>
  engine.written.filter(
    ({ name, payload }) => name === 'send-letter' && JSON.stringify(payload).includes(about),
  );

const compose = (order: object): Promise<Composed | null> =>
  engine.run(PLATFORM, composeLetter, sendLetter.payload.parse(order));

async function lastLetter(about: string): Promise<Composed | null> {
  const order = ordersAbout(about).at(-1);
  if (order === undefined) throw new Error(`Nothing is written down for ${about}`);
  return await compose(order.payload);
}

const tokenIn = (composed: Composed | null): string =>
  /token=([\w-]{43})$/.exec(composed?.letter.action?.path ?? '')?.[1] ?? '';

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: string }) => error.code ?? error,
  );

const userOf = (email: string) =>
  engine.read(PLATFORM, ({ em }: Work) => em.findOneOrFail(User, { email }), undefined);

async function verified(email: string): Promise<Actor> {
  const person = await register(email);
  await engine.run(PLATFORM, verifyEmail, { token: tokenIn(await lastLetter(email)) });
  return person;
}

/** What is done for an answer. */
async function workOf(act: () => Promise<unknown>) {
  Object.assign(work, { hashes: 0, checks: 0, reads: 0 });
  const before = engine.written.length;
  const answer = await act().then(
    (value) => value,
    (error: Error) => error.message,
  );
  const letters = engine.written.slice(before).map(({ name }) => name);
  return { answer, hashes: work.hashes, checks: work.checks, reads: work.reads, letters };
}

describe('whether an address is known', () => {
  test('is told neither by the answer to a registration nor by the work that it makes', async () => {
    const [unknown, known, waiting] = [anAddress(), anAddress(), anAddress()];
    await verified(known);
    await register(waiting);
    const outcomes = [];
    for (const email of [unknown, known, waiting]) {
      const { answer, ...rest } = await workOf(async () => {
        const { email: sentTo } = await registerAccount(counting, registration(email));
        return sentTo === email;
      });
      outcomes.push({ answer, ...rest });
    }
    expect(outcomes[0]).toEqual({ answer: true, hashes: 1, checks: 0, reads: 0, letters: ['send-letter'] });
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });

  test('is not told by a login with a wrong password', async () => {
    const [unknown, known, waiting] = [anAddress(), anAddress(), anAddress()];
    await verified(known);
    await register(waiting);
    await logIn(counting, { email: unknown, password: 'x' }).catch(() => undefined); // hashes the decoy, once
    const outcomes = [];
    for (const email of [unknown, known, waiting])
      outcomes.push(await workOf(() => logIn(counting, { email, password: 'not the password' })));
    expect(outcomes[0]).toMatchObject({ hashes: 0, checks: 1, reads: 1, letters: [] });
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });

  test.each([
    ['for the link again', resendVerification],
    ['for a new password', requestPasswordReset],
  ])('is not told when somebody asks %s', async (_, useCase) => {
    const [unknown, known] = [anAddress(), anAddress()];
    await verified(known);
    const outcomes = [];
    for (const email of [unknown, known, 'not an address']) {
      const { answer, ...rest } = await workOf(() => counting.run(PLATFORM, useCase, { email }));
      expect(answer).toEqual({ email });
      outcomes.push(rest);
    }
    expect(outcomes[0]).toEqual({ hashes: 0, checks: 0, reads: 0, letters: ['send-letter'] });
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]?.letters).toEqual([]);
  });
});

describe('a registration', () => {
  test('sends a link, without which nobody logs in', async () => {
    const email = anAddress();
    const person = await register(email);
    expect(await refusalOf(logIn(engine, { email, password: PASSWORD }))).toBe('EmailNotVerified');
    expect(ordersAbout(email)).toHaveLength(2);
    const letter = await lastLetter(email);
    expect(letter).toMatchObject({
      to: email,
      letter: { subject: 'Confirm your e-mail address', name: 'Asha' },
    });
    expect(await engine.run(PLATFORM, verifyEmail, { token: tokenIn(letter) })).toEqual(person);
    expect(await logIn(engine, { email, password: PASSWORD })).toEqual({ kind: 'admitted', person });
  });

  test('with an address that has an account says so to its owner only', async () => {
    const email = anAddress();
    await verified(email);
    const { opened } = await registerAccount(engine, {
      ...registration(email),
      password: 'another password',
    });
    expect(opened).toBeNull();
    const letter = await lastLetter(email);
    expect(letter?.letter).toMatchObject({
      subject: 'You have an account already',
      action: { path: '/login' },
    });
    expect(await refusalOf(logIn(engine, { email, password: 'another password' }))).toBe('BadCredentials');
  });

  test('before the address is proved is taken over by the next', async () => {
    const email = anAddress();
    const person = await register(email);
    const early = tokenIn(await lastLetter(email));
    const again = { ...registration(email), password: 'the real password', name: 'Real', country: 'NG' };
    expect((await registerAccount(engine, again)).opened).toBeNull();
    expect(await refusalOf(engine.run(PLATFORM, verifyEmail, { token: early }))).toBe('InvalidLink');
    await engine.run(PLATFORM, verifyEmail, { token: tokenIn(await lastLetter(email)) });
    expect(await refusalOf(logIn(engine, { email, password: PASSWORD }))).toBe('BadCredentials');
    expect(await logIn(engine, { email, password: 'the real password' })).toEqual({
      kind: 'admitted',
      person,
    });
    expect((await userOf(email)).name).toBe('Real');
  });
});

describe('a link', () => {
  test('works once', async () => {
    const email = anAddress();
    await register(email);
    const token = tokenIn(await lastLetter(email));
    await engine.run(PLATFORM, verifyEmail, { token });
    expect(await refusalOf(engine.run(PLATFORM, verifyEmail, { token }))).toBe('InvalidLink');
  });

  test('works for a time, and for one purpose', async () => {
    const email = anAddress();
    await verified(email);
    await engine.run(PLATFORM, requestPasswordReset, { email });
    const token = tokenIn(await lastLetter(email));
    expect(await refusalOf(engine.run(PLATFORM, verifyEmail, { token }))).toBe('InvalidLink');
    expect(await refusalOf(engine.run(PLATFORM, confirmEmailChange, { token }))).toBe('InvalidLink');
    engine.pass(HOUR_MS + 1);
    expect(await refusalOf(resetPassword(engine, { token, password: PASSWORD }))).toBe('InvalidLink');
  });

  test('is in the mail and nowhere else', async () => {
    const email = anAddress();
    await register(email);
    const [order] = ordersAbout(email);
    expect(Object.keys(order?.payload ?? {}).toSorted()).toEqual(['at', 'id', 'occasion']);
    expect(order?.payload).toMatchObject({ occasion: { kind: 'verify_email', email } });
    const token = tokenIn(await lastLetter(email));
    const found = await engine.read(
      PLATFORM,
      ({ sql }: Work) =>
        sql.rows('select 1 from proof where token_hash = ? or detail like ?', [token, `%${token}%`]),
      undefined,
    );
    expect([token.length, found]).toEqual([43, []]);
  });

  test('is not sent to one person more than five times an hour, however it is asked for', async () => {
    const email = anAddress();
    await verified(email);
    const sent = async () => {
      await engine.run(PLATFORM, requestPasswordReset, { email });
      return (await lastLetter(email)) !== null;
    };
    const outcomes: boolean[] = [];
    for (let i = 0; i < 6; i += 1) outcomes.push(await sent());
    expect(outcomes).toEqual([true, true, true, true, true, false]);
    engine.pass(HOUR_MS + 1);
    expect(await sent()).toBe(true);
  });

  test('that could not be sent for a day is not sent any more', async () => {
    const email = anAddress();
    await register(email);
    engine.pass(25 * HOUR_MS);
    expect(await lastLetter(email)).toBeNull();
  });
});

describe('a forgotten password', () => {
  test('is replaced by the link: all sessions end, other links die, and the owner is told', async () => {
    const email = anAddress();
    const person = await verified(email);
    await engine.run(
      person,
      async ({ em, now, actor }: Work) => {
        await em.insert(LoginSession, {
          accountId: actor.accountId,
          id: newId(),
          userId: actor.userId ?? '',
          tokenHash: newId() + newId(),
          createdAt: now,
          rotatedAt: now,
          expiresAt: new Date(now.getTime() + HOUR_MS),
        });
      },
      undefined,
    );
    await engine.run(PLATFORM, requestPasswordReset, { email });
    const one = tokenIn(await lastLetter(email));
    await engine.run(PLATFORM, requestPasswordReset, { email });
    const other = tokenIn(await lastLetter(email));
    expect(await refusalOf(resetPassword(engine, { token: one, password: 'short' }))).toBe('InvalidInput');
    const admission = await resetPassword(engine, { token: one, password: 'a whole new password' });
    expect(admission).toEqual({ kind: 'admitted', person });
    expect(await refusalOf(resetPassword(engine, { token: other, password: PASSWORD }))).toBe('InvalidLink');
    expect(await refusalOf(logIn(engine, { email, password: PASSWORD }))).toBe('BadCredentials');
    expect(await logIn(engine, { email, password: 'a whole new password' })).toMatchObject({
      kind: 'admitted',
    });
    const open = await engine.read(
      PLATFORM,
      ({ em }: Work) => em.count(LoginSession, { accountId: person.accountId, revokedAt: null }),
      undefined,
    );
    expect(open).toBe(0);
    expect((await lastLetter(person.userId ?? ''))?.letter.subject).toBe('Your password was changed');
  });

  test('of an address that was never proved proves it', async () => {
    const email = anAddress();
    const person = await register(email);
    await engine.run(PLATFORM, requestPasswordReset, { email });
    const token = tokenIn(await lastLetter(email));
    expect(await resetPassword(engine, { token, password: PASSWORD })).toEqual({ kind: 'admitted', person });
    expect((await userOf(email)).emailVerifiedAt).toEqual(engine.now);
  });
});

const ask = (actor: Actor, email: string, password = PASSWORD) =>
  requestEmailChange(engine, { actor, email, password });

describe('another e-mail address', () => {
  test('counts once its link is opened; the old one is told, and its links die', async () => {
    const [before, after] = [anAddress(), anAddress()];
    const person = await verified(before);
    expect(await refusalOf(ask(person, after, 'not the password'))).toBe('BadCredentials');
    expect(await ask(person, after)).toEqual({ email: after });
    expect((await userOf(before)).id).toBe(person.userId);
    const letter = await lastLetter(after);
    expect(letter?.to).toBe(after);
    await engine.run(PLATFORM, requestPasswordReset, { email: before });
    const reset = tokenIn(await lastLetter(before));
    expect(await engine.run(PLATFORM, confirmEmailChange, { token: tokenIn(letter) })).toEqual({
      email: after,
    });
    expect(await lastLetter(before)).toMatchObject({
      to: before,
      letter: { subject: 'Your e-mail address was changed' },
    });
    expect(await refusalOf(resetPassword(engine, { token: reset, password: PASSWORD }))).toBe('InvalidLink');
    expect(await logIn(engine, { email: after, password: PASSWORD })).toMatchObject({ kind: 'admitted' });
  });

  test('that is somebody else’s gets no link, and only its owner hears of it', async () => {
    const [mine, theirs] = [anAddress(), anAddress()];
    const person = await verified(mine);
    await verified(theirs);
    expect(await ask(person, theirs)).toEqual({ email: theirs });
    expect((await lastLetter(theirs))?.letter.subject).toBe('You have an account already');
  });

  test('that somebody else proves first is theirs', async () => {
    const [mine, wanted] = [anAddress(), anAddress()];
    const person = await verified(mine);
    await ask(person, wanted);
    const token = tokenIn(await lastLetter(wanted));
    await verified(wanted);
    expect(await refusalOf(engine.run(PLATFORM, confirmEmailChange, { token }))).toBe('InvalidLink');
    expect((await userOf(mine)).id).toBe(person.userId);
  });
});

test('every occasion has its letter, or none when whom it is about is gone', async () => {
  const nobody = newId();
  const occasions: Occasion[] = [
    { kind: 'verify_email', email: anAddress() },
    { kind: 'reset_password', email: anAddress() },
    { kind: 'change_email', userId: nobody, email: anAddress() },
    { kind: 'email_changed', userId: nobody, email: anAddress() },
    { kind: 'password_changed', userId: nobody },
    { kind: 'invitation', accountId: nobody, invitationId: nobody },
  ];
  for (const occasion of occasions) {
    expect(await compose({ id: newId(), at: engine.now.getTime(), occasion })).toBeNull();
  }
});
