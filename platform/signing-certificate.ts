import { createHash } from 'node:crypto';
import { type BaseBlock, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { Certificate, SignedData } from 'pkijs';

/** The signed attributes that name a certificate by its hash (RFC 5035): the earlier by SHA-1, the later by any. */
const naming = { earlier: '1.2.840.113549.1.9.16.2.12', later: '1.2.840.113549.1.9.16.2.47' };

/** The hashes that count; SHA-256 is what is meant where none is named. */
const hashes: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Whether a signature says itself which certificate it was made with, and this is the one: without that, whoever passes a
 * timestamp on could put another of the same key in its place (RFC 3161, 2.4.2; RFC 5816).
 */
export function namesCertificate({ signerInfos: [signer] }: SignedData, certificate: Certificate): boolean {
  const named = (signer?.signedAttrs?.attributes ?? []).filter(({ type }) => Object.values(naming).includes(type));
  const bytes = Buffer.from(certificate.toSchema().toBER());
  return named.length > 0 && named.every(({ type, values }) => values.length === 1 && isNamed(values[0], type === naming.earlier ? 'sha1' : 'sha256', bytes));
}

/** The first that is named is the signer's own; others are those above it. */
function isNamed(attribute: unknown, usual: string, bytes: Buffer): boolean {
  const [first] = partsOf(partsOf(attribute)[0]);
  const parts = partsOf(first);
  const [algorithm] = parts[0] instanceof Sequence ? partsOf(parts[0]) : [];
  const hash = parts.find((part) => part instanceof OctetString);
  const by = algorithm instanceof ObjectIdentifier ? hashes[algorithm.getValue()] : usual;
  return by !== undefined && hash instanceof OctetString && createHash(by).update(bytes).digest().equals(Buffer.from(hash.getValue()));
}

function partsOf(value: unknown): BaseBlock[] {
  return value instanceof Sequence ? (value.valueBlock.value as BaseBlock[]) : [];
}
