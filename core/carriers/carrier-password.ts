import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { platformSealer, type Place } from '../sealing/sealer.js';
import { CarrierAccount } from './carrier-account.js';

const placeOf = (carrierId: Id): Place => ({ column: 'carrier_account.password', row: carrierId });

/** The columns that hold a carrier's address: as it is without the password, which is sealed. */
export async function hidePassword(
  work: Work,
  { carrierId, url }: { carrierId: Id; url: string },
): Promise<{ url: string; password: Buffer | null }> {
  const bare = new URL(url);
  const { password } = bare;
  if (password === '') return { url, password: null };
  bare.password = '';
  const sealer = await platformSealer(work);
  return { url: bare.toString(), password: sealer.seal(placeOf(carrierId), password) };
}

/** The address to bind to, with the password. Throws SealBroken. */
export async function fullUrl(
  work: Work,
  { id, url, password }: Pick<CarrierAccount, 'id' | 'url' | 'password'>,
): Promise<string> {
  if (password == null) return url;
  const full = new URL(url);
  const sealer = await platformSealer(work);
  full.password = await sealer.open(placeOf(id), password);
  return full.toString();
}

/** Seals the passwords of carriers that were added before there were seals. Returns how many. */
export async function sealClearPasswords(work: Work): Promise<number> {
  const carriers = await work.em.find(CarrierAccount, { password: null });
  let sealed = 0;
  for (const carrier of carriers) {
    const hidden = await hidePassword(work, { carrierId: carrier.id, url: carrier.url });
    if (hidden.password === null) continue;
    Object.assign(carrier, hidden);
    sealed += 1;
  }
  return sealed;
}
