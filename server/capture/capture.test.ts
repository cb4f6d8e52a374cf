import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { findChromium } from '@/.ci/chromium';
import { type CapturedFolder, readCapturedFolder } from '@/newsroom/capture/captured-folder';
import { useBundle } from '../testing/use-bundle';
import { runWorker, WorkerEnded } from './run-worker';
import { addressTricks } from './testing/address-tricks';
import { openForbiddenListener, openHosts } from './testing/local-hosts';
import { replay } from './testing/replay';

const browser = findChromium();
const never = new AbortController().signal;

let listener: Awaited<ReturnType<typeof openForbiddenListener>>;
let hosts: Awaited<ReturnType<typeof openHosts>>;
let folder: string;

const judgment = `<!doctype html><html lang="en"><title>The judgment</title><link rel="stylesheet" href="/style.css">
  <h1>The court finds for the harbour</h1><div style="height:2600px">Its reasons are long.</div><p>Given under seal.`;

/** A page that tries, in every way a page has, to reach what stands beside the browser. */
function hostilePage(port: number): string {
  const tricks = addressTricks(port).filter((trick) => /^(https?|ws):/.test(trick));
  const home = `http://127.0.0.1:${port}`;
  return `<!doctype html><title>A trap</title>
    <link rel="dns-prefetch" href="//localhost"><link rel="preconnect" href="${home}"><link rel="prefetch" href="${home}/prefetch"><link rel="stylesheet" href="${home}/style">
    <iframe src="${home}/frame"></iframe><object data="${home}/object"></object><video src="${home}/video" autoplay></video><script src="${home}/script"></script>
    <form id="form" method="post" target="kept" action="${home}/form"><input name="a" value="b"></form><iframe name="kept"></iframe><h1>It is quiet here</h1>
    <script>
      const attempt = (act) => { try { Promise.resolve(act()).catch(() => {}); } catch {} };
      for (const trick of ${JSON.stringify(tricks)}) attempt(() => { new Image().src = trick; });
      for (const trick of ${JSON.stringify(tricks)}) attempt(() => fetch(trick, { mode: 'no-cors' }));
      attempt(() => fetch('/leads-home', { mode: 'no-cors' }));
      attempt(() => new WebSocket('ws://127.0.0.1:${port}/'));
      attempt(() => new EventSource('${home}/events'));
      attempt(() => navigator.sendBeacon('${home}/beacon', 'x'));
      attempt(() => new Worker(URL.createObjectURL(new Blob(["fetch('${home}/worker',{mode:'no-cors'});new WebSocket('ws://127.0.0.1:${port}/')"]))));
      attempt(() => navigator.serviceWorker.register('/service-worker.js'));
      attempt(() => { const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }, { urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'a', credential: 'b' }] }); call.createDataChannel('x'); return call.createOffer().then((offer) => call.setLocalDescription(offer)); });
      attempt(() => window.open('${home}/window'));
      attempt(() => document.getElementById('form').submit());
      attempt(() => { const frame = document.createElement('iframe'); frame.src = 'file:///etc/passwd'; document.body.append(frame); });
    </script>`;
}

beforeAll(async () => {
  await useBundle();
  listener = await openForbiddenListener();
  hosts = await openHosts(['court.test', 'trap.test'], (request, response) => {
    const page = (body: string | Buffer, more: Record<string, string> = {}) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...more }).end(body);
    if (request.url === '/start') response.writeHead(301, { Location: 'https://court.test/judgment' }).end();
    else if (request.url === '/judgment') page(gzipSync(judgment), { 'Content-Encoding': 'gzip', 'Set-Cookie': 'seen=yes' });
    else if (request.url === '/far-below') page('<title>A long read</title><div style="height:6000px">Far above.</div><img loading="lazy" src="/slow.svg" width="9" height="9">');
    else if (request.url === '/strange') page('<title>Strange pictures</title><img src="/other-protocol"><img src="/no-status"><h1>Nothing moves</h1>');
    else if (request.url === '/other-protocol') response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n');
    else if (request.url === '/no-status') response.socket?.end('HTTP/1.1 099 Nothing\r\nContent-Length: 0\r\n\r\n');
    else if (request.url === '/slow.svg') setTimeout(() => response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg"/>'), 900);
    else if (request.url === '/style.css') response.writeHead(200, { 'Content-Type': 'text/css' }).end('body { background: #eef }');
    else if (request.url === '/trap') page(hostilePage(listener.port));
    else if (request.url === '/leads-home') response.writeHead(302, { Location: `http://127.0.0.1:${listener.port}/` }).end();
    else if (request.url === '/bomb') page(gzipSync(Buffer.alloc(60_000_000)), { 'Content-Encoding': 'gzip' });
    else if (request.url === '/crowd') page(`<title>A crowd</title><h1>Too much</h1>${Array.from({ length: 12 }, (_, each) => `<img src="/large/${each}">`).join('')}`);
    else if (request.url?.startsWith('/large/')) response.writeHead(200, { 'Content-Type': 'image/png' }).end(Buffer.alloc(400_000));
    else if (request.url === '/leads-on') page('<title>Before</title><script>location.replace("/judgment#reasons")</script>');
    else if (request.url === '/leads-nowhere') page(`<title>Before</title><script>onload = () => setTimeout(() => location.replace("http://127.0.0.1:${listener.port}/"), 100)</script>`);
    else if (request.url === '/far-away') response.writeHead(302, { Location: `/${'far-'.repeat(2_500)}away` }).end();
    else if (request.url === '/broken') response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 900 }).write('and then', () => response.destroy());
    else if (request.url === '/garbled') response.socket?.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nand then\r\nno number\r\n');
    else if (request.url === '/endless') {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const more = () => !response.destroyed && response.write('more and more '.repeat(5_000), () => setImmediate(more));
      more();
    } else if (request.url === '/silent') response.writeHead(200, { 'Content-Type': 'text/html' }).write('and then');
    else response.writeHead(404).end();
  });
});

afterAll(async () => {
  await hosts.close();
  await listener.close();
});

type Limits = NonNullable<Parameters<typeof runWorker>[0]['limits']>;

async function capture(address: string, limits: Limits = {}): Promise<CapturedFolder> {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-capture-test-'));
  try {
    const answer = await runWorker({ what: 'capture', address, browser, allowance: hosts.allowance, limits }, folder, { signal: never });
    expect(answer).toEqual({ done: true });
    return await readCapturedFolder(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Why nothing was kept of an address. */
async function refusalOf(address: string): Promise<string> {
  const own = await mkdtemp(path.join(tmpdir(), 'stet-capture-test-'));
  const answer = await runWorker({ what: 'capture', address, browser, allowance: hosts.allowance }, own, { signal: never });
  await rm(own, { recursive: true });
  return 'failed' in answer ? answer.failed : '';
}

const file = (captured: CapturedFolder, role: string) => captured.files.find((each) => each.role === role)?.bytes ?? Buffer.alloc(0);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a page that is captured', () => {
  test('is kept as it came, with how it was reached, what a reader saw, and an archive that others can open', async () => {
    const captured = await capture('http://court.test/start');
    const { manifest } = captured;
    expect(manifest).toMatchObject({ status: 200, address: 'https://court.test/judgment', title: 'The judgment', unseen: null, certificateTrusted: false });
    expect(manifest.redirects).toMatchObject([{ address: 'http://court.test/start', status: 301 }]);
    expect(hashOf(file(captured, 'body'))).toBe(hashOf(gzipSync(judgment)));

    const exchanges = JSON.parse(file(captured, 'headers').toString()) as { headers: string[][]; requestHeaders: string[][]; encryption: { chain: { sha256: string; pem: string }[] } | null }[];
    expect(exchanges).toHaveLength(2);
    expect(exchanges[1]?.headers).toContainEqual(['Set-Cookie', 'seen=yes']);
    expect(exchanges[1]?.encryption?.chain[0]?.sha256).toBe(manifest.certificate);
    expect(file(captured, 'text').toString()).toContain('The court finds for the harbour');
    const picture = file(captured, 'screenshot');
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(20), 'the whole page, not the first screen').toBeGreaterThan(2_600);
    await expectReplayable(file(captured, 'archive'));
  });

  test.runIf(browser)('opens in a replay tool out of its archive alone, with what it loaded', async () => {
    const captured = await capture('http://court.test/start');
    const replayed = await replay(file(captured, 'archive'), captured.manifest.address, browser ?? '');
    expect(replayed).toMatchObject({ title: 'The judgment', background: 'rgb(238, 238, 255)', pages: [{ url: 'https://court.test/judgment', title: 'The judgment' }] });
    expect(replayed.text).toContain('The court finds for the harbour');
    // The redirect is in the archive as well, and replay follows it.
    expect((await replay(file(captured, 'archive'), 'http://court.test/start', browser ?? '')).title).toBe('The judgment');
  });

  test.runIf(browser)('says what the browser stood at after the page had led on by itself, and that all of it is there', async () => {
    const captured = await capture('https://court.test/leads-on');
    expect(captured.manifest).toMatchObject({ address: 'https://court.test/leads-on', title: 'The judgment', shown: { address: 'https://court.test/judgment#reasons', isTextCut: false } });
    const { pictureHeight = 0, pageHeight } = captured.manifest.shown ?? {};
    expect([pictureHeight, pageHeight]).toEqual([file(captured, 'screenshot').readUInt32BE(20), pictureHeight]);
  });

  test.runIf(browser)('says where its picture and its words were cut', async () => {
    const captured = await capture('https://court.test/judgment', { pictureHeight: 1_000, textCharacters: 30 });
    expect(captured.manifest.shown).toMatchObject({ pictureHeight: 1_000, isTextCut: true });
    expect(captured.manifest.shown?.pageHeight).toBeGreaterThan(2_600);
    expect(file(captured, 'screenshot').readUInt32BE(20)).toBe(1_000);
  });

  test.runIf(browser)('is kept without a picture where it leads on to what is not asked, not with one of the browser’s own error page', async () => {
    const captured = await capture('https://court.test/leads-nowhere');
    expect(captured.manifest).toMatchObject({ title: '', shown: null, unseen: expect.stringContaining('no picture') as string });
    expect(captured.manifest.files.map(({ role }) => role)).toEqual(['body', 'headers', 'archive']);
  });

  test('is kept with what it loads only when it is scrolled to, however late that comes', async () => {
    const captured = await capture('http://court.test/far-below');
    const index = Buffer.from(unzipSync(file(captured, 'archive'))['indexes/index.cdx'] ?? []).toString();
    expect(index).toContain('slow.svg');
  });

  test('is kept whatever its host answers to what it loads, a change of protocol and a status that is none among it', async () => {
    const captured = await capture('http://court.test/strange');
    expect(captured.manifest).toMatchObject({ status: 200, title: 'Strange pictures', unseen: null });
    expect(file(captured, 'text').toString()).toContain('Nothing moves');
  });

  test('is kept without its picture where there is no browser, and says so', async () => {
    const folderOfIts = await mkdtemp(path.join(tmpdir(), 'stet-capture-test-'));
    await runWorker({ what: 'capture', address: 'http://court.test/judgment', browser: '/nowhere/chromium', allowance: hosts.allowance }, folderOfIts, { signal: never });
    const captured = await readCapturedFolder(folderOfIts);
    expect(captured.manifest.unseen).toMatch(/no picture/);
    expect(captured.manifest.files.map(({ role }) => role)).toEqual(['body', 'headers', 'archive']);
    await rm(folderOfIts, { recursive: true });
  });
});

/** By the WACZ and WARC specifications, with a reader that did not write them. */
async function expectReplayable(wacz: Buffer): Promise<void> {
  const files = unzipSync(wacz);
  const description = files['datapackage.json'] ?? new Uint8Array();
  const text = (name: string) => Buffer.from(files[name] ?? []).toString();
  expect(JSON.parse(text('datapackage-digest.json'))).toEqual({ path: 'datapackage.json', hash: `sha256:${hashOf(description)}` });
  const { resources, wacz_version } = JSON.parse(text('datapackage.json')) as { wacz_version: string; resources: { path: string; hash: string; bytes: number }[] };
  expect(wacz_version).toBe('1.1.1');
  expect(resources.map(({ path: name }) => name)).toEqual(['archive/data.warc.gz', 'indexes/index.cdx', 'pages/pages.jsonl']);
  for (const { path: name, hash, bytes } of resources) expect([hash, bytes]).toEqual([`sha256:${hashOf(files[name] ?? new Uint8Array())}`, files[name]?.length]);

  const warc = files['archive/data.warc.gz'] ?? new Uint8Array();
  const kinds: string[] = [];
  for await (const record of WARCParser.iterRecords([warc])) {
    kinds.push(`${record.warcType} ${record.warcTargetURI ?? ''}`.trim());
    await record.skipFully();
  }
  expect(kinds).toEqual(expect.arrayContaining(['warcinfo', 'response http://court.test/start', 'response https://court.test/judgment', 'request https://court.test/judgment', 'response https://court.test/style.css']));
  const entry = text('indexes/index.cdx').split('\n').find((line) => line.includes('/judgment '));
  const { offset, length } = JSON.parse(entry?.slice(entry.indexOf('{')) ?? '{}') as { offset: string; length: string };
  const alone = await WARCParser.parse([warc.subarray(Number(offset), Number(offset) + Number(length))]);
  expect(await alone?.contentText(), 'one record taken out of the middle, as replay does').toContain('The court finds for the harbour');
}

/** Every answer in an archive, as a reader that did not write it finds it. */
async function answersIn(wacz: Buffer): Promise<{ address: string; bytes: number; truncated: string | null }[]> {
  const found = [];
  for await (const record of WARCParser.iterRecords([unzipSync(wacz)['archive/data.warc.gz'] ?? new Uint8Array()])) {
    const bytes = (await record.readFully(false)).length;
    if (record.warcType === 'response') found.push({ address: record.warcTargetURI ?? '', bytes, truncated: record.warcHeader('WARC-Truncated') ?? null });
  }
  return found;
}

describe('a page that is hostile', () => {
  test.runIf(browser)('reaches nothing of this machine from inside the browser, however it tries', async () => {
    const before = listener.heard;
    const { manifest } = await capture('https://trap.test/trap');
    expect(manifest.title).toBe('A trap');
    expect(listener.heard - before).toBe(0);
    expect(manifest.refused.length).toBeGreaterThan(60);
  });

  test('does not burst when it is unpacked', async () => {
    const { manifest } = await capture('http://court.test/bomb');
    expect(manifest.unseen).toMatch(/no picture/);
    expect(Math.max(...manifest.files.map(({ size }) => size))).toBeLessThan(1_000_000);
  });

  test('is cut off when it never ends', async () => {
    const captured = await capture('http://court.test/endless', { answerBytes: 300_000 });
    expect(captured.manifest.cutShort).toMatch(/larger than 300,000 bytes/);
    expect(captured.manifest.files[0]).toMatchObject({ role: 'body', size: 300_000 });
    expect(await answersIn(file(captured, 'archive'))).toMatchObject([{ truncated: 'length' }]);
  });

  test.runIf(browser)('keeps what came until it had brought all that a capture may hold, however many large things come at once, and says so', async () => {
    const captured = await capture('http://court.test/crowd', { allBytes: 1_000_000 });
    expect(captured.manifest).toMatchObject({ status: 200, title: 'A crowd', stopped: 'The page is larger than a capture may be.' });
    const kept = await answersIn(file(captured, 'archive'));
    expect(kept.reduce((sum, each) => sum + each.bytes, 0)).toBeLessThanOrEqual(1_000_000);
    expect(kept.filter(({ address }) => address.includes('/large/')).length).toBeGreaterThan(2);
  });

  test('is left when it falls silent', async () => {
    const captured = await capture('http://court.test/silent', { requestTime: 700 });
    expect(captured.manifest.cutShort).toBe('The answer took too long.');
    expect(await answersIn(file(captured, 'archive'))).toMatchObject([{ truncated: 'time' }]);
  });

  test.each([
    ['breaks off', '/broken', 'The host broke off its answer.', 'disconnect'],
    ['cannot be read to its end', '/garbled', 'The answer could not be read to its end.', 'unspecified'],
  ])('is kept as far as it came when it %s, with the reason', async (_, page, sentence, truncated) => {
    const captured = await capture(`http://court.test${page}`);
    expect(captured.manifest.cutShort).toBe(sentence);
    expect(file(captured, 'body').toString()).toBe('and then');
    expect(await answersIn(file(captured, 'archive'))).toMatchObject([{ truncated }]);
  });

  test('is left, with the reason, where it leads on to an address too long to be kept', async () => {
    expect(await refusalOf('http://court.test/far-away')).toBe('The address leads on to one of more than 10,000 characters.');
  });
});

/** The environment of the process that runs this program in that folder, as the system tells it. */
async function environmentOf(program: string, where: string): Promise<string> {
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const stands = await readlink(`/proc/${id}/cwd`).catch(() => null);
    if (stands === where && (await readFile(`/proc/${id}/cmdline`, 'utf8')).includes(program)) return readFile(`/proc/${id}/environ`, 'utf8');
  }
  throw new Error('There is no such process.');
}

describe('the process of a capture', () => {
  test('is ended when it takes too long, and the reason is said', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'stet-capture-test-'));
    const answer = await runWorker({ what: 'capture', address: 'http://court.test/silent', browser, allowance: hosts.allowance, limits: { allTime: 1_000 } }, own, { signal: never });
    expect(answer).toEqual({ failed: 'The capture took longer than 1 seconds.' });
    await rm(own, { recursive: true });
  });

  test('can be ended by a newsroom that closes, to be begun again later', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'stet-capture-test-'));
    const closing = new AbortController();
    const ended = runWorker({ what: 'capture', address: 'http://court.test/silent', browser, allowance: hosts.allowance }, own, {
      signal: closing.signal,
      onProgress: () => closing.abort(),
    });
    await expect(ended).rejects.toThrow(WorkerEnded);
    await rm(own, { recursive: true });
  });

  test('knows no way to the newsroom’s own hosts in production, where nothing is allowed', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'stet-capture-test-'));
    const answer = await runWorker({ what: 'capture', address: `http://127.0.0.1:${listener.port}/`, browser, allowance: null }, own, { signal: never });
    expect(answer).toMatchObject({ failed: expect.stringContaining('ports') as string });
    expect(await readdir(own)).toEqual([]);
    await rm(own, { recursive: true });
  });

  test.runIf(process.platform === 'linux')('has nothing in its environment', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'stet-capture-test-'));
    const closing = new AbortController();
    let environment: Promise<string> | null = null;
    const ended = runWorker({ what: 'capture', address: 'http://court.test/silent', browser, allowance: hosts.allowance }, own, {
      signal: closing.signal,
      onProgress: () => void (environment ??= environmentOf('capture-worker.mjs', own).finally(() => closing.abort())),
    });
    await expect(ended).rejects.toThrow(WorkerEnded);
    expect(await environment).toBe('');
    await rm(own, { recursive: true });
  });

  test('asks a link again and says what it answers now', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'stet-capture-test-'));
    const order = { what: 'check', browser, allowance: hosts.allowance } as const;
    expect(await runWorker({ ...order, address: 'http://court.test/gone' }, own, { signal: never })).toEqual({ checked: { address: 'http://court.test/gone', status: 404 } });
    expect(await runWorker({ ...order, address: 'http://court.test/start' }, own, { signal: never })).toMatchObject({ checked: { status: 200 } });
    await rm(own, { recursive: true });
  });

  test('leans on nothing that could reach the database or a secret', async () => {
    const seen = new Set<string>();
    const visit = async (source: string): Promise<void> => {
      if (seen.has(source)) return;
      seen.add(source);
      const text = await readFile(source, 'utf8');
      for (const [, target] of text.matchAll(/^import (?!type)[^;]*?from '(\.[^']+)'/gms)) await visit(`${path.resolve(path.dirname(source), target ?? '')}.ts`);
      expect(text, source).not.toMatch(/from '@\//);
    };
    await visit(path.resolve(import.meta.dirname, 'worker.ts'));
    expect([...seen].map((source) => path.relative(path.resolve(import.meta.dirname, '../..'), source)).filter((source) => !source.startsWith('server/capture/')).toSorted()).toEqual([
      'editor/canonical-json.ts',
      'platform/public-address.ts',
    ]);
  });
});
