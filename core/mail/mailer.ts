import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../platform/config.js';
import { renderLetter, type Composed } from './letter.js';

export interface Mail extends Composed {
  /** Its job's id: the same again after a crash, so a mail that goes out twice has one Message-ID. */
  id: string;
}

/** Hands mails to the next server. Rejects when that could not be done: try again later. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The receiving server will never take it: there is no such mailbox. */
export class MailRefused extends Error {}

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 30_000;

/** By SMTP if there is a server to give them to, otherwise as files that a developer can read. */
export function openMailer({ mail, publicUrl }: Pick<Config, 'mail' | 'publicUrl'>): Mailer {
  const messageOf = ({ id, to, letter }: Mail) => ({
    ...renderLetter(letter, publicUrl),
    from: mail.from,
    to: { name: '', address: to },
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { smtpUrl, outbox } = mail;
  return smtpUrl === null ? fileMailer(outbox, messageOf) : smtpMailer(smtpUrl, messageOf);
}

type Message = (mail: Mail) => Record<string, unknown>;

function smtpMailer(url: string, messageOf: Message): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail(messageOf(mail));
      } catch (error) {
        const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
        if (code === 'EENVELOPE' && responseCode >= 500)
          throw new MailRefused(`Refused with ${responseCode}`);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

function fileMailer(directory: string, messageOf: Message): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(messageOf(mail));
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const path = join(directory, `${mail.id}.eml`);
      await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${path}.part`, path); // whoever reads the folder sees whole files only
    },
    close: () => undefined,
  };
}
