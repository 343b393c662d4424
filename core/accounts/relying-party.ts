/** Who passkeys are made for (WebAuthn Level 3): a browser uses them on pages of this host only. */
export interface RelyingParty {
  /** The host's name. A number is not taken by browsers. */
  id: string;
  name: string;
  origin: string;
}

export function relyingPartyOf(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, name: 'Gallant SMS', origin };
}

/** What a browser has an authenticator answer. */
export interface Challenge {
  token: string;
  /** JSON text. */
  options: string;
}

const MOST_TEXT = 20_000;

/** Null when it is no JSON object. Whether it is the right one shows when it is verified. */
export function readJson<Shape extends object>(text: string): Shape | null {
  if (text.length > MOST_TEXT) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Shape) : null;
  } catch {
    return null;
  }
}
