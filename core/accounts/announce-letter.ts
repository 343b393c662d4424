import type { Work } from '../database/work.js';
import { announce } from '../jobs/job.js';
import { newId } from '../platform/id.js';
import { sendLetter } from './letter-jobs.js';
import type { Occasion } from './occasion.js';

/** Somebody gets a mail if this transaction commits. */
export function announceLetter(work: Work, occasion: Occasion): void {
  announce(work, sendLetter, { id: newId(), at: work.now.getTime(), occasion });
}
