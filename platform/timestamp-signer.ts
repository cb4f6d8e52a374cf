import { readFile } from 'node:fs/promises';
import { Certificate, type ExtKeyUsage, type SignedData } from 'pkijs';

/** RFC 5280: what a certificate may be used for, and RFC 3161: to sign timestamps. */
const usage = { extension: '2.5.29.37', timestamps: '1.3.6.1.5.5.7.3.8' };

/** The parts of a name that say who it is: common name, organisation. */
const namingParts = ['2.5.4.3', '2.5.4.10'];

type Signed = { bytes: Uint8Array; at: Date; certificates: string | null };

/**
 * The name in the certificate with which a timestamp of these bytes was signed; null where the signature does not hold,
 * the certificate was not made or not valid for that at the time, or does not lead to those in the file.
 */
export async function signerOf(token: SignedData, { bytes, at, certificates }: Signed): Promise<string | null> {
  // RFC 3161: a token bears the signature of its authority and no other.
  if (token.signerInfos.length !== 1) return null;
  try {
    const trustedCerts = certificates === null ? [] : await certificatesIn(certificates);
    const { signatureVerified, signerCertificate } = await token.verify({
      signer: 0,
      data: Uint8Array.from(bytes).buffer,
      checkChain: certificates !== null,
      trustedCerts,
      checkDate: at,
      extendedMode: true,
    });
    return signatureVerified && signerCertificate && maySignAt(signerCertificate, at) ? nameOf(signerCertificate) : null;
  } catch {
    return null;
  }
}

function maySignAt({ notBefore, notAfter, extensions }: Certificate, at: Date): boolean {
  const purposes = extensions?.find(({ extnID }) => extnID === usage.extension)?.parsedValue as ExtKeyUsage | undefined;
  return notBefore.value <= at && at <= notAfter.value && (purposes?.keyPurposes.includes(usage.timestamps) ?? false);
}

function nameOf({ subject }: Certificate): string {
  const parts = namingParts.flatMap((part) => subject.typesAndValues.filter(({ type }) => String(type) === part).map(({ value }) => value.valueBlock.value));
  return parts.join(', ').slice(0, 300);
}

async function certificatesIn(file: string): Promise<Certificate[]> {
  const text = await readFile(file, 'utf8');
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return found.map((each) => Certificate.fromBER(Uint8Array.from(Buffer.from(each.replaceAll(/-----[^-]+-----/g, ''), 'base64')).buffer));
}
