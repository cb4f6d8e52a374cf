import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layAside } from '@/components/site/laid-aside';
import { finishPage } from './finish-page';
import { answerInPieces, inPieces } from './laid-aside';
import { privateRenderer } from './render-privately';

const pieces = { word: 'pastern', name: 'fetlock' };
const frame = '<main>Kabul denies it. <b title="$& $1">\u06a9\u0627\u0628\u0644</b></main>';

let folder: string;
let socket: string;
let framework: Server | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-pieces-'));
  socket = path.join(folder, 'framework');
});

afterEach(async () => {
  framework?.closeAllConnections();
  await new Promise((resolve) => framework?.close(resolve));
  await rm(folder, { recursive: true });
});

/** A framework whose pages may lay markup aside, as the press takes them. */
async function finished(answer: RequestListener): Promise<string> {
  const inParts = answerInPieces(async (...asked) => void answer(...asked), pieces);
  framework = createServer((...asked) => void inParts(...asked));
  await new Promise<void>((resolve) => framework?.listen(socket, resolve));
  const rendering = await privateRenderer({ socket, pieces }, 'https://news.example')('/');
  return (await finishPage(rendering, { renderedAt: 0, renderedFrom: 0n })).forms.identity.body.toString();
}

const page = (inner: string) => `<!doctype html><body>${inner}</body>`;
const html = { 'content-type': 'text/html; charset=utf-8' };

describe('a page that lays markup aside', () => {
  test('is whole when the press has it, and the framework never had it all', async () => {
    let written = '';
    const had = await finished((_, response) => {
      written = page(layAside(frame));
      response.writeHead(200, html).write(written);
      response.end();
    });
    expect(had).toBe(page(frame));
    expect(written).not.toContain('Kabul');
  });

  test('is whole where all of it is said at once, and in several pieces', async () => {
    expect(await finished((_, response) => void response.writeHead(200, html).end(page(layAside(frame) + layAside('<footer></footer>'))))).toBe(page(`${frame}<footer></footer>`));
  });

  test('shows nothing of what was rendered beside it in vain', async () => {
    expect(await finished((_, response) => {
      layAside('<h1>Nothing here</h1>');
      response.writeHead(200, html).end(page(layAside(frame)));
    })).toBe(page(frame));
  });

  test('is none where it comes without any of it', async () => {
    const lost: RequestListener = (_, response) => {
      layAside(frame);
      response.writeHead(200, html).end(page(''));
    };
    await expect(finished(lost)).rejects.toThrow('laid aside');
  });

  test('lays nothing aside for anybody else, whatever they say', async () => {
    await finished((_, response) => void response.writeHead(200, html).end(page(layAside(frame))));
    for (const headers of [{}, { [inPieces]: '' }, { [inPieces]: pieces.name }]) {
      const answer = await new Promise<string>((resolve, reject) => request({ socketPath: socket, headers }, (response) => void text(response).then(resolve, reject)).end());
      expect(answer).toBe(page(frame));
    }
  });
});

test('what is no page comes as it is, whatever bytes it holds', async () => {
  const bytes = Buffer.from([1, 0, 0xff, 0, 2]);
  framework = createServer((_, response) => void response.writeHead(200, { 'content-type': 'image/webp' }).end(bytes));
  await new Promise<void>((resolve) => framework?.listen(socket, resolve));
  expect((await privateRenderer({ socket, pieces }, 'https://news.example')('/')).body).toEqual(bytes);
});
