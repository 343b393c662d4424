import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server';
import { PLATFORM, type Runner, type Work } from '../database/work.js';
import { issueProof, takeProof } from './proofs.js';
import { BadCredentials } from './refusals.js';
import { firstAccountOf, type Registered } from './registered.js';
import { readJson, type Challenge, type RelyingParty } from './relying-party.js';
import { Passkey } from './second-factor.js';
import { secretHash } from './secret-hash.js';
import { User } from './user.js';

/** Nobody is named: the authenticator knows which of its keys are for this host, and whose they are. */
export async function startPasskeyLogin(work: Work, { id }: RelyingParty): Promise<Challenge> {
  const options = await generateAuthenticationOptions({ rpID: id, userVerification: 'required' });
  const { token } = await issueProof(work, {
    kind: 'passkey_login',
    userId: null,
    detail: options.challenge,
  });
  return { token, options: JSON.stringify(options) };
}

interface Answered {
  relyingParty: RelyingParty;
  token: string;
  /** JSON text of AuthenticationResponseJSON. */
  response: string;
}

/** Something one has, and a finger, a face or a PIN: both factors at once. Throws BadCredentials. */
export async function passkeyLogin(
  runner: Runner,
  { relyingParty, token, response }: Answered,
): Promise<Registered> {
  const refused = new BadCredentials('This passkey is not known here. Log in with your password.');
  const proof = await runner.run(PLATFORM, takeProof, { kind: 'passkey_login', token } as const);
  const answer = readJson<AuthenticationResponseJSON>(response);
  if (proof?.detail == null || typeof answer?.id !== 'string') throw refused;
  const passkey = await runner.read(
    PLATFORM,
    ({ em }: Work) => em.findOne(Passkey, { credentialHash: secretHash(answer.id) }),
    undefined,
  );
  if (passkey === null) throw refused;
  const counter = await verified({ answer, passkey, relyingParty, challenge: proof.detail });
  const person = counter === null ? null : await runner.run(PLATFORM, noteUse, { passkey, counter });
  if (person === null) throw refused;
  return person;
}

interface Claim {
  answer: AuthenticationResponseJSON;
  passkey: Passkey;
  relyingParty: RelyingParty;
  challenge: string;
}

/** The authenticator's counter, or null. A counter that goes back is a copy's. */
async function verified({ answer, passkey, relyingParty, challenge }: Claim): Promise<number | null> {
  try {
    const result = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
      },
    });
    return result.verified ? result.authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

/** Null when the passkey was removed meanwhile, or its owner is in no account any more. */
async function noteUse(
  work: Work,
  { passkey, counter }: { passkey: Passkey; counter: number },
): Promise<Registered | null> {
  const { userId, id } = passkey;
  const used = { counter: BigInt(counter), lastUsedAt: work.now };
  if ((await work.em.nativeUpdate(Passkey, { userId, id }, used)) !== 1) return null;
  const user = await work.em.findOneOrFail(User, { id: userId });
  return user.emailVerifiedAt == null ? null : await firstAccountOf(work, userId);
}
