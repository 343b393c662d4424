import { composeInvitation } from '../../core/accounts/invitation-letter.js';
import { PLATFORM } from '../../core/database/work.js';
import { parsePublicId } from '../../core/platform/id.js';
import { useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';

const api = useApi();

const INVITE =
  'mutation ($email: String!) { inviteMember(input: { email: $email, role: DEVELOPER }) { __typename ... on Invitation { id role invitedBy { name } } } }';
const ACCEPT =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename ... on Session { accessToken viewer { role account { id } user { email } } } } }';
const SWITCH =
  'mutation ($id: ID!) { switchAccount(input: { accountId: $id }) { __typename ... on Session { accessToken viewer { account { id } } } } }';
const MINE = '{ myAccounts { role current account { id } } }';

interface Accepted {
  acceptInvitation: { __typename: string; accessToken: string; viewer: { account: { id: string } } };
}

/** Invites somebody and opens the letter. */
async function invite(by: TestAccount, email: string): Promise<string> {
  const { data } = await by.ask<{ inviteMember: { id: string } }>(INVITE, { email });
  expect(data?.inviteMember).toMatchObject({ role: 'DEVELOPER', invitedBy: { name: 'Asha' } });
  const invitationId = parsePublicId('invitation', data?.inviteMember.id ?? '') ?? '';
  const { accountId } = by.actor;
  const composed = await api.core.run(PLATFORM, composeInvitation, { accountId, invitationId });
  return composed?.letter.action?.path.split('token=')[1] ?? '';
}

const codeOf = async (query: string, token: string) =>
  (await api.ask(query, {}, token)).errors?.[0]?.extensions.code;

test('somebody new is invited, comes in, is made another and is removed', async () => {
  const owner = await makeAccount(api, { funds: 0n });
  const email = `ben-${owner.email}`;
  const token = await invite(owner, email);
  const preview = await api.ask(
    'query ($token: String!) { invitation(token: $token) { accountName email role knownPerson } }',
    { token },
  );
  expect(preview.data).toEqual({
    invitation: { accountName: 'Asha & Sons', email, role: 'DEVELOPER', knownPerson: false },
  });
  const { data } = await api.ask<Accepted>(ACCEPT, {
    input: { token, name: 'Ben', password: 'correct horse battery' },
  });
  const session = data?.acceptInvitation;
  expect(session).toMatchObject({ viewer: { role: 'developer', user: { email } } });
  const ben = session?.accessToken ?? '';
  expect(await codeOf('{ apiKeys { id } }', ben)).toBeUndefined();
  expect(await codeOf('{ auditLog { edges { node { id } } } }', ben)).toBe('FORBIDDEN');
  const { data: listed } = await owner.ask<{ members: { role: string; user: { id: string } }[] }>(
    '{ members { role secondFactor user { id email } } invitations { id } }',
  );
  expect(listed).toMatchObject({ members: [{ role: 'OWNER' }, { role: 'DEVELOPER' }], invitations: [] });
  const userId = listed?.members[1]?.user.id;
  await owner.ask(
    'mutation ($id: ID!) { changeRole(input: { userId: $id, role: BILLING }) { __typename } }',
    {
      id: userId,
    },
  );
  expect(await codeOf('{ apiKeys { id } }', ben)).toBe('FORBIDDEN');
  await owner.ask('mutation ($id: ID!) { removeMember(userId: $id) { __typename } }', { id: userId });
  expect(await codeOf('{ me { role } }', ben)).toBe('UNAUTHENTICATED');
});

test('somebody who is logged in accepts without a password, and goes from account to account', async () => {
  const [owner, guest] = [await makeAccount(api, { funds: 0n }), await makeAccount(api, { funds: 0n })];
  const token = await invite(owner, guest.email);
  const refused = await api.ask<Accepted>(ACCEPT, { input: { token, password: 'something else' } });
  expect(refused.data?.acceptInvitation.__typename).toBe('BadCredentials');
  const { data } = await guest.ask<Accepted>(ACCEPT, { input: { token } });
  const there = data?.acceptInvitation.accessToken ?? '';
  const accounts = await api.ask<{ myAccounts: { account: { id: string } }[] }>(MINE, {}, there);
  expect(accounts.data?.myAccounts).toMatchObject([
    { role: 'OWNER', current: false },
    { role: 'DEVELOPER', current: true },
  ]);
  const home = accounts.data?.myAccounts[0]?.account.id;
  const back = await api.ask<{ switchAccount: { accessToken: string } }>(SWITCH, { id: home }, there);
  expect(back.data?.switchAccount).toMatchObject({ viewer: { account: { id: home } } });
  expect(await codeOf(MINE, there)).toBe('UNAUTHENTICATED');
  expect(await codeOf(MINE, back.data?.switchAccount.accessToken ?? '')).toBeUndefined();
  const elsewhere = await owner.ask(SWITCH, { id: home });
  expect(elsewhere.data).toEqual({ switchAccount: { __typename: 'NotFound' } });
});
