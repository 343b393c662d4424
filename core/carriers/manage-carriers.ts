import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { newId, publicId } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { CarrierAccount } from './carrier-account.js';
import { hidePassword } from './carrier-password.js';
import { parseSmppUrl } from './smpp/smpp-settings.js';

/** Connects the platform to a carrier; workers bind within seconds. Throws InvalidInput. */
export async function addCarrier(
  work: Work,
  input: { name: string; url: string; sandbox?: boolean },
): Promise<CarrierAccount> {
  const { em, now } = work;
  try {
    parseSmppUrl(input.url);
  } catch (error) {
    throw new InvalidInput([{ path: 'url', message: (error as Error).message }]);
  }
  if ((await em.count(CarrierAccount, { name: input.name })) > 0) {
    throw new InvalidInput([{ path: 'name', message: `There is a carrier called ${input.name} already.` }]);
  }
  const id = newId();
  const { name, sandbox = false } = input;
  const after = { name, url: displayUrl(input.url), sandbox };
  recordAudit(work, { action: 'carrier.added', target: publicId('carrier', id), after });
  const hidden = await hidePassword(work, { carrierId: id, url: input.url });
  return em.create(CarrierAccount, { id, name, sandbox, ...hidden, createdAt: now });
}

export const listCarriers = ({ em }: Work): Promise<CarrierAccount[]> =>
  em.find(CarrierAccount, {}, { orderBy: { createdAt: 'asc' } });

/** Stops submitting through a carrier, or starts again. Its receipts are still matched. Throws NotFound. */
export async function enableCarrier(
  work: Work,
  { name, enabled }: { name: string; enabled: boolean },
): Promise<void> {
  const carrier = await work.em.findOne(CarrierAccount, { name });
  if (carrier === null) throw new NotFound('carrier', name);
  if (carrier.enabled === enabled) return;
  carrier.enabled = enabled;
  recordAudit(work, {
    action: enabled ? 'carrier.enabled' : 'carrier.disabled',
    target: publicId('carrier', carrier.id),
    after: { name },
  });
}

/** The address without its password. */
export function displayUrl(url: string): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.toString();
}
