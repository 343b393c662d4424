import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { publicId, type Id } from '../platform/id.js';

/** How long a link is good; whoever sees the export gets a new one. */
const GOOD_FOR_MS = 3_600_000;

interface Linked {
  accountId: Id;
  id: Id;
}

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'gallant export links', 32));

/** Links to files for whom they were shown to: whoever has one needs nothing else, for an hour. */
export class ExportLinks {
  private readonly keys: readonly Buffer[];

  /** The first of the secrets signs, all are taken: see TOKEN_SECRET. */
  constructor(secrets: readonly string[]) {
    this.keys = secrets.map(keyOf);
  }

  /** `/exports/exp_…?account=acc_…&expires=1790000000&signature=…`: a path below the server's address. */
  link({ accountId, id }: Linked, now: Date): string {
    const expires = String(Math.floor((now.getTime() + GOOD_FOR_MS) / 1_000));
    const [key] = this.keys;
    if (key === undefined) throw new Error('There is no secret to sign with');
    const query = new URLSearchParams({
      account: publicId('account', accountId),
      expires,
      signature: this.sign(key, { accountId, id }, expires).toString('base64url'),
    });
    return `/exports/${publicId('exportFile', id)}?${query.toString()}`;
  }

  /** Whether a link of ours says this, and whether its time is over. */
  judge(
    linked: Linked,
    shown: { expires: string; signature: string },
    now: Date,
  ): 'good' | 'expired' | 'wrong' {
    const signature = Buffer.from(shown.signature, 'base64url');
    const ours = this.keys.some((key) => {
      const expected = this.sign(key, linked, shown.expires);
      return expected.length === signature.length && timingSafeEqual(expected, signature);
    });
    if (!ours) return 'wrong';
    return Number(shown.expires) * 1_000 > now.getTime() ? 'good' : 'expired';
  }

  private sign(key: Buffer, { accountId, id }: Linked, expires: string): Buffer {
    return createHmac('sha256', key).update(`${accountId}.${id}.${expires}`).digest();
  }
}
