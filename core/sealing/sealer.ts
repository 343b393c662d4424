import { createHmac } from 'node:crypto';
import { PLATFORM, actingFor, type Work } from '../database/work.js';
import { NotAuthentic, decrypt, encrypt } from '../platform/aes-gcm.js';
import type { Id } from '../platform/id.js';
import type { KeyRing } from '../platform/vault.js';
import { keyRingOf, readKeyRing } from './key-rings.js';

/** Where a sealed value stands. It can be opened nowhere else, so it cannot be moved to another row. */
export interface Place {
  /** `table.column`. */
  column: string;
  /** What tells the row from all others of the account. */
  row: string;
}

/** What is in the database is not what was sealed there. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** 1 byte: this layout; 4 bytes: the data key's version; then nonce, cipher text, tag. */
const LAYOUT = 1;
const HEAD = 5;

/** Seals and opens what belongs to one account, within one transaction. */
export class Sealer {
  private readonly accountId: Id;

  constructor(
    private readonly work: Work,
    private ring: KeyRing,
  ) {
    this.accountId = work.actor.accountId;
  }

  /** 13 µs for a short text; a hundred in one take no longer (docs/decisions/0002-sealing.md). */
  seal(place: Place, text: string): Buffer {
    const { keys, newest } = this.ring;
    const key = keys.get(newest);
    if (key === undefined) throw new Error('A ring without its newest key');
    const head = Buffer.allocUnsafe(HEAD);
    head.writeUInt8(LAYOUT);
    head.writeUInt32BE(newest, 1);
    return Buffer.concat([head, encrypt(key, this.context(place), Buffer.from(text))]);
  }

  /** Throws SealBroken. */
  async open(place: Place, from: Uint8Array): Promise<string> {
    const sealed = Buffer.from(from.buffer, from.byteOffset, from.byteLength);
    if (sealed.length < HEAD || sealed[0] !== LAYOUT) throw this.broken(place, 'not a seal of ours');
    const version = sealed.readUInt32BE(1);
    // another process may have made a new key a moment ago
    if (!this.ring.keys.has(version)) this.ring = (await readKeyRing(this.work)) ?? this.ring;
    const key = this.ring.keys.get(version);
    if (key === undefined) throw this.broken(place, `the account has no data key ${version}`);
    try {
      return decrypt(key, this.context(place), sealed.subarray(HEAD)).toString();
    } catch (error) {
      if (!(error instanceof NotAuthentic)) throw error;
      throw this.broken(place, 'not what was sealed here');
    }
  }

  /** 64 hex digits, always the same for a text of this account: tells whether two are equal without keeping either. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.ring.forFingerprints).update(text).digest('hex');
  }

  private context({ column, row }: Place): Buffer {
    return Buffer.from(`${column}|${this.accountId}|${row}`);
  }

  private broken({ column, row }: Place, why: string): SealBroken {
    return new SealBroken(`${column} of ${row}: ${why}`);
  }
}

/** For what belongs to the account that the work is done for. Throws MasterKeyMissing. */
export const sealerOf = async (work: Work): Promise<Sealer> => new Sealer(work, await keyRingOf(work));

/** For what belongs to no account: people, carriers, what came in and is nobody's yet. Throws MasterKeyMissing. */
export const platformSealer = (work: Work): Promise<Sealer> => sealerOf(actingFor(work, PLATFORM.accountId));
