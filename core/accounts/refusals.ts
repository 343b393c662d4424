import { Refusal } from '../platform/refusal.js';

/** Says neither whether the address is known nor what was wrong. */
export class BadCredentials extends Refusal {
  readonly code = 'BadCredentials';
  constructor(message = 'The e-mail address or the password is not right.') {
    super(message, {});
  }
}

/** Only told to who knows the password. */
export class EmailNotVerified extends Refusal {
  readonly code = 'EmailNotVerified';
  constructor() {
    super('Confirm your e-mail address first: we have just sent you the link again.', {});
  }
}

/** Never was, was used, or is too old: there is no difference to see. */
export class InvalidLink extends Refusal {
  readonly code = 'InvalidLink';
  constructor() {
    super('This link does not work: it was used before, or it is too old. Ask for another.', {});
  }
}
