import { randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, SignedData, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';

/** An authority gave no timestamp that can be used; the message is a sentence for people. */
export class NoTimestamp extends Error {
  override name = 'NoTimestamp';
}

const sha256 = '2.16.840.1.101.3.4.2.1';

/** Longer than any answer of an authority with its chain of certificates, in bytes. */
const longestAnswer = 64_000;

/**
 * Shows a SHA-256 (hexadecimal) to an RFC 3161 timestamp authority, and nothing else of what it is the hash of.
 * @returns its answer in DER, as `openssl ts -verify` reads it
 * @throws NoTimestamp
 */
export async function askTimestamp(authority: string, hash: string): Promise<Uint8Array> {
  const nonce = randomBytes(16);
  // A positive number in its shortest form.
  nonce.writeUInt8((nonce.readUInt8(0) & 0x7f) | 0x40, 0);
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(Buffer.from(hash, 'hex')).buffer }),
    }),
    nonce: new Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  });
  const answer = await send(authority, Buffer.from(request.toSchema().toBER()));
  const said = read(answer, hash);
  if (!said.nonce || !Buffer.from(said.nonce).equals(nonce)) throw new NoTimestamp('The timestamp authority answered another question.');
  return answer;
}

/** The time an authority's answer gives for exactly this hash. Throws `NoTimestamp` where it gives none. */
export function readTimestamp(answer: Uint8Array, hash: string): Date {
  return read(answer, hash).at;
}

async function send(authority: string, body: Buffer): Promise<Uint8Array> {
  try {
    const response = await fetch(authority, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(15_000),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.ok && bytes.length <= longestAnswer) return bytes;
  } catch {
    // Said below in the same words.
  }
  throw new NoTimestamp('The timestamp authority did not answer.');
}

function read(answer: Uint8Array, hash: string): { at: Date; nonce: ArrayBuffer | null } {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(answer).buffer);
    const granted = status.status === 0 || status.status === 1;
    if (granted && timeStampToken) {
      const content = new SignedData({ schema: timeStampToken.content }).encapContentInfo.eContent;
      const info = TSTInfo.fromBER(content?.getValue() ?? new ArrayBuffer(0));
      const stamped = Buffer.from(info.messageImprint.hashedMessage.getValue()).toString('hex');
      if (info.messageImprint.hashAlgorithm.algorithmId === sha256 && stamped === hash) {
        return { at: info.genTime, nonce: info.nonce?.valueBlock.valueHexView.slice().buffer ?? null };
      }
    }
  } catch {
    // What cannot be read is no timestamp.
  }
  throw new NoTimestamp('The timestamp authority gave no timestamp for this hash.');
}
