import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** An answer that is no answer: errors of the operation, or a status without any. The shape is that of Apollo's errors. */
export class AskFailed extends Error {
  override readonly name = 'AskFailed';
  readonly statusCode: number;
  readonly errors: readonly { extensions?: Record<string, unknown> }[];

  constructor(statusCode: number, errors: AskFailed['errors'] = []) {
    super(`GraphQL answered ${statusCode}`);
    this.statusCode = statusCode;
    this.errors = errors;
  }
}

interface Answer<Data> {
  data?: Data | null;
  errors?: AskFailed['errors'];
}

/**
 * One operation without Apollo, before that is loaded: what login, sign-up, the links in mails and the renewal need.
 * Rejects with AskFailed, or as fetch does when the server is out of reach.
 */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables?: Variables,
  token: string | null = null,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Data>;
  if (!answer.data) throw new AskFailed(response.status, answer.errors);
  return answer.data;
}
