import type { Work } from '../database/work.js';
import { Refusal } from '../platform/refusal.js';
import { CarrierAccount } from './carrier-account.js';

/** A test key has nowhere to send to. */
export class NoSandboxCarrier extends Refusal {
  readonly code = 'NoSandboxCarrier';
  constructor() {
    super(
      'No sandbox carrier is connected, and a test key reaches nothing else. Use a live key, or ask the operator to add one.',
      {},
    );
  }
}

/** Throws NoSandboxCarrier. */
export async function requireSandboxCarrier({ em }: Work): Promise<void> {
  if ((await em.count(CarrierAccount, { sandbox: true, enabled: true })) === 0) throw new NoSandboxCarrier();
}
