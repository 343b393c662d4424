import type { Work } from '../database/work.js';
import { sealerOf } from '../sealing/sealer.js';

/**
 * Under the account's key: six digits would be guessed from a plain hash. A code is no token: whoever put one into a token
 * could try all of them by saving, where tries are not counted.
 */
export async function secretHash(
  work: Work,
  kind: 'code' | 'token',
  { msisdn, secret }: { msisdn: string; secret: string },
): Promise<string> {
  const sealer = await sealerOf(work);
  return sealer.fingerprint(JSON.stringify(['preferences', kind, msisdn, secret]));
}
