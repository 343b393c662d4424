import type { Actor } from '../database/work.js';
import type { Id } from '../platform/id.js';
import type { Role } from './membership.js';

/** Who calls: a user in a session, or a program with an API key. */
export interface Viewer {
  actor: Actor;
  role: Role | 'api_key';
  /** The session or the API key that let the caller in. */
  credentialId: Id;
}
