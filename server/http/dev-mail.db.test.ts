import { composeLetter } from '../../core/accounts/compose-letter.js';
import { PLATFORM } from '../../core/database/work.js';
import { openMailer } from '../../core/mail/mailer.js';
import { newId } from '../../core/platform/id.js';
import { PUBLIC_URL, useApi } from '../../tests/support/api.js';
import { makeAccount } from '../../tests/support/make-account.js';

const api = useApi();
const page = async (to = '') => {
  const response = await fetch(`${api.url}/dev/mail${to && `?to=${encodeURIComponent(to)}`}`);
  return { status: response.status, html: await response.text(), headers: response.headers };
};

test('a sandbox without a mail server shows its mails, with links that can be opened', async () => {
  expect((await page()).html).toContain('No mail yet');
  const { email } = await makeAccount(api, { funds: 0n });
  const mailer = openMailer({
    publicUrl: PUBLIC_URL,
    mail: { smtpUrl: null, from: 'a@b.example', outbox: api.outbox },
  });
  const occasion = { kind: 'reset_password' as const, email };
  const composed = await api.core.run(PLATFORM, composeLetter, { id: newId(), at: Date.now(), occasion });
  if (composed === null) throw new Error('No letter');
  await mailer.send({
    id: newId(),
    ...composed,
    letter: { ...composed.letter, name: '<script>alert(1)</script>' },
  });
  const { status, html, headers } = await page(email);
  const link = `${PUBLIC_URL}${composed.letter.action?.path}`;
  expect(status).toBe(200);
  expect(html).toContain(`<a href="${link}">${link}</a>`);
  expect(html).not.toContain('<script');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect((await page('somebody.else@example.com')).html).toContain('No mail yet');
});

describe('anywhere else', () => {
  const live = useApi({ sandbox: false });

  test('there is no such page', async () => {
    const response = await fetch(`${live.url}/dev/mail`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('Mail that was not sent');
  });
});
