import { composeLetter } from '../../core/accounts/compose-letter.js';
import { sendLetter } from '../../core/accounts/letter-jobs.js';
import { crossOff } from '../../core/jobs/relay-jobs.js';
import { MailRefused } from '../../core/mail/mailer.js';
import { implement } from '../jobs/implement.js';

/**
 * Writes the letter in one transaction, sends it while none is open, and crosses the job off in another. After a crash in
 * between it is written again, with another link: rather two mails than none.
 */
export const sendLetterProcessor = implement(sendLetter, async ({ core, mailer }, job) => {
  const { actor, jobId, payload } = job;
  const composed = await core.run(actor, composeLetter, payload);
  if (composed !== null) {
    try {
      await mailer.send({ id: payload.id, ...composed });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      core.log.warn({ jobId, kind: payload.occasion.kind }, 'a mailbox does not exist');
    }
  }
  await core.run(actor, crossOff, jobId);
});
