import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import type { Certificate, Encryption } from './exchange';

/** A chain longer than this was made to be long. */
const longestChain = 10;

/** How a connection was encrypted, and the certificates that the host showed. */
export function encryptionOf(socket: TLSSocket): Encryption {
  const error = socket.authorizationError as Error | string | null | undefined;
  return {
    protocol: socket.getProtocol() ?? '',
    cipher: socket.getCipher().standardName,
    trusted: socket.authorized,
    reason: socket.authorized ? null : typeof error === 'string' ? error : (error?.message ?? 'unknown'),
    chain: chainOf(socket.getPeerCertificate(true)),
  };
}

function chainOf(first: DetailedPeerCertificate): Certificate[] {
  const chain: Certificate[] = [];
  const seen = new Set<string>();
  for (let each: DetailedPeerCertificate | undefined = first; each?.raw && chain.length < longestChain; each = each.issuerCertificate) {
    const certificate = new X509Certificate(each.raw);
    if (seen.has(certificate.fingerprint256)) break;
    seen.add(certificate.fingerprint256);
    chain.push({
      subject: certificate.subject,
      issuer: certificate.issuer,
      validFrom: certificate.validFrom,
      validTo: certificate.validTo,
      serialNumber: certificate.serialNumber,
      sha1: certificate.fingerprint,
      sha256: certificate.fingerprint256,
      pem: certificate.toString(),
    });
  }
  return chain;
}
