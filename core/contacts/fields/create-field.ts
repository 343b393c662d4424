import { z } from 'zod';
import { idBytes } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { announce } from '../../jobs/job.js';
import { recordAudit } from '../../audit/record-audit.js';
import { checkInput } from '../../platform/check-input.js';
import { newId, publicId } from '../../platform/id.js';
import { InvalidInput } from '../../platform/refusal.js';
import { editContacts } from './bulk-edit-jobs.js';
import { ContactField, FIELD_KINDS, NUMBER_SLOTS, TEXT_SLOTS, type FieldKind } from './contact-field.js';
import { ChoiceOptions, FieldKey, FieldLabel, NoOptions } from './field-input.js';
import { readFields } from './read-fields.js';
import { slotColumn, slotPrefix } from './slots.js';
import { snakeCase } from './snake-case.js';

const MOST_FIELDS = 60;

const NewField = z.object({ label: FieldLabel, kind: z.enum(FIELD_KINDS) });

export interface NewContactField {
  label: string;
  /** Made of the label if left out. */
  key?: string | null;
  kind: FieldKind;
  options?: readonly string[] | null;
}

function check(input: NewContactField) {
  const { label, kind } = checkInput(NewField, input);
  const { key, options } = checkInput(
    z.object({ key: FieldKey, options: kind === 'choice' ? ChoiceOptions : NoOptions }),
    { key: input.key ?? snakeCase(label), options: input.options ?? [] },
  );
  return { label, kind, key, options };
}

/** Keys and columns whose values are being taken away: given to another field, they would be taken from that. */
async function beingCleared({ sql, actor }: Work): Promise<{ keys: Set<string>; columns: Set<string> }> {
  const rows = await sql.rows<{ change: string | Record<string, string> }>(
    "select `change` from bulk_edit where account_id = ? and kind = 'clear_field' and state in ('queued','running')",
    [idBytes(actor.accountId)],
  );
  const changes = rows.map(({ change }) =>
    typeof change === 'string' ? (JSON.parse(change) as Record<string, string>) : change,
  );
  return {
    keys: new Set(changes.flatMap(({ key }) => key ?? [])),
    columns: new Set(changes.flatMap(({ column }) => column ?? [])),
  };
}

function freeSlot(kind: FieldKind, taken: ReadonlySet<string>): number | null {
  const prefix = slotPrefix({ kind });
  const count = prefix === 'text' ? TEXT_SLOTS : NUMBER_SLOTS;
  for (let slot = 1; slot <= count; slot += 1) if (!taken.has(`${prefix}${slot}`)) return slot;
  return null;
}

/** Throws InvalidInput. */
function refuse(path: string, message: string): never {
  throw new InvalidInput([{ path, message }]);
}

/** One after the other for an account, so that no two fields get the same column. */
async function place(work: Work, key: string, kind: FieldKind): Promise<number | null> {
  await work.sql.run('select id from account where id = ? for update', [idBytes(work.actor.accountId)]);
  const fields = await readFields(work);
  if (fields.length >= MOST_FIELDS) refuse('label', `An account has at most ${MOST_FIELDS} fields.`);
  const same = fields.find((field) => field.key === key);
  if (same !== undefined) refuse('key', `The field ${same.label} has the key ${key} already.`);
  const cleared = await beingCleared(work);
  if (cleared.keys.has(key))
    refuse(
      'key',
      `The values of a deleted field with the key ${key} are still being removed: try again in a moment.`,
    );
  return freeSlot(kind, new Set([...cleared.columns, ...fields.flatMap((field) => slotColumn(field) ?? [])]));
}

async function hasContacts({ sql, actor }: Work): Promise<boolean> {
  const row = await sql.first('select 1 as found from contact where account_id = ? limit 1', [
    idBytes(actor.accountId),
  ]);
  return row !== undefined;
}

/** Contacts may have values under the key from before there was the field: they are brought into its form and its column. */
function fillInBackground(work: Work, { id, key, label }: ContactField): void {
  const { sql, actor, now, touched } = work;
  const editId = newId();
  sql.later(
    `insert into bulk_edit (account_id, id, kind, \`change\`, selection, state, created_by, created_at)
     values (?, ?, 'fill_field', ?, '{}', 'queued', ?, ?)`,
    [
      idBytes(actor.accountId),
      idBytes(editId),
      JSON.stringify({ fieldId: id, key, name: label }),
      actor.userId === null ? null : idBytes(actor.userId),
      now,
    ],
  );
  announce(work, editContacts, { editId });
  touched.task(actor.accountId, editId);
}

/** A field of contacts, with a column of its own while there are free ones. Throws InvalidInput. */
export async function createContactField(work: Work, input: NewContactField): Promise<ContactField> {
  const { label, kind, key, options } = check(input);
  const { em, actor, now } = work;
  const slot = await place(work, key, kind);
  const filled = !(await hasContacts(work));
  const field = em.create(ContactField, {
    accountId: actor.accountId,
    id: newId(),
    key,
    label,
    kind,
    options,
    slot,
    readyAt: filled ? now : null,
    createdAt: now,
  });
  await em.flush();
  if (!filled) fillInBackground(work, field);
  recordAudit(work, {
    action: 'contact_field.created',
    target: publicId('contactField', field.id),
    after: { key, label, kind, options },
  });
  return field;
}
