import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findChromium } from '@/.ci/chromium';
import { browserSwitches } from './browser-switches';
import { openForbiddenListener } from './testing/local-hosts';

const browser = findChromium();

const off = (words: string[]) => words.filter((word) => word.startsWith('--disable-features=')).map((word) => word.slice(word.indexOf('=') + 1).split(','));

test('what Playwright switches off stays off: of two lists, Chromium heeds the last', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-switches-'));
  const program = path.join(folder, 'not-chromium');
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > ${folder}/said\n`, { mode: 0o755 });
  await expect(chromium.launch({ executablePath: program, args: browserSwitches(1) })).rejects.toThrow();
  const lists = off((await readFile(`${folder}/said`, 'utf8')).split('\n'));
  await rm(folder, { recursive: true });
  expect(lists).toHaveLength(2);
  expect(lists.at(-1)).toEqual(expect.arrayContaining(lists[0] ?? []));
});

describe('a conversation past the proxy', () => {
  /** How much a listener of this machine hears while a page looks for a way to talk to it by WebRTC. */
  async function heardWith(args: string[]): Promise<number> {
    const listener = await openForbiddenListener();
    const started = await chromium.launch({ executablePath: browser ?? '', args, chromiumSandbox: process.getuid?.() !== 0 });
    const page = await started.newPage();
    const looked = page.evaluate(async (port) => {
      const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      call.createDataChannel('x');
      await call.setLocalDescription(await call.createOffer());
      await new Promise<void>((resolve) => {
        const look = () => call.iceGatheringState === 'complete' && resolve();
        call.addEventListener('icegatheringstatechange', look);
        look();
      });
    }, listener.port);
    // Whoever gets no answer goes on asking; one question is enough.
    await Promise.race([looked, listener.next()]);
    const { heard } = listener;
    await started.close();
    await listener.close();
    return heard;
  }

  test.runIf(browser)('leaves the browser by no switch of ours, and would without them', async () => {
    const switches = browserSwitches(1);
    expect(await heardWith(switches)).toBe(0);
    expect(await heardWith(switches.filter((each) => !each.includes('webrtc-ip-handling')))).toBeGreaterThan(0);
  });
});
