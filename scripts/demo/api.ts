/** The API as any client uses it: HTTP for questions and orders, a WebSocket for what happens. */
export class Api {
  private token: string | null = null;

  constructor(readonly url: string) {}

  get authorization(): string {
    return `Bearer ${this.token ?? ''}`;
  }

  signIn(token: string): void {
    this.token = token;
  }

  /** Runs one operation. Throws what the API says when it refuses. */
  async run<Answer>(query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token === null ? {} : { authorization: this.authorization }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Answer; errors?: { message: string }[] };
    if (errors !== undefined) throw new Error(errors.map((error) => error.message).join('; '));
    refuse(data);
    return data as Answer;
  }

  async upload(name: string, body: BodyInit): Promise<string> {
    const response = await fetch(`${this.url}/uploads?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { authorization: this.authorization, 'content-type': 'text/csv' },
      body,
      duplex: 'half',
    } as RequestInit);
    const answer = (await response.json()) as { uploadId?: string; message?: string };
    if (answer.uploadId === undefined) throw new Error(answer.message ?? `upload failed: ${response.status}`);
    return answer.uploadId;
  }
}

/** A refusal is data: the demo asked for nothing that should be refused. */
function refuse(data: unknown): void {
  for (const field of Object.values(
    (data ?? {}) as Record<string, { __typename?: string; message?: string } | null>,
  )) {
    if (
      field !== null &&
      typeof field === 'object' &&
      typeof field.message === 'string' &&
      '__typename' in field
    ) {
      throw new Error(`${field.__typename}: ${field.message}`);
    }
  }
}
