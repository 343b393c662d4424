/** Closes the window of a form as it is meant, by a button or by Escape. A click beside it is a slip: what was typed stays. */
export const onPurpose =
  (close: () => void) =>
  (_event: object, reason: 'backdropClick' | 'escapeKeyDown'): void => {
    if (reason !== 'backdropClick') close();
  };
