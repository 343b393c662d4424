import { Refusal } from '../platform/refusal.js';

export class EmailTaken extends Refusal {
  readonly code = 'EmailTaken';
  constructor() {
    super('There is an account with this e-mail address already. Log in instead.', {});
  }
}

/** Says neither whether the address is known nor what was wrong. */
export class BadCredentials extends Refusal {
  readonly code = 'BadCredentials';
  constructor(message = 'The e-mail address or the password is not right.') {
    super(message, {});
  }
}
