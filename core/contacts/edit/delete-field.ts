import { recordAudit } from '../../audit/record-audit.js';
import type { Work } from '../../database/work.js';
import { publicId, type Id } from '../../platform/id.js';
import { InUse, NotFound } from '../../platform/refusal.js';
import { compileTemplate } from '../../templates/compile-template.js';
import type { BulkEdit } from '../bulk-edit.js';
import { startBulkEdit } from '../bulk/start-bulk-edit.js';
import { findField } from '../fields/read-fields.js';
import { slotColumn } from '../fields/slots.js';
import { usesOfField } from './group-uses.js';

function names(body: string, key: string): boolean {
  try {
    return compileTemplate(body).variables.includes(key);
  } catch {
    return false; // a draft that is no template yet
  }
}

/** At once; its values go in the background. Throws NotFound, InUse. */
export async function deleteContactField(work: Work, { fieldId }: { fieldId: Id }): Promise<BulkEdit> {
  const field = await findField(work, fieldId);
  if (field === null) throw new NotFound('field', publicId('contactField', fieldId));
  const { key, label, kind } = field;
  const usedBy = await usesOfField(work, key, (body) => names(body, key));
  if (usedBy.length > 0) throw new InUse('Something goes by this field. Change or end that first.', usedBy);
  const column = slotColumn(field) ?? '';
  await work.em.remove(field).flush();
  recordAudit(work, {
    action: 'contact_field.deleted',
    target: publicId('contactField', fieldId),
    before: { key, label, kind },
  });
  return await startBulkEdit(work, { kind: 'clear_field', change: { fieldId, key, name: label, column } });
}
