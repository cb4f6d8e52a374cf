import { readFile } from 'node:fs/promises';
import { Certificate, type ExtKeyUsage, type SignedData } from 'pkijs';
import { namesCertificate } from './signing-certificate';

/** RFC 5280: what a certificate may be used for, and RFC 3161: to sign timestamps. */
const usage = { extension: '2.5.29.37', timestamps: '1.3.6.1.5.5.7.3.8' };

/** The parts of a name that say who it is: common name, organisation. */
const namingParts = ['2.5.4.3', '2.5.4.10'];

type Signed = { bytes: Uint8Array; at: Date; certificates: string | null };

/**
 * The name in the certificate with which a timestamp of these bytes was signed; null where the signature does not hold,
 * the certificate was not made or not valid for that at the time, is another than the signature names, or does not lead to
 * those in the file. Whether it was revoked is not asked.
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
    if (!signatureVerified || !signerCertificate) return null;
    return maySignAt(signerCertificate, at) && namesCertificate(token, signerCertificate) ? nameOf(signerCertificate) : null;
  } catch {
    return null;
  }
}

/** RFC 3161, 2.3: made for timestamps and for nothing else, in an extension that nobody may overlook. */
function maySignAt({ notBefore, notAfter, extensions }: Certificate, at: Date): boolean {
  const use = extensions?.find(({ extnID }) => extnID === usage.extension);
  const purposes = (use?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes ?? [];
  const isForTimestampsAlone = use?.critical === true && purposes.length === 1 && purposes[0] === usage.timestamps;
  return notBefore.value <= at && at <= notAfter.value && isForTimestampsAlone;
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
