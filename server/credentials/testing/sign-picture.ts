import { execFileSync } from 'node:child_process';
import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { initSync, WasmBuilder } from '@contentauth/c2pa-wasm';

/** What a picture says of itself, as c2pa-rs writes it: a manifest definition in JSON. */
export type Manifest = Record<string, unknown>;

/** Bytes kept for the signature; what it does not fill is padding. */
const reserveSize = 4_096;

/** A JPEG with Content Credentials, signed with a certificate of an authority that was made for it with openssl. */
export async function signPicture(jpeg: Uint8Array<ArrayBuffer>, manifest: Manifest, signer: { name: string; organisation: string }): Promise<Uint8Array> {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')) });
  const { key, certificate } = issueCertificate(signer);
  Object.assign(globalThis, { FileReaderSync });
  const builder = WasmBuilder.fromJson(JSON.stringify(manifest), JSON.stringify({ verify: { verify_after_sign: false } }));
  const definition = { alg: 'es256', reserveSize, sign: async (claim: Uint8Array<ArrayBuffer>) => coseSign1(claim, key, certificate) };
  return builder.sign(definition, [], 'image/jpeg', new HeldBlob(jpeg));
}

/** The builder reads as workers of a browser do, at once; Node has no way to. */
class HeldBlob extends Blob {
  constructor(readonly held: Uint8Array<ArrayBuffer>) {
    super([held], { type: 'image/jpeg' });
  }

  override slice(start?: number, end?: number): HeldBlob {
    return new HeldBlob(this.held.slice(start, end));
  }
}

class FileReaderSync {
  readAsArrayBuffer(blob: HeldBlob): ArrayBuffer {
    return blob.held.slice().buffer;
  }
}

function issueCertificate({ name, organisation }: { name: string; organisation: string }): { key: string; certificate: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-signer-'));
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  writeFileSync(
    path.join(folder, 'leaf.cnf'),
    'basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=emailProtection\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n',
  );
  openssl('req', '-x509', ...curve, '-days', '2', '-subj', '/CN=authority', '-keyout', 'ca.key', '-out', 'ca.pem');
  openssl('req', ...curve, '-subj', `/O=${organisation}/CN=${name}`, '-keyout', 'leaf.key', '-out', 'leaf.csr');
  openssl('x509', '-req', '-in', 'leaf.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'leaf.cnf', '-out', 'leaf.pem');
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const issued = { key: read('leaf.key'), certificate: new X509Certificate(read('leaf.pem')).raw };
  rmSync(folder, { recursive: true });
  return issued;
}

/** RFC 9052 and 9360: a tagged COSE_Sign1 with ES256 and its certificate, its payload apart, padded to the bytes kept for it. */
function coseSign1(claim: Uint8Array, key: string, certificate: Buffer): Uint8Array<ArrayBuffer> {
  const header = Buffer.concat([head(5, 2), head(0, 1), head(1, 6), head(0, 33), bytes(certificate)]);
  const toSign = Buffer.concat([head(4, 4), text('Signature1'), bytes(header), bytes(Buffer.alloc(0)), bytes(claim)]);
  const signature = sign('sha256', toSign, { key: createPrivateKey(key), dsaEncoding: 'ieee-p1363' });
  const padded = (pad: number) =>
    Buffer.concat([head(6, 18), head(4, 4), bytes(header), head(5, 1), text('pad'), bytes(Buffer.alloc(pad)), Buffer.from([0xf6]), bytes(signature)]);
  // The head of so long a padding takes three bytes, and that of none takes one.
  return new Uint8Array(padded(reserveSize - padded(0).length - 2));
}

/** A CBOR head: a major type and its number or length, up to two bytes of it. */
function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  if (count < 256) return Buffer.from([(major << 5) | 24, count]);
  return Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
}

function bytes(value: Uint8Array): Buffer {
  return Buffer.concat([head(2, value.length), value]);
}

function text(value: string): Buffer {
  return Buffer.concat([head(3, value.length), Buffer.from(value)]);
}
