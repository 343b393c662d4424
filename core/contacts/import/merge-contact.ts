import type { KnownContactRule } from '../contact-import.js';

/** What a file says of a contact, and what is stored of one. */
export interface ContactFields {
  firstName: string | null;
  lastName: string | null;
  timeZone: string | null;
  custom: Readonly<Record<string, string>>;
}

/**
 * A known contact as it is to be after its row: `fill` adds what it does not have, `overwrite` replaces what the row
 * holds. An empty cell takes nothing away. Null when nothing changes. Consent is no field: an import never touches it.
 */
export function mergeContact(
  rule: KnownContactRule,
  known: ContactFields,
  row: ContactFields,
): ContactFields | null {
  if (rule === 'skip') return null;
  const choose = (old: string | null, next: string | null): string | null =>
    (rule === 'fill' ? old || next : next || old) ?? old;
  const firstName = choose(known.firstName, row.firstName);
  const lastName = choose(known.lastName, row.lastName);
  const timeZone = choose(known.timeZone, row.timeZone);
  const news = Object.entries(row.custom).filter(([key, value]) => {
    const old = Object.hasOwn(known.custom, key) ? (known.custom[key] ?? null) : null;
    return choose(old, value) !== old;
  });
  const same =
    news.length === 0 &&
    firstName === known.firstName &&
    lastName === known.lastName &&
    timeZone === known.timeZone;
  if (same) return null;
  return { firstName, lastName, timeZone, custom: { ...known.custom, ...Object.fromEntries(news) } };
}
