import type { Work } from '../database/work.js';
import { sealerOf } from '../sealing/sealer.js';

/** Under the account's key: six digits would be guessed from a plain hash. */
export async function codeHash(
  work: Work,
  { msisdn, secret }: { msisdn: string; secret: string },
): Promise<string> {
  const sealer = await sealerOf(work);
  return sealer.fingerprint(JSON.stringify(['preferences', msisdn, secret]));
}
