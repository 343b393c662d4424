/**
 * The main job from end to end: `npm run demo -- [--contacts FILE.csv] [--recipients N] [--keep]`.
 * Signs up, imports contacts, launches a campaign through the SMPP simulator, shows it being delivered live, and ends with
 * a statement. Exits 1 if anything in it does not add up.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createClient, type Client } from 'graphql-ws';
import { Api } from './demo/api.js';
import { contactsFile } from './demo/contacts-file.js';
import { tokenMailedTo } from './demo/mailbox.js';
import * as operations from './demo/operations.js';
import { bar, ProgressLine } from './demo/progress-line.js';
import { faults, statement, type Outcome } from './demo/statement.js';
import { startWorld, type World } from './demo/world.js';

const BODY =
  'Hi {{ first_name | default: "there" }}, this Saturday everything at Duka Bora is 20% off. Show this SMS at the till. STOP to opt out';

interface Options {
  contacts: string | undefined;
  recipients: number | undefined;
  keep: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      contacts: { type: 'string' },
      recipients: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  });
  const recipients = values.recipients === undefined ? undefined : Number(values.recipients);
  if (recipients !== undefined && !(Number.isInteger(recipients) && recipients > 0)) {
    throw new Error('--recipients takes a whole number above 0');
  }
  return { contacts: values.contacts, recipients, keep: values.keep };
}

/** As everybody signs up: the link in the mail proves the address, and opens the first session. */
async function signUp(api: Api, outbox: string): Promise<{ email: string; password: string }> {
  const name = randomBytes(4).toString('hex');
  const login = { email: `demo-${name}@example.com`, password: randomBytes(9).toString('base64url') };
  await api.run(operations.REGISTER, {
    input: { ...login, name: 'Demo', accountName: `Duka Bora ${name}`, country: 'KE' },
  });
  const token = await tokenMailedTo(outbox, login.email);
  const { verifyEmail } = await api.run<{ verifyEmail: { accessToken: string } }>(operations.VERIFY, {
    input: { token },
  });
  api.signIn(verifyEmail.accessToken);
  return login;
}

/** The last value of a subscription; `seen` is told of each, and says when it is the last. */
async function follow<Data>(
  client: Client,
  operation: { query: string; variables: Record<string, unknown> },
  seen: (data: Data) => boolean,
): Promise<Data> {
  for await (const { data, errors } of client.iterate<Data>(operation)) {
    if (errors !== undefined) throw new Error(errors.map((error) => error.message).join('; '));
    if (data != null && seen(data)) return data;
  }
  throw new Error('the subscription ended early');
}

const importLine = (now: operations.ImportProgress): string =>
  `importing   ${bar(now.bytesRead, now.bytesTotal)} ${now.rows.toLocaleString('en')} rows, ${now.refused} refused`;

const sendLine = (now: operations.Progress): string =>
  `delivering  ${bar(now.recipients - now.queued - now.sent, now.recipients)} ${now.delivered.toLocaleString('en')} delivered, ` +
  `${now.sent.toLocaleString('en')} on their way, ${(now.undelivered + now.failed + now.expired).toLocaleString('en')} not delivered`;

async function importContacts(
  api: Api,
  client: Client,
  options: Options,
): Promise<operations.ImportProgress> {
  const file = await contactsFile(options.contacts, options.recipients);
  const uploadId = await api.upload(file.name, file.body);
  const { importContacts: begun } = await api.run<{ importContacts: { id: string } }>(operations.IMPORT, {
    input: { uploadId, newListName: 'Customers' },
  });
  const line = new ProgressLine();
  const { contactImportProgress: done } = await follow<{ contactImportProgress: operations.ImportProgress }>(
    client,
    { query: operations.IMPORT_PROGRESS, variables: { id: begun.id } },
    ({ contactImportProgress: now }) => {
      line.draw(importLine(now));
      return now.state === 'DONE' || now.state === 'FAILED';
    },
  );
  line.end(importLine(done));
  if (done.state === 'FAILED') throw new Error(done.failure ?? 'the import failed');
  return done;
}

async function prepareCampaign(api: Api, listId: string): Promise<string> {
  const { createCampaign: campaign } = await api.run<{ createCampaign: { id: string } }>(
    operations.CREATE_CAMPAIGN,
    {
      input: { name: 'Saturday sale', body: BODY, senderId: 'DUKABORA', listId },
    },
  );
  const { preflightCampaign: quote } = await api.run<{ preflightCampaign: operations.Preflight }>(
    operations.PREFLIGHT,
    { id: campaign.id },
  );
  console.log(
    `preflight   ${quote.recipients.toLocaleString('en')} recipients, ${quote.segments.toLocaleString('en')} segments, ${quote.cost.formatted}`,
  );
  const amount = (BigInt(quote.cost.micros) * 12n) / 10n;
  await api.run(operations.TOP_UP, { input: { amount: amount.toString(), idempotencyKey: campaign.id } });
  return campaign.id;
}

async function sendCampaign(
  api: Api,
  client: Client,
  id: string,
): Promise<{ progress: operations.Progress; seconds: number }> {
  const line = new ProgressLine();
  const started = performance.now();
  await api.run(operations.LAUNCH, { id });
  const { campaignProgress: progress } = await follow<{ campaignProgress: operations.Progress }>(
    client,
    { query: operations.PROGRESS, variables: { id } },
    ({ campaignProgress: now }) => {
      line.draw(sendLine(now));
      return now.state === 'DONE' && now.sent === 0;
    },
  );
  line.end(sendLine(progress));
  return { progress, seconds: (performance.now() - started) / 1_000 };
}

async function mainJob(
  world: World,
  options: Options,
): Promise<{ outcome: Outcome; login: { email: string; password: string } }> {
  const api = new Api(world.url);
  const login = await signUp(api, world.outbox);
  const client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    connectionParams: () => ({ authorization: api.authorization }),
  });
  try {
    const imported = await importContacts(api, client, options);
    const campaignId = await prepareCampaign(api, imported.list.id);
    const { progress, seconds } = await sendCampaign(api, client, campaignId);
    const { wallet } = await api.run<operations.WalletView>(operations.WALLET);
    const { recipients, messages, duplicates } = world.simulator.report();
    return {
      outcome: { imported, progress, wallet, seconds, carrier: { recipients, messages, duplicates } },
      login,
    };
  } finally {
    await client.dispose();
  }
}

async function main(): Promise<number> {
  const options = readOptions();
  const world = await startWorld(process.env);
  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('interrupted'));
  });
  try {
    const done = await Promise.race([mainJob(world, options), interrupted]);
    if (done === 'interrupted') return 130;
    console.log(statement(done.outcome).join('\n'));
    const wrong = faults(done.outcome);
    for (const fault of wrong) console.error(`  DOES NOT ADD UP  ${fault}`);
    if (wrong.length === 0) console.log('  It all adds up.\n');
    if (options.keep) {
      // a passkey is for the name of a host, and for no number
      console.log(`  The dashboard is at ${world.url.replace('127.0.0.1', 'localhost')}`);
      console.log(`  Log in as ${done.login.email} with the password ${done.login.password}`);
      console.log('  Ctrl-C stops everything.');
      await interrupted;
    }
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await world.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
