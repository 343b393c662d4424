import { LoginSession } from '../accounts/login-session.js';
import { Membership } from '../accounts/membership.js';
import { User } from '../accounts/user.js';
import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { publicId } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';

/** Makes somebody an operator of the platform, or no longer one; at once, wherever they are logged in. Throws InvalidInput. */
export async function setOperator(
  work: Work,
  { email, operator }: { email: string; operator: boolean },
): Promise<User> {
  const user = await work.em.findOne(User, { email: email.trim().toLowerCase() });
  if (user === null)
    throw new InvalidInput([{ path: 'email', message: `Nobody is registered as ${email}.` }]);
  if (user.operator === operator) return user;
  user.operator = operator;
  recordAudit(work, {
    action: operator ? 'operator.added' : 'operator.removed',
    target: publicId('user', user.id),
    after: { email: user.email },
  });
  const memberships = await work.em.find(Membership, { userId: user.id });
  const accountId = memberships.map((membership) => membership.accountId);
  const sessions = await work.em.find(LoginSession, { accountId, userId: user.id, revokedAt: null });
  for (const { id } of sessions) work.touched.credential(id);
  return user;
}

export const listOperators = ({ em }: Work): Promise<User[]> =>
  em.find(User, { operator: true }, { orderBy: { email: 'asc' } });
