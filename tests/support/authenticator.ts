import { isoCBOR } from '@simplewebauthn/server/helpers';
import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

/** COSE (RFC 9052): an EC2 key on P-256, for ES256. */
const COSE = { kty: [1, 2], alg: [3, -7], curve: [-1, 1], x: -2, y: -3 } as const;
const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;
const AAGUID_BYTES = 16;

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array | string): string => Buffer.from(data).toString('base64url');

interface Options {
  /** Where the page says it is. */
  origin: string;
  /** Whether somebody has shown a finger, a face or a PIN. */
  verifies?: boolean;
}

/** An authenticator and the browser before it, in software: one passkey (ES256), without attestation. */
export class Authenticator {
  readonly id = randomBytes(32);
  /** Grows with each login; a copy that lags behind gives itself away. */
  counter = 0;
  private readonly privateKey: KeyObject;
  private readonly cose: Uint8Array;
  private rpId = '';
  private userHandle = '';

  constructor(private readonly options: Options) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.cose = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [...COSE.kty],
        [...COSE.alg],
        [...COSE.curve],
        [COSE.x, new Uint8Array(Buffer.from(x, 'base64url'))],
        [COSE.y, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    );
  }

  /** navigator.credentials.create(): takes and gives JSON text. */
  create(optionsText: string): string {
    const options = JSON.parse(optionsText) as {
      challenge: string;
      rp: { id: string };
      user: { id: string };
    };
    this.rpId = options.rp.id;
    this.userHandle = options.user.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(AAGUID_BYTES), length, this.id, this.cose]);
    const authData = Buffer.concat([this.head(WITH_CREDENTIAL), credential]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, never>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', new Uint8Array(authData)],
      ]),
    );
    return this.answer({
      attestationObject: base64url(attestation),
      clientDataJSON: base64url(this.clientData('webauthn.create', options.challenge)),
      transports: ['internal'],
    });
  }

  /** navigator.credentials.get(): takes and gives JSON text. */
  get(optionsText: string): string {
    const { challenge } = JSON.parse(optionsText) as { challenge: string };
    this.counter += 1;
    const authData = this.head(0);
    const clientData = this.clientData('webauthn.get', challenge);
    const signed = Buffer.concat([authData, sha256(clientData)]);
    return this.answer({
      authenticatorData: base64url(authData),
      clientDataJSON: base64url(clientData),
      signature: base64url(createSign('SHA256').update(signed).sign(this.privateKey)),
      userHandle: this.userHandle,
    });
  }

  private head(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const verified = (this.options.verifies ?? true) ? VERIFIED : 0;
    return Buffer.concat([sha256(this.rpId), Buffer.from([PRESENT | verified | flags]), counter]);
  }

  private clientData(type: string, challenge: string): string {
    return JSON.stringify({ type, challenge, origin: this.options.origin, crossOrigin: false });
  }

  private answer(response: object): string {
    const id = base64url(this.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}
