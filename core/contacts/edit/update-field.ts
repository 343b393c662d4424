import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '../../audit/record-audit.js';
import { idLiteral, textLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { checkInput } from '../../platform/check-input.js';
import { publicId, type Id } from '../../platform/id.js';
import { InvalidInput, NotFound } from '../../platform/refusal.js';
import { ContactField } from '../fields/contact-field.js';
import { findField } from '../fields/read-fields.js';
import { ChoiceOptions, FieldLabel, NoOptions } from '../fields/field-input.js';
import { z } from 'zod';

interface FieldChange {
  fieldId: Id;
  label?: string | null | undefined;
  options?: readonly string[] | null | undefined;
}

/** Its label, and the options of a choice. Throws NotFound, InvalidInput. */
export async function updateContactField(
  work: Work,
  { fieldId, ...change }: FieldChange,
): Promise<ContactField> {
  const seen = await findField(work, fieldId);
  if (seen === null) throw new NotFound('field', publicId('contactField', fieldId));
  const { label, options } = checkInput(
    z.object({
      label: FieldLabel.nullish(),
      options: (seen.kind === 'choice' ? ChoiceOptions : NoOptions).nullish(),
    }),
    change,
  );
  if (options != null) await refuseUsed(work, seen, options);
  const field = await lock(work, fieldId);
  const before = { label: field.label, options: field.options };
  field.label = label ?? field.label;
  field.options = options ?? field.options;
  await work.em.flush();
  recordAudit(work, {
    action: 'contact_field.updated',
    target: publicId('contactField', fieldId),
    before,
    after: { label: field.label, options: field.options },
  });
  return field;
}

/** Not before the contacts are read: imports wait for a field that is locked. Throws NotFound when it went meanwhile. */
async function lock({ em, actor }: Work, id: Id): Promise<ContactField> {
  const key = { accountId: actor.accountId, id };
  const field = await em.findOne(ContactField, key, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (field === null) throw new NotFound('field', publicId('contactField', id));
  return field;
}

/** An option that contacts have cannot go. This reads through all contacts of the account if none has it. */
async function refuseUsed(work: Work, field: ContactField, options: readonly string[]): Promise<void> {
  const gone = field.options.filter((option) => !options.includes(option));
  if (gone.length === 0) return;
  const row = await work.sql.first<{ value: string }>(
    `select json_unquote(json_extract(custom, '$."${field.key}"')) as value from contact
      where account_id = ${idLiteral(work.actor.accountId)}
        and json_unquote(json_extract(custom, '$."${field.key}"')) in (${gone.map(textLiteral).join(',')}) limit 1`,
  );
  if (row === undefined) return;
  const message = `Contacts have the option ${row.value}: give them another one first.`;
  throw new InvalidInput([{ path: 'options', message }]);
}
