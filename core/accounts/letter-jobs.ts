import { defineJob } from '../jobs/job.js';
import { LetterOrder } from './occasion.js';

/**
 * Writes and sends a mail to a person. The job says why and to whom, and holds no secret: the token of a link is made by
 * the worker when the letter is written, so it is never in the job's row, nor in Redis. Looking whether anybody has an
 * address is done there as well, where nobody can tell by the time it takes.
 */
export const sendLetter = defineJob({
  name: 'send-letter',
  queue: () => 'urgent',
  payload: LetterOrder,
  key: ({ id }) => `send-letter.${id}`,
});
