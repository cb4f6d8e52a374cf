import { createHash, randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, SignedData, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';
import { signerOf } from './timestamp-signer';

/** An authority gave no timestamp that can be used; the message is a sentence for people. */
export class NoTimestamp extends Error {
  override name = 'NoTimestamp';
}

const sha256 = '2.16.840.1.101.3.4.2.1';

/** Longer than any answer of an authority with its chain of certificates, in bytes. */
const longestAnswer = 64_000;

export type TimestampAuthority = {
  address: string;
  /** A file of certificates (PEM) to which its own must lead; null where any signature will do that holds. */
  certificates: string | null;
};

/** When an authority saw something, and the name in the certificate with which it signed that. */
export type Timestamp = { at: Date; signer: string };

/**
 * Shows the SHA-256 of some bytes to an RFC 3161 timestamp authority, and nothing else of them.
 * @returns its answer in DER, as `openssl ts -verify` reads it
 * @throws NoTimestamp
 */
export async function askTimestamp(authority: TimestampAuthority, bytes: Uint8Array): Promise<Uint8Array> {
  const nonce = randomBytes(16);
  // A positive number in its shortest form.
  nonce.writeUInt8((nonce.readUInt8(0) & 0x7f) | 0x40, 0);
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(createHash('sha256').update(bytes).digest()).buffer }),
    }),
    nonce: new Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  });
  const answer = await send(authority.address, Buffer.from(request.toSchema().toBER()));
  const said = await read(answer, bytes, authority.certificates);
  if (!said.nonce || !Buffer.from(said.nonce).equals(nonce)) throw new NoTimestamp('The timestamp authority answered another question.');
  return answer;
}

/**
 * What an authority's answer says of exactly these bytes, when its signature holds.
 * @param certificates as of a `TimestampAuthority`
 * @throws NoTimestamp
 */
export async function readTimestamp(answer: Uint8Array, bytes: Uint8Array, certificates: string | null): Promise<Timestamp> {
  const { at, signer } = await read(answer, bytes, certificates);
  return { at, signer };
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

async function read(answer: Uint8Array, bytes: Uint8Array, certificates: string | null): Promise<Timestamp & { nonce: ArrayBuffer | null }> {
  const { token, info } = tokenOf(answer);
  const hash = createHash('sha256').update(bytes).digest();
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithmId !== sha256 || !hash.equals(Buffer.from(hashedMessage.getValue()))) throw new NoTimestamp(nothingSaid);
  const signer = await signerOf(token, { bytes, at: info.genTime, certificates });
  if (signer === null) throw new NoTimestamp('The signature of the timestamp authority does not hold.');
  return { at: info.genTime, signer, nonce: info.nonce?.valueBlock.valueHexView.slice().buffer ?? null };
}

const nothingSaid = 'The timestamp authority gave no timestamp for this hash.';

function tokenOf(answer: Uint8Array): { token: SignedData; info: TSTInfo } {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(answer).buffer);
    if ((status.status === 0 || status.status === 1) && timeStampToken) {
      const token = new SignedData({ schema: timeStampToken.content });
      return { token, info: TSTInfo.fromBER(token.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0)) };
    }
  } catch {
    // What cannot be read is no timestamp.
  }
  throw new NoTimestamp(nothingSaid);
}
