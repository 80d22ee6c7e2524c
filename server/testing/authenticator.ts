import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What a browser that is asked for a passkey would say, where a test does not want it to say something else. */
export type Saying = {
  origin: string;
  rpId: string;
  challenge: string;
  /** Whether it made sure of who used it. */
  verified?: boolean;
  /** What its counter shows. 0: it does not count. */
  counter?: number;
};

const flags = { present: 0x01, verified: 0x04, attested: 0x40 };

/** An authenticator in software that holds one passkey (ES256). It does as it is told, also what no real one would. */
export function makeAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const credentialId = randomBytes(32);
  const id = credentialId.toString('base64url');
  // COSE_Key: an elliptic curve key, for ES256, on P-256.
  const key = isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, bytes(x)], [-3, bytes(y)]]));

  function data({ rpId, verified = true, counter = 0 }: Saying, more: Uint8Array = new Uint8Array()): Buffer {
    const seen = flags.present | (verified ? flags.verified : 0) | (more.length > 0 ? flags.attested : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([seen]), count, more]);
  }

  return {
    /** Makes its passkey. */
    make(saying: Saying) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const authData = new Uint8Array(data(saying, Buffer.concat([Buffer.alloc(16), length, credentialId, key])));
      const attestation = isoCBOR.encode(new Map<string, string | Uint8Array | Map<string, string>>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]]));
      return spoken({ clientDataJSON: said('webauthn.create', saying), attestationObject: base64(attestation), transports: ['internal'] });
    },
    /** Shows its passkey, as that of `holder`. */
    show(saying: Saying, holder: string) {
      const authenticatorData = data(saying);
      const clientDataJSON = said('webauthn.get', saying);
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()]);
      const signature = base64(createSign('sha256').update(signed).sign(privateKey));
      const userHandle = Buffer.from(holder.replaceAll('-', ''), 'hex').toString('base64url');
      return spoken({ clientDataJSON, authenticatorData: base64(authenticatorData), signature, userHandle });
    },
  };

  function spoken<T>(response: T) {
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

function said(type: string, { origin, challenge }: Saying): string {
  return base64(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })));
}

const base64 = (what: Uint8Array) => Buffer.from(what).toString('base64url');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
