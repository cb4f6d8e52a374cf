import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ContentInfo, SignedData, TimeStampResp } from 'pkijs';
import type { LocalAuthority } from './timestamp-authority';

type Signing = {
  /** What the certificate may be used for, as openssl writes it. */
  purposes?: string;
  /** Whether the signature says which certificate it is of (ESSCertIDv2). */
  saysCertificate?: boolean;
  /** The hour of the timestamp, as the answer writes it, and what stands there instead. */
  hour?: [said: string, instead: string];
  /** Puts another certificate of the same key, name and number where the one lay with which it was signed. */
  exchanged?: boolean;
};

/**
 * What an authority says when it is asked, signed again by openssl in a way that its own timestamps never are: with a
 * certificate that leads to the same root, and a signature that holds. The certificates are made before it is asked, since
 * none counts that begins later than the timestamp.
 */
export async function signTimestamp({ folder }: LocalAuthority, ask: () => Promise<Uint8Array>, { purposes = 'critical,timeStamping', saysCertificate = true, hour, exchanged = false }: Signing): Promise<Buffer> {
  const openssl = (words: string, ...more: string[]) => execFileSync('openssl', [...words.split(' '), ...more], { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] });
  const certificate = (name: string, subject: string) =>
    openssl(
      `req -x509 -key again.key -days 2 -set_serial 7 -out ${name} -CA root.pem -CAkey root.key -addext basicConstraints=CA:FALSE -subj ${subject}`,
      '-addext', `extendedKeyUsage=${purposes}`,
    );
  openssl('genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out again.key');
  certificate('again.pem', '/CN=authority');
  if (exchanged) {
    certificate('other.pem', '/CN=somebody-else');
    openssl('crl2pkcs7 -nocrl -certfile other.pem -outform DER -out other.p7');
  }
  const said = TimeStampResp.fromBER(Uint8Array.from(await ask()).buffer);
  const info = Buffer.from(new SignedData({ schema: said.timeStampToken?.content }).encapContentInfo.eContent!.getValue());
  if (hour) info.write(hour[1], info.indexOf(hour[0]));
  writeFileSync(path.join(folder, 'info.der'), info);
  openssl(`cms -sign -binary -nodetach -md sha256 -econtent_type 1.2.840.113549.1.9.16.1.4 -in info.der -signer again.pem -inkey again.key -outform DER -out token.der${saysCertificate ? ' -cades' : ''}`);
  const token = new SignedData({ schema: ContentInfo.fromBER(bytesOf(path.join(folder, 'token.der'))).content });
  if (exchanged) token.certificates = new SignedData({ schema: ContentInfo.fromBER(bytesOf(path.join(folder, 'other.p7'))).content }).certificates!;
  said.timeStampToken = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: token.toSchema(true) });
  return Buffer.from(said.toSchema().toBER());
}

function bytesOf(file: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(file)).buffer;
}
