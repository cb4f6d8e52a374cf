import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { type Exchange, headerOf } from './exchange';

const decoders = { gzip: promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate), raw: promisify(inflateRaw) };

/** More layers than this nobody needs who does not want to hurt us. */
const mostLayers = 2;

/** The body without its compression; null when that would exceed `most` bytes or cannot be done. */
export async function decodedBody(exchange: Pick<Exchange, 'headers' | 'body'>, most: number): Promise<Buffer | null> {
  const said = headerOf(exchange.headers, 'content-encoding') ?? '';
  const layers = said.split(',').map((word) => word.trim().toLowerCase()).filter((word) => word && word !== 'identity');
  if (layers.length > mostLayers) return null;
  let body = exchange.body;
  try {
    for (const layer of layers.reverse()) body = await decodeLayer(layer, body, most);
  } catch {
    return null;
  }
  return body.length > most ? null : body;
}

async function decodeLayer(layer: string, body: Buffer, most: number): Promise<Buffer> {
  if (body.length === 0) return body;
  const bounded = { maxOutputLength: most };
  if (layer === 'gzip' || layer === 'x-gzip') return decoders.gzip(body, bounded);
  if (layer === 'br') return decoders.br(body, bounded);
  if (layer !== 'deflate') throw new Error('unknown compression');
  // Some hosts leave out the two bytes of head that the standard asks for.
  return decoders.deflate(body, bounded).catch(() => decoders.raw(body, bounded));
}
