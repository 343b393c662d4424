import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../platform/id.js';
import { MailRefused, openMailer, type Mail } from './mailer.js';
import { readOutbox } from './outbox.js';

const aMail = (to = 'asha@example.com', subject = 'Confirm your address'): Mail => ({
  id: newId(),
  to,
  letter: {
    subject,
    name: 'Asha Wanjirũ',
    paragraphs: [
      'A long line that is longer than the seventy-six characters after which quoted-printable breaks it.',
    ],
    action: { label: 'Confirm', path: `/verify?token=${'x'.repeat(60)}` },
    closing: [],
  },
});

describe('without a server', () => {
  let outbox: string;
  beforeEach(async () => {
    outbox = await mkdtemp(join(tmpdir(), 'gallant-outbox-'));
  });
  afterEach(() => rm(outbox, { recursive: true }));
  const mailer = () =>
    openMailer({
      publicUrl: 'http://localhost:4000',
      mail: { smtpUrl: null, from: 'Gallant <a@b.example>', outbox },
    });

  test('mails become files, read back whole and the newest first', async () => {
    await mailer().send(aMail('asha@example.com', 'First'));
    await mailer().send(aMail('ben@example.com', 'Second'));
    const [second, first] = await readOutbox(outbox);
    expect([first?.subject, second?.subject]).toEqual(['First', 'Second']);
    expect(first?.text).toContain(`\nhttp://localhost:4000/verify?token=${'x'.repeat(60)}\n`);
    expect(first?.text).toContain('Asha Wanjirũ');
    expect((await readOutbox(outbox, { to: 'Ben@example.com' })).map(({ to }) => to)).toEqual([
      'ben@example.com',
    ]);
  });

  test('the same mail again is the same file', async () => {
    const mail = aMail();
    await mailer().send(mail);
    await mailer().send(mail);
    expect(await readdir(outbox)).toEqual([`${mail.id}.eml`]);
  });

  test('an address that would be two, or a header, is one address', async () => {
    await mailer().send(aMail('"a,b"@example.com'));
    const [mail] = await readOutbox(outbox);
    expect(mail?.to).toBe('"a,b"@example.com');
  });

  test('an outbox that was never written to is empty', async () => {
    expect(await readOutbox(join(outbox, 'none'))).toEqual([]);
  });
});

/** As much SMTP as it takes; `answer` says what becomes of a recipient. */
async function smtpServer(
  answer: (recipient: string) => string,
): Promise<{ server: Server; url: string; got: string[] }> {
  const got: string[] = [];
  const server = createServer((socket) => {
    let inData = false;
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n')) {
        if (inData) {
          got.push(line);
          if (line === '.') {
            inData = false;
            socket.write('250 taken\r\n');
          }
        } else if (line.startsWith('RCPT')) socket.write(`${answer(line)}\r\n`);
        else if (line === 'DATA') {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else if (line !== '') socket.write('250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, got, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const mailerTo = (smtpUrl: string) =>
  openMailer({
    publicUrl: 'https://sms.example.com',
    mail: { smtpUrl, from: 'a@b.example', outbox: '/nowhere' },
  });

describe('with a server', () => {
  test('mails go out, with an id that stays', async () => {
    const { server, url, got } = await smtpServer(() => '250 ok');
    const mail = aMail();
    await mailerTo(url).send(mail);
    expect(got).toContain(`Message-ID: <${mail.id}@sms.example.com>`);
    expect(got).toContain('To: asha@example.com');
    server.close();
  });

  test('a mailbox that does not exist is told from a server that is busy', async () => {
    const { server, url } = await smtpServer((line) =>
      line.includes('gone@') ? '550 no such user' : '451 later',
    );
    await expect(mailerTo(url).send(aMail('gone@example.com'))).rejects.toThrow(MailRefused);
    const busy = await mailerTo(url)
      .send(aMail('busy@example.com'))
      .catch((error: unknown) => error);
    expect(busy).toBeInstanceOf(Error);
    expect(busy).not.toBeInstanceOf(MailRefused);
    server.close();
  });
});
