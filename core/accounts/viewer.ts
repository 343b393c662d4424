import type { Actor } from '../database/work.js';
import type { Id } from '../platform/id.js';
import type { Permission, Role } from './permissions.js';

/** Who calls: a user in a session, or a program with an API key. */
export interface Viewer {
  actor: Actor;
  role: Role | 'api_key';
  /** Those of the role, or the scopes of the key. */
  permissions: ReadonlySet<Permission>;
  /** Calls with a test key: reaches only the sandbox carrier. */
  test: boolean;
  /** Works for the platform. */
  operator: boolean;
  /** The session or the API key that let the caller in. */
  credentialId: Id;
}
