import { z } from 'zod';
import { announceLetter } from '../accounts/announce-letter.js';
import { Invitation } from '../accounts/invitation.js';
import { Membership } from '../accounts/membership.js';
import { ROLES } from '../accounts/permissions.js';
import { Email } from '../accounts/person-input.js';
import { makeSecret, secretHash } from '../accounts/secret-hash.js';
import { User } from '../accounts/user.js';
import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { newId, publicId, type Id } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { lockTeam } from './lock-team.js';
import type { OpenInvitation } from './read-team.js';
import { AlreadyMember, NotAllowed } from './refusals.js';

const DAY_MS = 24 * 3_600_000;
const LASTS_MS = 7 * DAY_MS;
/** So that nobody sends mails to the world by way of invitations. */
const MOST_A_DAY = 100;

const NewInvitation = z.object({ email: Email, role: z.enum(ROLES) });

/** Asks somebody into the account by e-mail; an invitation of theirs that is still open gives way. Throws InvalidInput, AlreadyMember. */
export async function inviteMember(
  work: Work,
  input: z.input<typeof NewInvitation>,
): Promise<OpenInvitation> {
  const { em, actor, now } = work;
  const { accountId, userId } = actor;
  const { email, role } = checkInput(NewInvitation, input);
  if (userId === null) throw new Error('An invitation comes from a person');
  const team = await lockTeam(work);
  try {
    team.checkMayGive(role);
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    throw new InvalidInput([{ path: 'role', message: error.message }]);
  }
  if (await isMember(work, email)) throw new AlreadyMember(email);
  await refuseTooMany(work);
  await em.nativeUpdate(
    Invitation,
    { accountId, email, acceptedAt: null, revokedAt: null },
    { revokedAt: now },
  );
  const invitation = em.create(Invitation, {
    accountId,
    id: newId(),
    email,
    role,
    // of a token that nobody has: the one in the link is made when the letter is written
    tokenHash: secretHash(makeSecret()),
    invitedBy: userId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + LASTS_MS),
  });
  await em.flush();
  const target = publicId('invitation', invitation.id);
  announceLetter(work, { kind: 'invitation', accountId, invitationId: invitation.id });
  recordAudit(work, { action: 'member.invited', target, after: { email, role } });
  return { invitation, invitedBy: await em.findOneOrFail(User, { id: userId }) };
}

async function isMember({ em, actor }: Work, email: string): Promise<boolean> {
  const user = await em.findOne(User, { email });
  if (user === null) return false;
  return (await em.count(Membership, { accountId: actor.accountId, userId: user.id })) > 0;
}

async function refuseTooMany({ em, actor, now }: Work): Promise<void> {
  const since = new Date(now.getTime() - DAY_MS);
  const sent = await em.count(Invitation, { accountId: actor.accountId, createdAt: { $gt: since } });
  if (sent < MOST_A_DAY) return;
  throw new InvalidInput([
    {
      path: 'email',
      message: `An account sends at most ${MOST_A_DAY} invitations a day. Try again tomorrow.`,
    },
  ]);
}

/** Its link is good for nothing from now on. Throws NotFound. */
export async function revokeInvitation(
  work: Work,
  { invitationId }: { invitationId: Id },
): Promise<OpenInvitation> {
  const { em, actor, now } = work;
  const target = publicId('invitation', invitationId);
  const invitation = await em.findOne(Invitation, {
    accountId: actor.accountId,
    id: invitationId,
    acceptedAt: null,
    revokedAt: null,
  });
  if (invitation === null) throw new NotFound('invitation', target);
  invitation.revokedAt = now;
  await em.flush();
  const { email, role } = invitation;
  recordAudit(work, { action: 'member.uninvited', target, before: { email, role } });
  return { invitation, invitedBy: await em.findOneOrFail(User, { id: invitation.invitedBy }) };
}
