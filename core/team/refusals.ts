import { Refusal } from '../platform/refusal.js';

export class AlreadyMember extends Refusal {
  readonly code = 'AlreadyMember';
  constructor(email: string) {
    super(`${email} is in this account already.`, {});
  }
}

/** A member may do this kind of thing, but not this. */
export class NotAllowed extends Refusal {
  readonly code = 'NotAllowed';
  constructor(message: string) {
    super(message, {});
  }
}
