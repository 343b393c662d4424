import type { Work } from '../database/work.js';
import { newId } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { CarrierAccount } from './carrier-account.js';
import { parseSmppUrl } from './smpp/smpp-settings.js';

/** Connects the platform to a carrier; workers bind within seconds. Throws InvalidInput. */
export async function addCarrier(
  { em, now }: Work,
  input: { name: string; url: string },
): Promise<CarrierAccount> {
  try {
    parseSmppUrl(input.url);
  } catch (error) {
    throw new InvalidInput([{ path: 'url', message: (error as Error).message }]);
  }
  if ((await em.count(CarrierAccount, { name: input.name })) > 0) {
    throw new InvalidInput([{ path: 'name', message: `There is a carrier called ${input.name} already.` }]);
  }
  return em.create(CarrierAccount, { id: newId(), ...input, createdAt: now });
}

export const listCarriers = ({ em }: Work): Promise<CarrierAccount[]> =>
  em.find(CarrierAccount, {}, { orderBy: { createdAt: 'asc' } });

/** Stops submitting through a carrier, or starts again. Its receipts are still matched. Throws NotFound. */
export async function enableCarrier({ em }: Work, input: { name: string; enabled: boolean }): Promise<void> {
  const changed = await em.nativeUpdate(CarrierAccount, { name: input.name }, { enabled: input.enabled });
  if (changed === 0) throw new NotFound('carrier', input.name);
}

/** The address without its password. */
export function displayUrl(url: string): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.toString();
}
