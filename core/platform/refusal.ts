/** An outcome the caller is expected to handle; `code` is its name in the API. Anything else thrown is a bug. */
export abstract class Refusal<Details extends object = object> extends Error {
  abstract readonly code: string;
  constructor(
    message: string,
    readonly details: Details,
  ) {
    super(message);
  }
}

export interface FieldIssue {
  /** Path of the input field, as the client wrote it: `body`, `audience.listId`. */
  path: string;
  message: string;
}

export class InvalidInput extends Refusal<{ issues: FieldIssue[] }> {
  readonly code = 'InvalidInput';
  constructor(issues: FieldIssue[]) {
    super(issues.map((issue) => issue.message).join(' '), { issues });
  }
}

/** Also the answer for another account's row: there is no difference to see. */
export class NotFound extends Refusal<{ id: string }> {
  readonly code = 'NotFound';
  constructor(what: string, id: string) {
    super(`No ${what} with this id in your account.`, { id });
  }
}

export class InvalidState extends Refusal<{ currentState: string }> {
  readonly code = 'InvalidState';
  constructor(message: string, currentState: string) {
    super(message, { currentState });
  }
}

/** Something else stands on it. */
export class InUse extends Refusal<{ usedBy: string[] }> {
  readonly code = 'InUse';
  constructor(message: string, usedBy: string[]) {
    super(message, { usedBy });
  }
}
