import type { GraphQLSchema } from 'graphql';
import { Passkey } from '../core/accounts/second-factor.js';
import { ListMember } from '../core/contacts/contact-list.js';
import { Contact } from '../core/contacts/contact.js';
import { newId, parsePublicId, publicId, type IdKind } from '../core/platform/id.js';
import { DEFAULT_LIMITS, type Limits } from '../core/platform/limits.js';
import { buildBareSchema } from '../schema/build-schema.js';
import { REQUIREMENTS, type Requirement } from '../schema/permissions.js';
import { anyOperation, idPaths, rootFields, type RootField } from '../tests/support/any-operation.js';
import { useApi } from '../tests/support/api.js';
import { someAddress } from '../tests/support/from-address.js';
import { refusalOf } from '../tests/support/listen.js';
import { makeAccount, type TestAccount } from '../tests/support/make-account.js';

const MANY = 1_000_000_000;
/** Each test asks for everything that there is to see, as one person, many times a second. */
const LAVISH: Limits = {
  ...DEFAULT_LIMITS,
  document: { ...DEFAULT_LIMITS.document, cost: MANY, tokens: MANY, characters: MANY },
  rate: { ...DEFAULT_LIMITS.rate, user: MANY, address: MANY },
  tries: { aMinute: MANY, aQuarter: MANY, fromStrangers: MANY, fromAddress: MANY, mailsAnHour: MANY },
};
const api = useApi({ limits: LAVISH, address: someAddress() });
const schema: GraphQLSchema = buildBareSchema();
const fields = rootFields(schema).map((root) => [`${root.type} ${root.field.name}`, root] as const);
const REQUIRED: Record<string, Requirement> = {
  ...REQUIREMENTS.Query,
  ...REQUIREMENTS.Mutation,
  ...REQUIREMENTS.Subscription,
};

/** Every id that a client can send, and what it is the id of. */
const IDS: Record<string, IdKind> = {
  'contact.id': 'contact',
  'contacts.filter.listId': 'contactList',
  'contacts.filter.tagId': 'tag',
  'contacts.filter.segmentId': 'segment',
  'contacts.filter.rule.tagId': 'tag',
  'contacts.filter.rule.listId': 'contactList',
  'createContact.input.listIds': 'contactList',
  'createContact.input.tagIds': 'tag',
  'updateContact.id': 'contact',
  'updateContact.input.listIds': 'contactList',
  'updateContact.input.tagIds': 'tag',
  'deleteContact.id': 'contact',
  'renameContactList.id': 'contactList',
  'deleteContactList.id': 'contactList',
  'tag.id': 'tag',
  'renameTag.id': 'tag',
  'deleteTag.id': 'tag',
  'updateContactField.id': 'contactField',
  'deleteContactField.id': 'contactField',
  'bulkEdit.id': 'bulkEdit',
  'bulkEditProgress.id': 'bulkEdit',
  'cancelBulkEdit.id': 'bulkEdit',
  'undoBulkEdit.id': 'bulkEdit',
  'bulkEditContacts.input.selection.ids': 'contact',
  'bulkEditContacts.input.selection.filter.listId': 'contactList',
  'bulkEditContacts.input.selection.filter.tagId': 'tag',
  'bulkEditContacts.input.selection.filter.segmentId': 'segment',
  'bulkEditContacts.input.selection.filter.rule.tagId': 'tag',
  'bulkEditContacts.input.selection.filter.rule.listId': 'contactList',
  'bulkEditContacts.input.addTagId': 'tag',
  'bulkEditContacts.input.removeTagId': 'tag',
  'bulkEditContacts.input.addToListId': 'contactList',
  'bulkEditContacts.input.removeFromListId': 'contactList',
  'mergeContacts.input.keepId': 'contact',
  'mergeContacts.input.mergeIds': 'contact',
  'export.id': 'exportFile',
  'exportProgress.id': 'exportFile',
  'startExport.input.campaignId': 'campaign',
  'startExport.input.filter.listId': 'contactList',
  'startExport.input.filter.tagId': 'tag',
  'startExport.input.filter.segmentId': 'segment',
  'startExport.input.filter.rule.tagId': 'tag',
  'startExport.input.filter.rule.listId': 'contactList',
  'privacyRequest.id': 'privacyRequest',
  'contactList.id': 'contactList',
  'contactImport.id': 'contactImport',
  'segment.id': 'segment',
  'countSegment.rule.tagId': 'tag',
  'countSegment.rule.listId': 'contactList',
  'createSegment.input.rule.tagId': 'tag',
  'createSegment.input.rule.listId': 'contactList',
  'updateSegment.id': 'segment',
  'updateSegment.input.rule.tagId': 'tag',
  'updateSegment.input.rule.listId': 'contactList',
  'deleteSegment.id': 'segment',
  'createCampaign.input.segmentId': 'segment',
  'updateCampaign.input.segmentId': 'segment',
  'campaign.id': 'campaign',
  'preflightCampaign.id': 'campaign',
  'message.id': 'message',
  'messages.filter.campaignId': 'campaign',
  'estimateMessage.input.contactId': 'contact',
  'revokeApiKey.id': 'apiKey',
  'rotateApiKey.input.id': 'apiKey',
  'switchAccount.input.accountId': 'account',
  'revokeSession.id': 'session',
  'removePasskey.id': 'passkey',
  'revokeInvitation.id': 'invitation',
  'changeRole.input.userId': 'user',
  'removeMember.userId': 'user',
  'importContacts.input.uploadId': 'upload',
  'previewImport.input.uploadId': 'upload',
  'preferencePage.accountId': 'account',
  'sendPreferenceCode.input.accountId': 'account',
  'openPreferences.input.accountId': 'account',
  'importContacts.input.listId': 'contactList',
  'importContacts.input.tagIds': 'tag',
  'cancelImport.id': 'contactImport',
  'createCampaign.input.listId': 'contactList',
  'auditLog.filter.userId': 'user',
  'suspendAccount.input.accountId': 'account',
  'reinstateAccount.accountId': 'account',
  'creditAccount.input.accountId': 'account',
  'updateCampaign.input.id': 'campaign',
  'updateCampaign.input.listId': 'contactList',
  'launchCampaign.id': 'campaign',
  'pauseCampaign.id': 'campaign',
  'resumeCampaign.id': 'campaign',
  'cancelCampaign.id': 'campaign',
  'campaignProgress.campaignId': 'campaign',
  'contactImportProgress.id': 'contactImport',
  'whyTexted.campaignId': 'campaign',
  'deleteDoNotDisturbList.id': 'doNotDisturbList',
  'addDoNotDisturb.listId': 'doNotDisturbList',
  'removeDoNotDisturb.listId': 'doNotDisturbList',
  'messageUpdates.messageId': 'message',
  'messageUpdates.campaignId': 'campaign',
};

const codeOf = async (root: RootField, token?: string) => {
  const operation = anyOperation(root, (path) => nothing(path));
  if (root.type === 'subscription') {
    return (await refusalOf(api.socket(token), operation))?.[0]?.extensions?.code;
  }
  const { errors } = await api.ask(operation.query, operation.variables, token);
  return errors?.[0]?.extensions.code;
};

function nothing(path: string): string {
  const kind = IDS[path];
  if (kind === undefined) throw new Error(`Say what ${path} is the id of`);
  return publicId(kind, newId());
}

describe('somebody we do not know', () => {
  test.each(fields.filter(([, { field }]) => REQUIRED[field.name] !== 'anybody'))(
    'is refused %s',
    async (_name, root) => {
      expect(await codeOf(root)).toBe('UNAUTHENTICATED');
    },
  );

  test('is told that a credential is no good', async () => {
    const { errors } = await api.ask('{ me { role } }', {}, 'nonsense');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', errorId: expect.any(String) });
  });

  test('does not get a socket with a credential that is no good', async () => {
    const closed = await new Promise((resolve) => {
      api
        .socket('nonsense')
        .subscribe(
          { query: 'subscription { accountTotals { contacts } }' },
          { next: resolve, error: resolve, complete: () => resolve(null) },
        );
    });
    expect(closed).toMatchObject({ code: 4403 });
  });
});

async function made(account: TestAccount, mutation: string): Promise<string> {
  const text = JSON.stringify(await account.ask(`mutation { made: ${mutation} }`));
  const id = /"id":"([^"]+)"/.exec(text)?.[1];
  if (id === undefined) throw new Error(text);
  return id;
}

async function upload({ token }: TestAccount): Promise<string> {
  const response = await fetch(`${api.url}/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: 'phone\n0712345678\n',
  });
  return ((await response.json()) as { uploadId: string }).uploadId;
}

/** Not the one that asks, which would be over when it is revoked. */
async function anotherSession({ email, password, ask }: TestAccount): Promise<string> {
  await api.ask(`mutation { login(input: { email: "${email}", password: "${password}" }) { __typename } }`);
  const { data } = await ask<{ sessions: { id: string; current: boolean }[] }>('{ sessions { id current } }');
  return data?.sessions.find(({ current }) => !current)?.id ?? '';
}

async function again(account: TestAccount): Promise<TestAccount> {
  const { email, password } = account;
  const { data } = await api.ask<{ login: { accessToken: string } }>(
    `mutation { login(input: { email: "${email}", password: "${password}" }) { ... on Session { accessToken } } }`,
  );
  const token = data?.login.accessToken ?? '';
  return { ...account, token, ask: (query, variables) => api.ask(query, variables, token) };
}

async function aPasskey({ actor }: TestAccount): Promise<string> {
  const id = newId();
  await api.core.run(
    actor,
    async ({ em, now }) => {
      await em.insert(Passkey, {
        id,
        userId: actor.userId ?? '',
        credentialId: id,
        credentialHash: id + id,
        publicKey: Buffer.from('key'),
        counter: 0n,
        transports: '',
        name: 'Phone',
        createdAt: now,
      });
    },
    undefined,
  );
  return publicId('passkey', id);
}

const MAKE: Partial<Record<IdKind, (name: string) => string>> = {
  contact: () =>
    `createContact(input: { msisdn: "+2547${String(Math.random()).slice(2, 10)}" }) { ... on Contact { id } }`,
  contactList: (name) => `createContactList(input: { name: "${name}" }) { ... on ContactList { id } }`,
  tag: (name) => `createTag(name: "${name}") { ... on Tag { id } }`,
  segment: (name) =>
    `createSegment(input: { name: "${name}", rule: { field: { key: "country", is: KNOWN } } }) { ... on Segment { id } }`,
  contactField: (name) =>
    `createContactField(input: { label: "${name.slice(-30)}", kind: TEXT }) { ... on ContactField { id } }`,
};

/** One more of a kind: what a test deletes, others need. */
async function another(account: TestAccount, kind: IdKind): Promise<string> {
  const make = MAKE[kind];
  if (make === undefined) throw new Error(`Say how to make another ${kind}`);
  return await made(account, make(`N${newId()}`));
}

/** One of everything. */
async function fill(account: TestAccount): Promise<Record<IdKind, string>> {
  const list = await made(account, 'createContactList(input: { name: "All" }) { ... on ContactList { id } }');
  const importing = await made(
    account,
    `importContacts(input: { uploadId: "${await upload(account)}" }) { ... on ContactImport { id } }`,
  );
  const message = await made(
    account,
    'sendMessage(input: { to: "0712345678", body: "Hi", senderId: "GALLANT", idempotencyKey: "1" }) { ... on Message { id } }',
  );
  const contactId = newId();
  await api.core.run(
    account.actor,
    async ({ em, now, actor: { accountId } }) => {
      await em.insert(Contact, {
        accountId,
        id: contactId,
        msisdn: '+254712345678',
        custom: {},
        createdAt: now,
        updatedAt: now,
      });
      const listId = parsePublicId('contactList', list) ?? '';
      await em.insert(ListMember, { accountId, listId, contactId, addedAt: now });
    },
    undefined,
  );
  const tag = await another(account, 'tag');
  const tagged = `updateContact(id: "${publicId('contact', contactId)}", input: { tagIds: ["${tag}"] }) { ... on Contact { id } }`;
  await made(account, tagged);
  return {
    account: publicId('account', account.actor.accountId),
    user: publicId('user', account.actor.userId ?? ''),
    apiKey: await made(
      account,
      'createApiKey(input: { name: "K" }) { ... on CreatedApiKey { apiKey { id } } }',
    ),
    contact: publicId('contact', contactId),
    contactList: list,
    contactImport: importing,
    upload: await upload(account),
    campaign: await made(
      account,
      'createCampaign(input: { name: "C", body: "Hi", senderId: "GALLANT" }) { ... on Campaign { id } }',
    ),
    message,
    ledgerEntry: publicId('ledgerEntry', newId()),
    carrier: publicId('carrier', newId()),
    session: await anotherSession(account),
    passkey: await aPasskey(account),
    invitation: await made(
      account,
      `inviteMember(input: { email: "${newId()}@example.com", role: ANALYST }) { ... on Invitation { id } }`,
    ),
    auditEntry: publicId('auditEntry', newId()),
    contactField: await another(account, 'contactField'),
    tag,
    segment: await another(account, 'segment'),
    bulkEdit: await made(
      account,
      `bulkEditContacts(input: { selection: { filter: {} }, addTagId: "${tag}" }) { ... on BulkEdit { id } }`,
    ),
    consentEvent: publicId('consentEvent', newId()),
    doNotDisturbList: publicId('doNotDisturbList', newId()),
    exportFile: await made(
      account,
      'startExport(input: { kind: CONTACTS, format: CSV }) { ... on Export { id } }',
    ),
    privacyRequest: await made(
      account,
      'requestPersonExport(msisdn: "0712345678") { ... on PrivacyRequest { id } }',
    ),
  };
}

/** A bulk edit is one selection and one action: beside the path that is tried, one of the other. */
const isAnotherEdit = (path: string, at: string): boolean =>
  at.startsWith('bulkEditContacts') &&
  at !== `bulkEditContacts.input.${path.includes('.selection.') ? 'addTagId' : 'selection.ids'}`;

describe('another account', () => {
  let mine: Record<IdKind, string>;
  let theirs: Record<IdKind, string>;
  let me: TestAccount;

  beforeAll(async () => {
    me = await makeAccount(api);
    mine = await fill(me);
    theirs = await fill(await makeAccount(api));
  });

  // every account is an operator's to look after: see operators.db.test.ts
  const paths = fields
    .filter(([, { field }]) => REQUIRED[field.name] !== 'operator')
    // a page for everybody: core/preferences/preferences.db.test.ts says what a stranger gets of it
    .filter(([, { field }]) => !/^(preferencePage|sendPreferenceCode|openPreferences)$/.test(field.name))
    .flatMap(([, root]) => idPaths(root).map((path) => [path, root] as const));

  test.each(paths)('has nothing to see at %s', async (path, root) => {
    const kind = IDS[path];
    if (kind === undefined) throw new Error(`Say what ${path} is the id of`);
    mine.upload = await upload(me); // an import takes its file away
    const foreign = await outcome(root, path, theirs[kind]);
    const missing = await outcome(root, path, publicId(kind, newId()));
    const malformed = await outcome(root, path, 'nonsense');
    expect(foreign).toEqual(missing);
    expect(malformed).toEqual(missing);
    const own = await outcome(root, path, path.startsWith('delete') ? await another(me, kind) : mine[kind]);
    if (path.startsWith('switchAccount')) me = await again(me); // who has switched is there with another session
    // The campaign has not been launched: it has as many messages as one that does not exist.
    const differs = path !== 'messages.filter.campaignId';
    expect(JSON.stringify(own) !== JSON.stringify(missing)).toBe(differs);
  });

  /** What comes of an id at one path, all others being my own and optional ones left out. */
  async function outcome(root: RootField, path: string, id: string) {
    const { query, variables } = anyOperation(root, (at) => {
      if (at === path) return id;
      const kind = IDS[at];
      const optional = /listId|tagIds|segmentId|rule\.tagId/.test(at) || at.startsWith('messageUpdates');
      return optional || kind === undefined || isAnotherEdit(path, at) ? undefined : mine[kind];
    });
    if (root.type === 'subscription' && path === 'messageUpdates.campaignId' && id === mine.campaign) {
      return 'opens, and tells nothing until something changes';
    }
    const answer =
      root.type === 'subscription'
        ? { errors: await refusalOf(api.socket(me.token), { query, variables }) }
        : await me.ask(query, variables);
    return JSON.parse(
      JSON.stringify(answer)
        .replaceAll(id, 'THE_ID')
        .replaceAll(/"errorId":"[^"]*"/g, '"errorId":""'),
    );
  }
});
