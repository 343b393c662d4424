import { announceLetter } from '../../core/accounts/announce-letter.js';
import { Proof } from '../../core/accounts/proof.js';
import { issueProof, sweepProofs } from '../../core/accounts/proofs.js';
import { registerAccount } from '../../core/accounts/register-account.js';
import type { Occasion } from '../../core/accounts/occasion.js';
import { PLATFORM, type Actor, type Work } from '../../core/database/work.js';
import { MailRefused, type Mail, type Mailer } from '../../core/mail/mailer.js';
import { createLogger } from '../../core/platform/logging.js';
import { newId } from '../../core/platform/id.js';
import { jobsOf } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import type { WorkerContext } from '../worker-context.js';
import { sendLetterProcessor } from './send-letter.js';

const engine = useEngine();

/** A mail server that answers as a test says. */
function postOffice(answer: () => Promise<void> = () => Promise.resolve()) {
  const sent: Mail[] = [];
  const mailer: Mailer = {
    async send(mail) {
      sent.push(mail);
      await answer();
    },
    close: () => undefined,
  };
  const core = { run: engine.run, log: createLogger('test', 'silent') };
  return { sent, context: { core, mailer } as unknown as WorkerContext };
}

async function newcomer(): Promise<{ email: string; actor: Actor }> {
  const email = `${newId()}@example.com`;
  const { opened } = await registerAccount(engine, {
    email,
    password: 'correct horse battery',
    name: 'Asha',
    accountName: 'Duka',
    country: 'KE',
  });
  if (opened === null) throw new Error('Somebody has this address');
  return { email, actor: opened };
}

/** Works off the account's letters, one after the other. */
async function work(actor: Actor, context: WorkerContext): Promise<void> {
  for (const { id, payload } of await jobsOf(engine, actor)) {
    await sendLetterProcessor.process(context, { actor, payload, jobId: id });
  }
}

describe('a letter', () => {
  test('is written when it is sent, and crossed off', async () => {
    const { email, actor } = await newcomer();
    const { sent, context } = postOffice();
    const [job] = await jobsOf(engine, actor);
    await work(actor, context);
    expect(sent).toEqual([
      {
        id: (job?.payload as { id?: string } | undefined)?.id,
        to: email,
        letter: expect.objectContaining({ name: 'Asha' }),
      },
    ]);
    expect(JSON.stringify(job)).not.toContain('token');
    expect(await jobsOf(engine, actor)).toEqual([]);
  });

  test('that the mail server does not take now stays to be sent, as the same mail', async () => {
    const { actor } = await newcomer();
    const away = postOffice(() => Promise.reject(new Error('connect ECONNREFUSED')));
    await expect(work(actor, away.context)).rejects.toThrow('ECONNREFUSED');
    expect(await jobsOf(engine, actor)).toHaveLength(1);
    const back = postOffice();
    await work(actor, back.context);
    expect(back.sent[0]?.id).toBe(away.sent[0]?.id);
    expect(await jobsOf(engine, actor)).toEqual([]);
  });

  test('to a mailbox that does not exist is not tried again', async () => {
    const { actor } = await newcomer();
    const { sent, context } = postOffice(() => Promise.reject(new MailRefused('Refused with 550')));
    await work(actor, context);
    expect(sent).toHaveLength(1);
    expect(await jobsOf(engine, actor)).toEqual([]);
  });

  test('to nobody is crossed off', async () => {
    const actor: Actor = { accountId: newId(), userId: null };
    const occasion: Occasion = { kind: 'reset_password', email: `${newId()}@example.com` };
    await engine.run(actor, announceLetter, occasion);
    const { sent, context } = postOffice();
    await work(actor, context);
    expect([sent, await jobsOf(engine, actor)]).toEqual([[], []]);
  });

  test('is sent while no transaction is open', async () => {
    const { actor, email } = await newcomer();
    const seen: number[] = [];
    const { context } = postOffice(async () => {
      // another connection sees what was written before the sending
      const proofs = await engine.read(
        PLATFORM,
        ({ em }: Work) => em.count(Proof, { userId: actor.userId ?? '', detail: email }),
        undefined,
      );
      seen.push(proofs);
    });
    await work(actor, context);
    expect(seen).toEqual([1]);
  });
});

test('proofs whose time is over are forgotten, and no others', async () => {
  const { actor } = await newcomer();
  const userId = actor.userId ?? '';
  const left = () =>
    engine.read(
      PLATFORM,
      async ({ em }: Work) => (await em.find(Proof, { userId })).map(({ kind }) => kind),
      undefined,
    );
  await engine.run(PLATFORM, issueProof, { kind: 'second_factor', userId });
  await engine.run(PLATFORM, issueProof, { kind: 'reset_password', userId });
  engine.pass(11 * 60_000);
  while ((await engine.run(PLATFORM, sweepProofs, undefined)) > 0);
  expect(await left()).toEqual(['reset_password']);
});
