import { createLogger } from './logging.js';

function lines(write: (log: ReturnType<typeof createLogger>) => void): string {
  const written: string[] = [];
  write(createLogger('test', 'trace', { write: (line: string) => void written.push(line) }));
  return written.join('');
}

test('what should not be in a log is not written, should it be given', () => {
  const secret = 'hunter2';
  const text = lines((log) => {
    log.info({ password: secret, to: secret, body: secret, email: secret, token: secret }, 'a');
    log.info({ user: { email: secret, password: secret, code: secret }, message: { body: secret } }, 'b');
    log.info({ headers: { authorization: secret, cookie: secret } }, 'c');
  });
  expect(text).toContain('Redacted');
  expect(text).not.toContain(secret);
});

test('an error is told by its kind and its place, not by its words, and never with its statement', () => {
  const error = Object.assign(new Error("Duplicate entry '+254712345678'"), {
    code: 'ER_DUP_ENTRY',
    errno: 1062,
    sql: "insert into contact values ('+254712345678')",
  });
  const text = lines((log) => log.warn({ err: error }, 'not kept'));
  expect(text).toContain('ER_DUP_ENTRY');
  expect(text).toContain('logging.test.ts');
  expect(text).not.toContain('254712345678');
});

test('the code of an error and its id are there to be found', () => {
  const text = lines((log) => log.info({ errorId: 'e1', code: 'RATE_LIMITED' }, 'refused'));
  expect(JSON.parse(text)).toMatchObject({ errorId: 'e1', code: 'RATE_LIMITED' });
});
