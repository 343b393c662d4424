import type { Work } from '../database/work.js';
import type { Composed } from '../mail/letter.js';
import type { Id } from '../platform/id.js';
import { Account } from './account.js';
import { Invitation } from './invitation.js';
import { makeSecret, secretHash } from './secret-hash.js';
import { User } from './user.js';

const ROLE_WORDS: Record<Invitation['role'], string> = {
  owner: 'an owner',
  admin: 'an admin',
  marketer: 'a marketer',
  developer: 'a developer',
  analyst: 'an analyst',
  billing: 'the one who looks after billing',
};

/** Null when there is nobody to invite any more. The link in a letter that was written before is good for nothing then. */
export async function composeInvitation(
  { em, now }: Work,
  { accountId, invitationId }: { accountId: Id; invitationId: Id },
): Promise<Composed | null> {
  const open = { accountId, id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { $gt: now } };
  const invitation = await em.findOne(Invitation, open);
  if (invitation === null) return null;
  const { email, role, invitedBy } = invitation;
  const token = makeSecret();
  invitation.tokenHash = secretHash(token);
  await em.flush();
  const account = await em.findOneOrFail(Account, { id: accountId });
  const inviter = await em.findOneOrFail(User, { id: invitedBy });
  const person = await em.findOne(User, { email });
  return {
    to: email,
    letter: {
      subject: `${inviter.name} invites you to ${account.name}`,
      name: person?.emailVerifiedAt == null ? null : person.name,
      paragraphs: [
        `${inviter.name} (${inviter.email}) invites you to ${account.name} at Gallant SMS, as ${ROLE_WORDS[role]}.`,
      ],
      action: { label: 'Accept the invitation', path: `/invitation?token=${token}` },
      closing: [
        'The link works once, within a week.',
        'If you do not know them, ignore this mail: nothing happens without the link.',
      ],
    },
  };
}
