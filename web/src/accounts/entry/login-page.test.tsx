import { act, fireEvent, render, screen } from '@testing-library/react';
import { jest } from '@jest/globals';
import { MemoryRouter } from 'react-router';
import { Connection } from '../../app/session/connection.js';
import { RuntimeContext } from '../../app/session/runtime.js';
import { Session } from '../../app/session/session.js';
import { LoginPage } from './login-page.js';

const granted = { __typename: 'Session', accessToken: 'one', expiresAt: '2999-01-01T00:00:00Z' };

/** A server that gives these answers, one after the other, and remembers what it was asked. */
function server(...answers: object[]) {
  const asked: { query: string; variables: { input: Record<string, unknown> } }[] = [];
  globalThis.fetch = jest.fn(async (address: unknown, init?: RequestInit) => {
    if (address === '/dev/mail') return { ok: false } as Response;
    asked.push(JSON.parse(String(init?.body)));
    return { status: 200, json: async () => ({ data: answers.shift() }) } as Response;
  }) as typeof fetch;
  return asked;
}

async function logIn() {
  const session = new Session(() => Promise.resolve(null));
  session.end();
  render(
    <RuntimeContext value={{ session, connection: new Connection() }}>
      <MemoryRouter>
        <LoginPage />
      </MemoryRouter>
    </RuntimeContext>,
  );
  type('E-mail', 'asha@example.com');
  type('Password', 'correct horse');
  await press('Log in');
  return session;
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

describe('the login page', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  test('lets in whoever knows the password', async () => {
    const asked = server({ login: granted });
    const session = await logIn();
    expect(session.status).toBe('signed-in');
    expect(asked[0]?.variables.input).toEqual({
      email: 'asha@example.com',
      password: 'correct horse',
      delivery: 'COOKIE',
    });
  });

  test('says why not, and keeps what was typed', async () => {
    server({ login: { __typename: 'BadCredentials', message: 'E-mail or password is wrong.' } });
    const session = await logIn();
    expect(screen.getByRole('alert').textContent).toContain('E-mail or password is wrong.');
    expect((screen.getByLabelText('E-mail') as HTMLInputElement).value).toBe('asha@example.com');
    expect(session.status).toBe('anonymous');
  });

  test('asks for the second factor, with the token it was given', async () => {
    const asked = server(
      { login: { __typename: 'SecondFactorRequired', token: 'half' } },
      { completeLogin: { __typename: 'BadCredentials', message: 'This code is wrong.' } },
      { completeLogin: granted },
    );
    const session = await logIn();
    expect(session.status).toBe('anonymous');
    type('Code', ' 123456 ');
    await press('Go on');
    expect(screen.getByRole('alert').textContent).toContain('This code is wrong.');
    await press('Go on');
    expect(session.status).toBe('signed-in');
    expect(asked[2]?.variables.input).toEqual({ token: 'half', code: '123456', delivery: 'COOKIE' });
  });

  test('of an address that is not proved, sends the mail again on demand', async () => {
    const asked = server(
      { login: { __typename: 'EmailNotVerified' } },
      { resendVerification: { __typename: 'VerificationSent' } },
    );
    await logIn();
    expect(screen.getByRole('heading', { name: 'Check your mail' })).toBeTruthy();
    await press('Send it again');
    expect(screen.getByText(/Sent once more/)).toBeTruthy();
    expect(asked[1]?.variables.input).toEqual({ email: 'asha@example.com' });
  });
});
