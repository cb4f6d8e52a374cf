import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { indexWarc, warcName } from './warc';

type About = { address: string; title: string; at: string; text: string; software: string };

/**
 * A capture as one WACZ 1.1.1 file (https://specs.webrecorder.net/wacz/1.1.1/), which ReplayWeb.page and its kin open:
 * records, index, the page, and a description with the hash of each.
 */
export async function writeWacz(warc: Uint8Array, about: About): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {
    [`archive/${warcName}`]: warc,
    'indexes/index.cdx': Buffer.from(await indexWarc(warc)),
    'pages/pages.jsonl': Buffer.from(pages(about)),
  };
  const resources = Object.entries(files).map(([path, bytes]) => ({ name: path.split('/').pop(), path, hash: hashOf(bytes), bytes: bytes.length }));
  const datapackage = Buffer.from(
    JSON.stringify({
      profile: 'data-package',
      wacz_version: '1.1.1',
      title: about.title || about.address,
      created: about.at,
      software: about.software,
      mainPageUrl: about.address,
      mainPageDate: about.at,
      resources,
    }),
  );
  const digest = Buffer.from(JSON.stringify({ path: 'datapackage.json', hash: hashOf(datapackage) }));
  // What is compressed lies as it is, so that a reader can take single records out of the middle.
  return zipSync({ ...files, 'datapackage.json': datapackage, 'datapackage-digest.json': digest }, { level: 0, mtime: new Date(about.at) });
}

function pages({ address, title, at, text }: About): string {
  const id = createHash('sha256').update(`${at} ${address}`).digest('hex').slice(0, 22);
  const lines = [
    { format: 'json-pages-1.0', id: 'pages', title: 'All pages', hasText: text !== '' },
    { id, url: address, ts: at, title: title || address, ...(text ? { text } : {}) },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function hashOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
