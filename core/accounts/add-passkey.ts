import { UniqueConstraintViolationException } from '@mikro-orm/core';
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.js';
import type { Actor, Runner, Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { idBytes, newId, publicId, type Id } from '../platform/id.js';
import { passkeysOf } from './passkeys.js';
import { named } from './person-input.js';
import { issueProof, takeProof } from './proofs.js';
import { BadCredentials } from './refusals.js';
import { readJson, type Challenge, type RelyingParty } from './relying-party.js';
import { Passkey } from './second-factor.js';
import { secretHash } from './secret-hash.js';
import { User } from './user.js';

/** COSE numbers of Ed25519, ES256 and RS256: every authenticator has one of them. */
const ALGORITHMS = [-8, -7, -257];
const REFUSED = 'This passkey could not be added. Try again.';

/** What the browser is to ask the authenticator for: a key that stays there and asks for a finger, a face or a PIN. */
export async function startPasskey(work: Work, { id, name }: RelyingParty): Promise<Challenge> {
  const { userId } = work.actor;
  if (userId === null) throw new Error('A key has no passkeys');
  const user = await work.em.findOneOrFail(User, { id: userId });
  const known = await passkeysOf(work, userId);
  const options = await generateRegistrationOptions({
    rpName: name,
    rpID: id,
    userName: user.email,
    userDisplayName: user.name,
    userID: new Uint8Array(idBytes(userId)),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports.split(' ').filter(Boolean),
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const { token } = await issueProof(work, { kind: 'passkey_register', userId, detail: options.challenge });
  return { token, options: JSON.stringify(options) };
}

const NewPasskey = z.object({ name: named('The name of the passkey') });

interface Answered {
  actor: Actor;
  relyingParty: RelyingParty;
  token: string;
  /** JSON text of RegistrationResponseJSON. */
  response: string;
  name: string;
}

/** Throws InvalidInput, BadCredentials. */
export async function addPasskey(runner: Runner, input: Answered): Promise<Passkey> {
  const { name } = checkInput(NewPasskey, { name: input.name });
  const { actor, token } = input;
  const proof = await runner.run(actor, takeProof, { kind: 'passkey_register', token } as const);
  if (proof?.detail == null || proof.userId !== actor.userId) throw new BadCredentials(REFUSED);
  const credential = await credentialFrom(input, proof.detail);
  if (credential === null) throw new BadCredentials(REFUSED);
  return await runner.run(actor, keepPasskey, { name, credential });
}

interface Credential {
  id: string;
  publicKey: Uint8Array;
  counter: number;
  transports: string[];
}

async function credentialFrom(
  { response, relyingParty }: Answered,
  expectedChallenge: string,
): Promise<Credential | null> {
  const answer = readJson<RegistrationResponseJSON>(response);
  try {
    if (answer === null || attestsByCertificate(answer)) return null;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { id, publicKey, counter, transports: answer.response.transports ?? [] };
  } catch {
    return null; // whatever else is wrong with what a browser says
  }
}

/** We ask for no attestation; looking into its certificates would have us fetch addresses that a stranger chose. */
function attestsByCertificate({ response }: RegistrationResponseJSON): boolean {
  const statement = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject));
  return statement.get('fmt') !== 'none' && statement.get('attStmt').get('x5c') !== undefined;
}

const KNOWN_TRANSPORT = /^[a-z-]{1,20}$/;
const MOST_TRANSPORTS = 5;

async function keepPasskey(
  work: Work,
  { name, credential }: { name: string; credential: Credential },
): Promise<Passkey> {
  const { em, actor, now } = work;
  const id: Id = newId();
  const passkey = em.create(Passkey, {
    userId: actor.userId ?? '',
    id,
    credentialId: credential.id,
    credentialHash: secretHash(credential.id),
    publicKey: Buffer.from(credential.publicKey),
    counter: BigInt(credential.counter),
    transports: credential.transports
      .filter((one) => KNOWN_TRANSPORT.test(one))
      .slice(0, MOST_TRANSPORTS)
      .join(' '),
    name,
    createdAt: now,
  });
  try {
    await em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new BadCredentials(REFUSED);
    throw error;
  }
  recordAudit(work, { action: 'passkey.added', target: publicId('passkey', id), after: { name } });
  return passkey;
}
