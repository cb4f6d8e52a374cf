import { WARCParser } from 'warcio';
import { kindOfFile } from '../../newsroom/evidence/contents/kind-of-file';
import { decodedBody } from '../capture/decode';
import { headerOf } from '../capture/exchange';
import { limits } from './limits';
import { writtenWords } from './written-words';

/**
 * The words of what hosts were asked and answered (WARC, ISO 28500): headers, and bodies without their compression.
 * @returns whether that is everything: not where an answer is a picture, say
 */
export async function* warcWords(bytes: Uint8Array): AsyncGenerator<string, boolean> {
  let isWhole = true;
  let left = limits.unpacked;
  for await (const record of WARCParser.iterRecords([bytes])) {
    yield `${record.warcHeaders.toString()}\n${record.httpHeaders?.toString() ?? ''}\0`;
    const headers = [...(record.httpHeaders?.headers ?? [])];
    const body = await decodedBody({ headers, body: Buffer.from(await record.readFully(false)) }, left);
    left -= body?.length ?? 0;
    if (body && kindOfFile(body, '') === 'text') yield* writtenWords(body, headerOf(headers, 'content-type') ?? '');
    else if (body?.length !== 0) isWhole = false;
  }
  return isWhole;
}
