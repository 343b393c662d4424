import { generateSecret, generateURI, verify } from 'otplib';

const ISSUER = 'Gallant SMS';
/** One step of 30 seconds either way: clocks differ, and people type slowly. */
const SKEW_SECONDS = 30;

/** What an authenticator app is given (RFC 6238: SHA-1, six digits, 30 seconds; apps know nothing else for sure). */
export function newTotp(email: string): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer: ISSUER, label: email, secret }) };
}

interface Check {
  /** Base32. */
  secret: string;
  /** Six digits. */
  code: string;
  /** The step of the last code that was taken: neither it nor any before is taken again. */
  after: number | null;
  now: Date;
}

/** The time step whose code this is, or null. */
export async function totpStep({ secret, code, after, now }: Check): Promise<number | null> {
  const result = await verify({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1_000),
    epochTolerance: SKEW_SECONDS,
    ...(after !== null && { afterTimeStep: after }),
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
