import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface OutboxMail {
  /** The file's name without `.eml`. */
  id: string;
  to: string;
  subject: string;
  text: string;
  sentAt: Date;
}

/** How many files are looked into: a folder that nobody empties stays quick to read. */
const MOST_READ = 200;

/** The mails that were written instead of sent, the newest first: ids grow with time. `to`: only those to this address. */
export async function readOutbox(
  directory: string,
  { to }: { to?: string | undefined } = {},
): Promise<OutboxMail[]> {
  const names = await readdir(directory).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .toReversed()
    .slice(0, MOST_READ);
  const mails = await Promise.all(newest.map((name) => readMail(directory, name)));
  return to === undefined ? mails : mails.filter((mail) => mail.to === to.toLowerCase());
}

async function readMail(directory: string, name: string): Promise<OutboxMail> {
  const mail = await PostalMime.parse(await readFile(join(directory, name)));
  return {
    id: name.slice(0, -'.eml'.length),
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    sentAt: new Date(mail.date ?? 0),
  };
}
