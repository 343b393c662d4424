import type { KeyObject } from 'node:crypto';
import type { Id } from './id.js';
import { MasterKeys } from './master-keys.js';

/** An account's data keys, unwrapped. */
export interface KeyRing {
  keys: ReadonlyMap<number, KeyObject>;
  /** The version that new data is sealed with. */
  newest: number;
  /** For fingerprints: the same for ever, whatever is rotated. */
  forFingerprints: Buffer;
}

/** After so long a process seals with the key that another has made meanwhile. */
const FRESH_MS = 60_000;
/** Accounts whose keys are kept at hand: some hundred bytes each. */
const AT_HAND = 10_000;

/** The keys in this process's memory: the master keys, and the data keys of the accounts it has worked for lately. */
export class Vault {
  readonly master: MasterKeys;
  private readonly rings = new Map<Id, { ring: KeyRing; readAt: number }>();

  constructor(masterKeys: string) {
    this.master = new MasterKeys(masterKeys);
  }

  find(accountId: Id, now: Date): KeyRing | undefined {
    const kept = this.rings.get(accountId);
    if (kept === undefined || Math.abs(now.getTime() - kept.readAt) > FRESH_MS) return undefined;
    return kept.ring;
  }

  keep(accountId: Id, ring: KeyRing, now: Date): void {
    this.rings.delete(accountId);
    this.rings.set(accountId, { ring, readAt: now.getTime() });
    const [eldest] = this.rings.keys();
    if (this.rings.size > AT_HAND && eldest !== undefined) this.rings.delete(eldest);
  }
}

/**
 * The keys that one transaction sees. A key it has made itself is at nobody else's hand before it is committed: should the
 * transaction be undone, what others had sealed with it could never be opened.
 */
export class KeyRings {
  private readonly made = new Map<Id, KeyRing>();

  constructor(readonly vault: Vault) {}

  find(accountId: Id, now: Date): KeyRing | undefined {
    return this.made.get(accountId) ?? this.vault.find(accountId, now);
  }

  keepOwn(accountId: Id, ring: KeyRing): void {
    this.made.set(accountId, ring);
  }
}
