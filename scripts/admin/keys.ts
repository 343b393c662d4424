import { parseArgs } from 'node:util';
import { listAccounts } from '../../core/accounts/list-accounts.js';
import { recordAudit } from '../../core/audit/record-audit.js';
import { sealClearPasswords } from '../../core/carriers/carrier-password.js';
import type { Core } from '../../core/core.js';
import { PLATFORM, type Work } from '../../core/database/work.js';
import { sealClearInbound } from '../../core/dispatch/keep-inbound.js';
import { sealClearTexts } from '../../core/messages/seal-clear-texts.js';
import type { Id } from '../../core/platform/id.js';
import { atTheShell } from '../../core/operators/look-after.js';
import { keyOwners, readKeyUse, renewDataKey, rewrapDataKeys } from '../../core/sealing/rotate-keys.js';

export async function keysList(core: Core): Promise<void> {
  const uses = await core.read(PLATFORM, readKeyUse, undefined);
  if (uses.length === 0) console.log('Nothing is sealed yet.');
  else
    console.table(
      uses.map(({ masterKeyId, dataKeys, known, newest }) => ({
        masterKey: masterKeyId,
        dataKeys,
        state: newest ? 'newest' : known ? 'still needed' : 'MISSING from MASTER_KEY',
      })),
    );
}

export async function keysRotate(core: Core, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'boolean', default: false } } });
  const wrapped = await untilNone(() => core.run(PLATFORM, rewrapDataKeys, undefined));
  const renewed = values.data ? await renewAll(core) : 0;
  const clear = await sealWhatIsClear(core);
  const done = { wrapped, renewed, ...clear };
  await core.run(atTheShell(), recordRotation, done);
  console.log(
    `Wrapped ${wrapped} data keys with the newest master key: the others may leave MASTER_KEY now.`,
  );
  if (values.data)
    console.log(`Made ${renewed} new data keys. Every process seals with them within a minute.`);
  const { texts, inbound, passwords } = clear;
  if (texts + inbound + passwords > 0)
    console.log(`Sealed what was clear: ${texts} messages, ${inbound} inbound, ${passwords} passwords.`);
}

async function renewAll(core: Core): Promise<number> {
  const owners = await core.read(PLATFORM, keyOwners, undefined);
  for (const accountId of owners) await core.run({ accountId, userId: null }, renewDataKey, undefined);
  return owners.length;
}

/** What was written before there were seals. */
async function sealWhatIsClear(core: Core) {
  const passwords = await core.run(PLATFORM, sealClearPasswords, undefined);
  const inbound = await untilNone(() => core.run(PLATFORM, sealClearInbound, undefined));
  let texts = 0;
  for (const { id } of await core.read(PLATFORM, listAccounts, undefined)) {
    texts += await sealAccount(core, id);
  }
  return { texts, inbound, passwords };
}

async function sealAccount(core: Core, accountId: Id): Promise<number> {
  let texts = 0;
  let after: Id | null = null;
  do {
    const step: { after: Id | null; sealed: number } = await core.run(
      { accountId, userId: null },
      sealClearTexts,
      { after },
    );
    texts += step.sealed;
    after = step.after;
  } while (after !== null);
  return texts;
}

async function untilNone(act: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = await act(); done > 0; done = await act()) total += done;
  return total;
}

const recordRotation = (work: Work, after: Record<string, number>): void =>
  recordAudit(work, { action: 'keys.rotated', after });
