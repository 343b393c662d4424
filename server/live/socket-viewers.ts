import type { WebSocket } from 'ws';
import type { Credentials } from '../../core/accounts/credentials.js';
import type { Viewer } from '../../core/accounts/viewer.js';
import { safeFault } from '../../core/database/faults.js';
import type { Logger } from '../../core/platform/logging.js';
import type { Id } from '../../core/platform/id.js';

const FORBIDDEN = 4403;
/** RFC 6455, as registered by IANA: come back, and what you may do is worked out anew. */
const COME_BACK = 1012;

export interface LetIn {
  socket: WebSocket;
  /** Null: nobody we know, or nobody any more. */
  viewer: Viewer | null;
  /** Set while the database is asked whether the viewer may stay: whatever they ask meanwhile waits for it. */
  checking?: Promise<void> | null;
}

/** Who came in by which open socket. A socket ends with the force of its credential. */
export class SocketViewers {
  private readonly open = new Set<LetIn>();
  private changes = 0;

  constructor(
    private readonly credentials: Credentials,
    private readonly log: Logger,
  ) {}

  /** False when the credential is no good. */
  async admit(one: LetIn, authorization: string, address: string | null): Promise<boolean> {
    let seen: number;
    do {
      // what was revoked while the database was asked is asked again
      seen = this.changes;
      one.viewer = await this.credentials.authenticate(authorization, address);
    } while (seen !== this.changes);
    if (one.viewer === null || one.socket.readyState !== one.socket.OPEN) return false;
    this.open.add(one);
    return true;
  }

  leave(one: LetIn): void {
    this.open.delete(one);
  }

  /** These credentials have changed; null for any of them. */
  changed(credentialIds: readonly Id[] | null): void {
    this.changes += 1;
    for (const one of this.open) {
      if (one.viewer === null) continue;
      if (credentialIds === null || credentialIds.includes(one.viewer.credentialId)) {
        one.checking = this.check(one).finally(() => (one.checking = null));
      }
    }
  }

  private async check(one: LetIn): Promise<void> {
    const before = one.viewer;
    if (before === null) return;
    try {
      const now = await this.credentials.again(before);
      if (now?.role === before.role && now.operator === before.operator) return;
      // until the other end has answered the close it could still send operations
      one.viewer = null;
      if (now === null) one.socket.close(FORBIDDEN, 'Forbidden');
      else one.socket.close(COME_BACK, 'Your permissions have changed');
    } catch (error) {
      this.log.debug({ fault: safeFault(error) }, 'credentials will be checked again');
    }
  }
}
