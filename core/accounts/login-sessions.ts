import { recordAudit } from '../audit/record-audit.js';
import { idBytes, idLiteral, keysCondition, timeFrom, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';

/** A session as its user sees it. */
export interface OpenLogin {
  accountId: Id;
  id: Id;
  accountName: string;
  ip: string | null;
  userAgent: string | null;
  createdAt: Date;
  /** When it was last refreshed: to a quarter of an hour. */
  lastUsedAt: Date;
}

interface Row {
  account_id: Buffer;
  id: Buffer;
  name: string;
  ip: string | null;
  user_agent: string | null;
  created_at: string;
  rotated_at: string;
}

function userOf({ actor }: Work): Id {
  if (actor.userId === null) throw new Error('A key has no sessions');
  return actor.userId;
}

/** The actor's open sessions in all accounts, the newest first. */
export const readLogins = (work: Work): Promise<OpenLogin[]> => loginsOf(work, userOf(work));

async function loginsOf({ sql, now }: Work, userId: Id): Promise<OpenLogin[]> {
  const rows = await sql.rows<Row>(
    `select s.account_id, s.id, a.name, s.ip, s.user_agent, s.created_at, s.rotated_at
       from membership m join login_session s on s.account_id = m.account_id and s.user_id = m.user_id
       join account a on a.id = m.account_id
      where m.user_id = ? and s.revoked_at is null and s.expires_at > ? order by s.id desc`,
    [idBytes(userId), now],
  );
  return rows.map((row) => ({
    accountId: idFromBytes(row.account_id),
    id: idFromBytes(row.id),
    accountName: row.name,
    ip: row.ip,
    userAgent: row.user_agent,
    createdAt: timeFrom(row.created_at),
    lastUsedAt: timeFrom(row.rotated_at),
  }));
}

/** Ends one of the actor's sessions, in whichever account. Throws NotFound. */
export async function revokeLogin(work: Work, { sessionId }: { sessionId: Id }): Promise<OpenLogin> {
  const login = (await readLogins(work)).find(({ id }) => id === sessionId);
  if (login === undefined) throw new NotFound('session', publicId('session', sessionId));
  end(work, [login]);
  return login;
}

/** Ends the person's sessions in all accounts, but for one if it is said. Returns how many. */
export async function endSessions(
  work: Work,
  { userId, except }: { userId: Id; except: Id | null },
): Promise<number> {
  const logins = (await loginsOf(work, userId)).filter(({ id }) => id !== except);
  end(work, logins);
  return logins.length;
}

/** Ends all of the actor's sessions, the present one too. */
export const logOutEverywhere = (work: Work): Promise<number> =>
  endSessions(work, { userId: userOf(work), except: null });

function end(work: Work, logins: readonly OpenLogin[]): void {
  if (logins.length === 0) return;
  const keys = logins.map(({ accountId, id }) => [idLiteral(accountId), idLiteral(id)]);
  work.sql.later(
    `update login_session set revoked_at = ${timeLiteral(work.now)} where ${keysCondition(['account_id', 'id'], keys)}`,
  );
  for (const { id } of logins) {
    work.touched.credential(id);
    recordAudit(work, { action: 'session.revoked', target: publicId('session', id) });
  }
}
