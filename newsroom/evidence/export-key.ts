import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { settings } from '@/platform/settings';

/** The key that signs evidence reports: what it signs with, what is in each package, and SHA-256 over its SPKI form. */
export function exportKey(): { privateKey: KeyObject; publicPem: string; fingerprint: string } {
  const privateKey = settings().evidenceSigningKey;
  const publicKey = createPublicKey(privateKey);
  const fingerprint = createHash('sha256').update(publicKey.export({ format: 'der', type: 'spki' })).digest('hex');
  return { privateKey, publicPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(), fingerprint };
}
