import type { Work } from '../database/work.js';
import { Refusal } from '../platform/refusal.js';
import type { Wallet } from './ledger.js';
import { postOnce } from './post-once.js';

export class SandboxOnly extends Refusal {
  readonly code = 'SandboxOnly';
  constructor() {
    super('Play money exists in the sandbox only.', {});
  }
}

/** Play money, once for each key. Throws SandboxOnly, InvalidInput. */
export async function topUpSandbox(
  work: Work,
  { sandbox, ...input }: { sandbox: boolean; amount: bigint; idempotencyKey: string },
): Promise<Wallet> {
  if (!sandbox) throw new SandboxOnly();
  return await postOnce(work, { kind: 'top_up', memo: 'Sandbox top-up', ...input });
}
