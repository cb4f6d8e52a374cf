import { readFile } from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);

/** wabac.js, the engine of ReplayWeb.page: a service worker that answers a browser out of an archive. */
const engine = path.join(path.dirname(require.resolve('@webrecorder/wabac')), 'sw.js');

export type Replayed = { title: string; text: string; background: string; pages: { url: string; title: string }[] };

/** Opens an archive in a tool that did not write it, on this machine alone, and tells how the page looks in it. */
export async function replay(wacz: Buffer, address: string, program: string): Promise<Replayed> {
  const worker = await readFile(engine);
  const server = http.createServer((request, response) => {
    if (request.url === '/sw.js') response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(worker);
    else if (request.url === '/kept.wacz') sendRange(wacz, request, response);
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Replay</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: program, chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(openArchive);
    return await lookAtReplay(page, address);
  } finally {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function lookAtReplay(page: Page, address: string): Promise<Replayed> {
  await page.evaluate((source) => document.body.append(Object.assign(document.createElement('iframe'), { src: source })), `/w/kept/mp_/${address}`);
  const body = page.frameLocator('iframe').locator('body');
  // Styles are answered out of the archive too, and come before the page has loaded.
  const shown = await body.evaluate(async (found) => {
    const view = found.ownerDocument;
    if (view.readyState !== 'complete') await new Promise((loaded) => view.defaultView?.addEventListener('load', loaded));
    return { title: view.title, text: (found as HTMLElement).innerText, background: getComputedStyle(found).backgroundColor };
  });
  const { pages } = await page.evaluate(async () => (await (await fetch('/w/api/c/kept?all=1')).json()) as Pick<Replayed, 'pages'>);
  return { ...shown, pages };
}

/** Runs in the page: has the engine take the archive up, and resolves when it has. */
async function openArchive(): Promise<void> {
  const { serviceWorker } = navigator;
  const inCharge = new Promise((changed) => serviceWorker.addEventListener('controllerchange', changed, { once: true }));
  await serviceWorker.register('/sw.js');
  if (!serviceWorker.controller) await inCharge;
  const opened = new Promise<void>((resolve) => {
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ msg_type: string }>) => {
      if (data.msg_type === 'collAdded') resolve();
    });
  });
  serviceWorker.controller?.postMessage({ msg_type: 'addColl', name: 'kept', file: { sourceUrl: `${location.origin}/kept.wacz` } });
  await opened;
}

/** Replay asks for single records out of the middle of an archive. */
function sendRange(bytes: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const start = first === '' ? Math.max(0, bytes.length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? bytes.length : Math.min(Number(last) + 1, bytes.length);
  response.writeHead(206, { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}`, 'Accept-Ranges': 'bytes', 'Content-Length': end - start });
  response.end(bytes.subarray(start, end));
}
