import { createPrivateKey, type KeyObject } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in PKCS8 (RFC 8410). */
const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An Ed25519 private key from PEM, whose lines may be parted by `\n` written out, or from PKCS8 in base64. Null when it is none. */
export function readSigningKey(text: string): KeyObject | null {
  const written = text.trim().replaceAll('\\n', '\n');
  try {
    const key = written.startsWith('-----')
      ? createPrivateKey(written)
      : createPrivateKey({ key: Buffer.from(written, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** A secret of 256 bits, hexadecimal, as a key that `readSigningKey` reads. */
export function signingKeyOf(secret: string): string {
  return Buffer.concat([prefix, Buffer.from(secret, 'hex')]).toString('base64');
}
