import { recordAudit } from '../../audit/record-audit.js';
import type { Work } from '../../database/work.js';
import { announce } from '../../jobs/job.js';
import { publicId, type Id } from '../../platform/id.js';
import { InUse, NotFound } from '../../platform/refusal.js';
import { GROUPS, lockGroup, type Group } from '../bulk/members.js';
import { findList } from '../contact-lists.js';
import type { ContactList } from '../contact-list.js';
import type { Tag } from '../tag.js';
import { findTag } from '../tags.js';
import { clearGroup } from './group-jobs.js';
import { usesOfList, usesOfTag } from './group-uses.js';

/** Who is about to stand on it is waited for, and found. Throws NotFound when somebody else was faster. */
async function lockToDelete(work: Work, group: Pick<Group, 'of' | 'id'>): Promise<void> {
  if (await lockGroup(work, group)) return;
  const [word, kind] =
    group.of === GROUPS.tag ? (['tag', 'tag'] as const) : (['contact list', 'contactList'] as const);
  throw new NotFound(word, publicId(kind, group.id));
}

/** The contacts stay; their places in it go in the background. Throws NotFound, InUse. */
export async function deleteContactList(work: Work, { listId }: { listId: Id }): Promise<ContactList> {
  const list = await findList(work, listId);
  await lockToDelete(work, { of: GROUPS.list, id: listId });
  const usedBy = await usesOfList(work, listId);
  if (usedBy.length > 0) throw new InUse('Something goes by this list. Change or end that first.', usedBy);
  await work.em.remove(list).flush();
  announce(work, clearGroup, { kind: 'list' as const, groupId: listId });
  recordAudit(work, {
    action: 'contact_list.deleted',
    target: publicId('contactList', listId),
    before: { name: list.name, contacts: list.contactCount ?? 0 },
  });
  return list;
}

/** Throws NotFound, InUse. */
export async function deleteTag(work: Work, { tagId }: { tagId: Id }): Promise<Tag> {
  const tag = await findTag(work, tagId);
  await lockToDelete(work, { of: GROUPS.tag, id: tagId });
  const usedBy = await usesOfTag(work, tagId);
  if (usedBy.length > 0) throw new InUse('Something goes by this tag. Change or end that first.', usedBy);
  await work.em.remove(tag).flush();
  announce(work, clearGroup, { kind: 'tag' as const, groupId: tagId });
  recordAudit(work, {
    action: 'tag.deleted',
    target: publicId('tag', tagId),
    before: { name: tag.name, contacts: tag.contactCount ?? 0 },
  });
  return tag;
}
