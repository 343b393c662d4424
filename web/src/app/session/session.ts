import type { FragmentType } from '../../gql/fragment-masking.js';
import type { ViewerFacts } from './grant.js';

/** What a login or a refresh gives: a short-lived token, kept in memory only, and whom it is for. */
export interface Grant {
  accessToken: string;
  /** ISO 8601 */
  expiresAt: string;
  viewer?: FragmentType<typeof ViewerFacts>;
}

export type SessionStatus = 'restoring' | 'signed-in' | 'anonymous';

/** Refreshed this long before it ends, so that a request on its way does not arrive with a dead token. */
const EARLY_MS = 30_000;

/**
 * Who is signed in. The refresh token sits in a cookie that scripts cannot read; `renew` trades it for a grant,
 * resolves to null when there is none, and rejects when the server cannot be reached (which signs nobody out).
 */
export class Session {
  #grant: Grant | null = null;
  #status: SessionStatus = 'restoring';
  #renewing: Promise<boolean> | null = null;
  readonly #listeners = new Set<(status: SessionStatus) => void>();
  readonly #renew: () => Promise<Grant | null>;
  readonly #now: () => number;

  constructor(renew: () => Promise<Grant | null>, now: () => number = Date.now) {
    this.#renew = renew;
    this.#now = now;
  }

  get status(): SessionStatus {
    return this.#status;
  }

  /** As of the last renewal; null when nothing was said of it. */
  get viewer(): Grant['viewer'] | null {
    return this.#grant?.viewer ?? null;
  }

  /** Also tells of each renewal that says who the viewer is: a role may have changed. */
  subscribe = (listener: (status: SessionStatus) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  accept(grant: Grant): void {
    this.#grant = grant;
    this.#become('signed-in', grant.viewer !== undefined);
  }

  end(): void {
    this.#grant = null;
    this.#become('anonymous');
  }

  /** The token to send now, renewed first when it is about to end; null for nobody. */
  async token(): Promise<string | null> {
    if (this.#grant && Date.parse(this.#grant.expiresAt) - EARLY_MS <= this.#now()) {
      await this.refresh().catch(() => false);
    }
    return this.#grant?.accessToken ?? null;
  }

  /** Renews once, however many ask at the same time. False: the session is over. Rejects when the server is out of reach. */
  refresh(): Promise<boolean> {
    this.#renewing ??= this.#exchange().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #exchange(): Promise<boolean> {
    const grant = await this.#renew();
    if (grant) this.accept(grant);
    else this.end();
    return grant !== null;
  }

  #become(status: SessionStatus, renewed = false): void {
    if (this.#status === status && !renewed) return;
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }
}
