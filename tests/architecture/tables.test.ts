import { entities } from '../../core/entities.js';

/** What belongs to the platform, or to nobody before it is matched. Everything else belongs to an account. */
const PLATFORM_TABLES = [
  'account', // it is one
  'carrier_account',
  'do_not_disturb', // a register of a country or of the platform, for every account
  'do_not_disturb_list',
  'passkey', // of a person
  'price',
  'proof', // of a person, or of nobody yet
  'recovery_code', // of a person
  'user', // a member of many accounts
  'waiting_receipt', // whose it is is what it waits to learn
  'worker_process',
];

/** A receipt names a carrier and an id, or a recipient, and no account; what comes in may be nobody's. */
const KEYED_BY_CARRIER = ['inbound_message', 'submission', 'unresolved_message'];

const tables = entities.map((entity) => {
  const { tableName, properties, primaryKeys } = entity.init().meta;
  return { name: tableName, properties: Object.keys(properties), key: primaryKeys as string[] };
});
const owned = tables.filter(({ name }) => !PLATFORM_TABLES.includes(name));

describe('tables', () => {
  test('belong to an account, but for those of the platform', () => {
    const without = tables.filter(({ properties }) => !properties.includes('accountId'));
    expect(without.map(({ name }) => name).toSorted()).toEqual(PLATFORM_TABLES);
  });

  test('have the account first in their keys: one account lies together, and can move elsewhere', () => {
    const others = owned.filter(({ key }) => key[0] !== 'accountId');
    expect(others.map(({ name }) => name).toSorted()).toEqual(KEYED_BY_CARRIER);
  });
});
