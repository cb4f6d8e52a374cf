import { STATUS_CODES } from 'node:http';
import { CDXIndexer, WARCRecord, WARCSerializer } from 'warcio';
import type { Exchange, Header } from './exchange';

/** The name under which the records lie in the package. */
export const warcName = 'data.warc.gz';

/** What was done to a message on its way to us, so that it does not describe the bytes that are kept. */
const ofTheWire = /^(transfer-encoding|trailer|connection|keep-alive|content-length)$/i;

/** All exchanges as WARC 1.1 (ISO 28500), each record compressed by itself, as replay needs it. */
export async function writeWarc(exchanges: readonly Exchange[], made: { at: string; software: string }): Promise<Uint8Array> {
  const parts = [await packed(WARCRecord.createWARCInfo({ filename: warcName, date: made.at, warcVersion: 'WARC/1.1' }, { software: made.software, format: 'WARC File Format 1.1' }))];
  for (const exchange of exchanges) {
    const { response, request } = recordsOf(exchange);
    parts.push(await packed(response), await packed(request));
  }
  return Buffer.concat(parts);
}

/** The index by which replay finds a page: one line of CDXJ for each answer, in order. */
export async function indexWarc(warc: Uint8Array): Promise<string> {
  const lines: string[] = [];
  const indexer = new CDXIndexer({ format: 'cdxj' });
  for await (const cdx of indexer.iterIndex([{ filename: warcName, reader: inPieces(warc) }])) lines.push(indexer.serializeCDXJ(cdx));
  return lines.sort().join('');
}

function recordsOf(exchange: Exchange) {
  const { address, askedAt, ip, method } = exchange;
  const url = new URL(address);
  const common = { url: address, date: askedAt, warcVersion: 'WARC/1.1', keepHeadersCase: true } as const;
  const response = WARCRecord.create(
    {
      ...common,
      type: 'response',
      warcHeaders: { 'WARC-IP-Address': ip, ...(exchange.cutShort ? { 'WARC-Truncated': exchange.cutShort.reason } : {}) },
      statusline: `HTTP/${exchange.httpVersion} ${exchange.status} ${exchange.statusText || STATUS_CODES[exchange.status] || ''}`.trim(),
      httpHeaders: described(exchange),
    },
    [exchange.body],
  );
  const request = WARCRecord.create(
    {
      ...common,
      type: 'request',
      warcHeaders: { 'WARC-Concurrent-To': response.warcHeader('WARC-Record-ID') ?? '' },
      statusline: `${method} ${url.pathname}${url.search} HTTP/1.1`,
      httpHeaders: exchange.requestHeaders,
    },
    [],
  );
  return { response, request };
}

function described({ headers, body }: Exchange): Header[] {
  const kept = headers.map(([name, value]): Header => (ofTheWire.test(name) ? [`X-Archive-Orig-${name}`, value] : [name, value]));
  return [...kept, ['Content-Length', String(body.length)]];
}

function packed(record: WARCRecord): Promise<Uint8Array> {
  return WARCSerializer.serialize(record, { gzip: true, digest: { algo: 'sha-256', prefix: 'sha256:', base32: false } });
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 65_536;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
