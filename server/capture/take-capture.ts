import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { canonicalJson } from '../../editor/canonical-json';
import type { CaptureManifest, CapturedFile, CapturedRole } from '../../newsroom/capture/manifest';
import { browse, findBrowser, type Seen, userAgent } from './browse';
import { openBrowserProxy } from './browser-proxy';
import { type Allowance, type Door, openDoor, refusalOf } from './door';
import { type Exchange, type Header, headerOf } from './exchange';
import { followRedirects, longestAddress } from './follow-redirects';
import { type Limits, limits as usual } from './limits';
import { openRecorder, type Recorder } from './recorder';
import { writeWacz } from './wacz';
import { writeWarc } from './warc';

export type CaptureOrder = { address: string; browser: string | null; allowance: Allowance | null; limits?: Partial<Limits> };
export type Progress = { step: 'asking' | 'looking' | 'packing'; requests: number; bytes: number };

const software = 'Stet';

const headers: Header[] = [
  ['User-Agent', userAgent],
  ['Accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'],
  ['Accept-Language', 'en'],
  ['Accept-Encoding', 'gzip, br'],
];

/** What a browser shows as a page without running a program of another kind. */
const shown = /^(text\/(html|plain)|application\/xhtml\+xml|image\/(png|jpeg|gif|webp|avif))\b/i;

/**
 * Captures an address into files of a folder, and writes their manifest last.
 * @throws AddressRefused, or what kept the first answer from coming; whatever fails later is said in the manifest
 */
export async function takeCapture(order: CaptureOrder, folder: string, report: (progress: Progress) => void): Promise<CaptureManifest> {
  const limits = { ...usual, ...order.limits };
  const door = openDoor({ allowance: order.allowance });
  let step: Progress['step'] = 'asking';
  const recorder = openRecorder({ door, limits, follow: ({ asked, bytes }) => report({ step, requests: asked, bytes }) });
  const startedAt = new Date().toISOString();
  report({ step, requests: 0, bytes: 0 });
  const chain = await followRedirects(order.address, { door, recorder, limits, headers });
  const answer = chain[chain.length - 1] as Exchange;
  report({ step: (step = 'looking'), requests: recorder.asked, bytes: recorder.bytes });
  const { seen, unseen } = await lookAt(answer, { door, recorder, limits, folder, program: order.browser ?? findBrowser() });
  report({ step: (step = 'packing'), requests: recorder.asked, bytes: recorder.bytes });

  const files: CapturedFile[] = [];
  const keep = async (role: CapturedRole, name: string, mediaType: string, bytes: Uint8Array) => {
    await writeFile(path.join(folder, name), bytes);
    files.push({ role, name, mediaType, size: bytes.length, sha256: hashOf(bytes) });
  };
  await keep('body', 'body.bin', mediaTypeOf(answer), answer.body);
  await keep('headers', 'exchange.json', 'application/json', Buffer.from(canonicalJson(chain.map(withoutBody))));
  if (seen) {
    await keep('screenshot', 'screenshot.png', 'image/png', seen.picture);
    await keep('text', 'text.txt', 'text/plain; charset=utf-8', Buffer.from(seen.text));
  }
  const warc = await writeWarc(recorder.exchanges, { at: startedAt, software });
  const about = { address: answer.address, title: wellFormed(seen?.title ?? ''), at: answer.askedAt, text: wellFormed(seen?.text ?? ''), software };
  await keep('archive', 'capture.wacz', 'application/wacz+zip', await writeWacz(warc, about));
  const manifest: CaptureManifest = {
    format: 'stet capture 1',
    software,
    requestedAddress: order.address,
    address: answer.address,
    title: about.title,
    startedAt,
    finishedAt: new Date().toISOString(),
    status: answer.status,
    ip: answer.ip,
    certificate: answer.encryption?.chain[0]?.sha256 ?? null,
    certificateTrusted: answer.encryption?.trusted ?? null,
    redirects: chain.slice(0, -1).map(({ address, status, ip }) => ({ address, status, ip })),
    cutShort: answer.cutShort?.sentence ?? null,
    stopped: recorder.stopped,
    browser: seen?.browser ?? null,
    shown: seen && {
      address: wellFormed(seen.address.slice(0, longestAddress)),
      pictureHeight: seen.pictureHeight,
      pageHeight: seen.pageHeight,
      isTextCut: seen.isTextCut,
    },
    unseen,
    requests: recorder.asked,
    refused: [...recorder.refused],
    files,
  };
  await writeFile(path.join(folder, 'manifest.json'), canonicalJson(manifest));
  return manifest;
}

/** Asks an address again, and keeps nothing but what it answers now. */
export async function checkLink(order: CaptureOrder): Promise<{ address: string; status: number }> {
  const limits = { ...usual, ...order.limits };
  const door = openDoor({ allowance: order.allowance });
  const chain = await followRedirects(order.address, { door, recorder: openRecorder({ door, limits }), limits, headers });
  const { address, status } = chain[chain.length - 1] as Exchange;
  return { address, status };
}

type Tools = { door: Door; recorder: Recorder; limits: Limits; folder: string; program: string | null };

/** The page as a browser shows it; or why there is no picture of it. */
async function lookAt(answer: Exchange, tools: Tools): Promise<{ seen: Seen | null; unseen: string | null }> {
  if (!shown.test(mediaTypeOf(answer))) return { seen: null, unseen: 'The answer is not a page, so no picture of it was taken.' };
  if (answer.cutShort) return { seen: null, unseen: 'The answer is not whole, so no picture of it was taken.' };
  const { program } = tools;
  if (!program) return { seen: null, unseen: 'There is no Chromium on this machine, so no picture of the page was taken.' };
  const proxy = await openBrowserProxy(tools);
  try {
    return { seen: await browse(answer.address, { ...tools, program, proxyPort: proxy.port }), unseen: null };
  } catch (error) {
    return { seen: null, unseen: refusalOf(error) ?? 'The browser could not show the page, so no picture of it was taken.' };
  } finally {
    await proxy.close();
  }
}

function mediaTypeOf(exchange: Exchange): string {
  const said = headerOf(exchange.headers, 'content-type') ?? '';
  return /^[\w.+-]+\/[\w.+-]+/.test(said) ? said.slice(0, 200) : 'application/octet-stream';
}

function withoutBody({ body, ...said }: Exchange) {
  return { ...said, bodyBytes: body.length, bodySha256: hashOf(body) };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A page may hold half a character, which neither JSON nor a file can. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
