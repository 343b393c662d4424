import { parseArgs } from 'node:util';
import { listAccounts } from '../../core/accounts/list-accounts.js';
import { formatMoney } from '../../core/billing/money.js';
import { addCarrier, displayUrl, enableCarrier, listCarriers } from '../../core/carriers/manage-carriers.js';
import type { Core } from '../../core/core.js';
import { PLATFORM } from '../../core/database/work.js';
import { creditAccount } from '../../core/operators/credit-account.js';
import { atTheShell, lookingAfter } from '../../core/operators/look-after.js';
import { listJobs } from '../../core/jobs/list-jobs.js';
import { newId, publicId } from '../../core/platform/id.js';
import { dndCreate, dndImport, dndList } from './do-not-disturb.js';
import { keysList, keysRotate } from './keys.js';
import { auditList } from './audit.js';
import { operatorList, operatorSwitch } from './operators.js';
import { parseAmount } from './parse-amount.js';
import { UsageError } from './usage-error.js';

interface AdminCommand {
  usage: string;
  what: string;
  run(core: Core, args: readonly string[]): Promise<void>;
}

const text = (value: Date | string): string => (value instanceof Date ? value.toISOString() : value);

async function carrierAdd(core: Core, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' }, sandbox: { type: 'boolean' } },
  });
  const [url] = positionals;
  if (url === undefined)
    throw new UsageError('Give the address: carrier add smpp://USER:PASSWORD@HOST:PORT?window=10&rate=100');
  const name = values.name ?? (URL.canParse(url) ? new URL(url).host : url);
  const carrier = await core.run(atTheShell(), addCarrier, { name, url, sandbox: values.sandbox === true });
  console.log(
    `Added ${carrier.name} (${publicId('carrier', carrier.id)}). Workers bind to it within seconds.`,
  );
}

async function carrierList(core: Core): Promise<void> {
  const carriers = await core.read(PLATFORM, listCarriers, undefined);
  console.table(
    carriers.map(({ name, url, enabled, sandbox, idShape }) => ({
      name,
      url: displayUrl(url),
      enabled,
      sandbox,
      receiptIds: idShape,
    })),
  );
}

const carrierSwitch =
  (enabled: boolean) =>
  async (core: Core, [name]: readonly string[]): Promise<void> => {
    if (name === undefined) throw new UsageError('Give the name of the carrier; `carrier list` shows them.');
    await core.run(atTheShell(), enableCarrier, { name, enabled });
    console.log(`${name} is ${enabled ? 'enabled' : 'disabled'}.`);
  };

async function accountList(core: Core): Promise<void> {
  const accounts = await core.read(PLATFORM, listAccounts, undefined);
  console.table(
    accounts.map(({ id, name, owner, available, held, currency, createdAt }) => ({
      id: publicId('account', id),
      name,
      owner,
      available: formatMoney(available, currency),
      held: formatMoney(held, currency),
      created: createdAt,
    })),
  );
}

async function accountCredit(core: Core, [who, amount]: readonly string[]): Promise<void> {
  if (who === undefined || amount === undefined) {
    throw new UsageError(
      'Give the account (its id or its owner’s e-mail) and the amount: account credit owner@example.com 1500.00',
    );
  }
  const accounts = await core.read(PLATFORM, listAccounts, undefined);
  const found = accounts.filter(({ id, owner }) => publicId('account', id) === who || owner === who);
  const [account] = found;
  if (account === undefined) throw new UsageError(`There is no account ${who}; \`account list\` shows them.`);
  if (found.length > 1) throw new UsageError(`${who} owns ${found.length} accounts; give the account's id.`);
  const micros = parseAmount(amount);
  await core.run(lookingAfter(account.id), creditAccount, {
    amount: micros,
    memo: 'Credited by the operator',
    idempotencyKey: newId(),
  });
  console.log(`Credited ${formatMoney(micros, account.currency)} to ${account.name}.`);
}

async function jobsList(core: Core): Promise<void> {
  const jobs = await core.read(PLATFORM, listJobs, { limit: 100 });
  if (jobs.length === 0) console.log('No work is waiting.');
  else
    console.table(
      jobs.map(({ name, accountId, key, attempt, owner, lastError, writtenAt }) => ({
        name,
        account: publicId('account', accountId),
        key,
        attempt,
        state: owner == null ? 'waiting' : 'running',
        lastError,
        since: text(writtenAt),
      })),
    );
}

export const ADMIN_COMMANDS: Record<string, AdminCommand> = {
  'carrier add': {
    usage: 'carrier add smpp://USER:PASSWORD@HOST:PORT?window=10&rate=100 [--name NAME] [--sandbox]',
    what: 'connect to a carrier; --sandbox: one for test keys, which delivers to nobody',
    run: carrierAdd,
  },
  'carrier list': { usage: 'carrier list', what: 'the carriers', run: carrierList },
  'carrier disable': {
    usage: 'carrier disable NAME',
    what: 'submit nothing through it',
    run: carrierSwitch(false),
  },
  'carrier enable': { usage: 'carrier enable NAME', what: 'use it again', run: carrierSwitch(true) },
  'account list': { usage: 'account list', what: 'every account with its balance', run: accountList },
  'account credit': {
    usage: 'account credit ACCOUNT|E-MAIL AMOUNT',
    what: 'put money into a wallet',
    run: accountCredit,
  },
  'keys list': { usage: 'keys list', what: 'which master keys wrap how many data keys', run: keysList },
  'keys rotate': {
    usage: 'keys rotate [--data]',
    what: 'wrap all data keys with the newest master key; --data: new ones too',
    run: keysRotate,
  },
  'operator add': {
    usage: 'operator add E-MAIL',
    what: 'somebody may look after every account',
    run: operatorSwitch(true),
  },
  'operator remove': {
    usage: 'operator remove E-MAIL',
    what: 'and no longer',
    run: operatorSwitch(false),
  },
  'operator list': { usage: 'operator list', what: 'who may', run: operatorList },
  'dnd list': { usage: 'dnd list', what: 'the do-not-disturb lists', run: dndList },
  'dnd create': {
    usage: 'dnd create --list NAME [--country KE] [--everything]',
    what: 'numbers that nobody may send marketing to, or anything at all',
    run: dndCreate,
  },
  'dnd import': {
    usage: 'dnd import --list NAME --file numbers.csv [--country KE] [--everything]',
    what: 'a number a line, into a list that is there or is made',
    run: dndImport,
  },
  'audit list': {
    usage: 'audit list [ACCOUNT]',
    what: 'the newest of what was done to the platform, or in an account',
    run: auditList,
  },
  'jobs list': { usage: 'jobs list', what: 'work that is not done, with its last fault', run: jobsList },
};

export function usage(): string {
  const lines = Object.values(ADMIN_COMMANDS).map(
    (command) => `  ${command.usage.padEnd(72)} ${command.what}`,
  );
  return ['npm run admin -- COMMAND', '', ...lines].join('\n');
}
