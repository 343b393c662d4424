/** The server's words, when what it answers is a refusal: only those have a message. */
export const refusalOf = (answer: object | null | undefined): string | undefined =>
  answer && 'message' in answer ? String(answer.message) : undefined;
