import { setTimeout as wait } from 'node:timers/promises';
import { readOutbox } from '../../core/mail/outbox.js';

const WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 50;

/** The token of the link in the newest mail to an address, once it has come. */
export async function tokenMailedTo(outbox: string, email: string): Promise<string> {
  const deadline = Date.now() + WITHIN_MS;
  while (Date.now() < deadline) {
    const [mail] = await readOutbox(outbox, { to: email });
    const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
    if (token !== undefined) return token;
    await wait(LOOK_EVERY_MS);
  }
  throw new Error(`No mail to ${email} came into ${outbox}`);
}
