import { z } from 'zod';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { ViewSetting } from './view-setting.js';

const MOST_BYTES = 8 * 1024;

const Setting = z.object({
  name: z.string().regex(/^[a-z-]{1,40}$/, 'A name is 1 to 40 small letters and hyphens: contacts-grid.'),
  value: z
    .record(z.string(), z.unknown())
    .refine(
      (value) => Buffer.byteLength(JSON.stringify(value)) <= MOST_BYTES,
      `A setting has at most ${MOST_BYTES / 1024} kB.`,
    ),
});

/** Null: this person has not said. */
export async function readViewSetting(
  { em, actor }: Work,
  { name }: { name: string },
): Promise<ViewSetting | null> {
  const { accountId, userId } = actor;
  return userId === null ? null : await em.findOne(ViewSetting, { accountId, userId, name });
}

/** How the actor, who is a person, wants to see a page. The last word holds. Throws InvalidInput. */
export async function saveViewSetting(
  { em, actor, now }: Work,
  input: { name: string; value: Record<string, unknown> },
): Promise<ViewSetting> {
  const { accountId, userId } = actor;
  if (userId === null) throw new Error('Only a person has views');
  return await em.upsert(ViewSetting, { accountId, userId, ...checkInput(Setting, input), updatedAt: now });
}
