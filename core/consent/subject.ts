import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { sealerOf } from '../sealing/sealer.js';

/** What stands for an erased person's number: proves what that person said to who knows the number, and tells it to nobody. */
export async function hashedSubject(work: Work, msisdn: string): Promise<string> {
  return `#${(await sealerOf(work)).fingerprint(msisdn)}`;
}

/** Of the numbers, those that may stand in the tables of consent as a hash: by hash. Empty, at one look-up, where nobody was erased. */
export async function hashedSubjects(
  work: Work,
  msisdns: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { sql, actor } = work;
  // '#' and '$' are neighbours, and every number begins with a plus
  const erased = await sql.first(
    `select 1 as found from suppression where account_id = ? and subject > '#' and subject < '$' limit 1`,
    [idBytes(actor.accountId)],
  );
  if (erased === undefined) return new Map();
  const sealer = await sealerOf(work);
  return new Map(msisdns.map((msisdn) => [`#${sealer.fingerprint(msisdn)}`, msisdn]));
}
