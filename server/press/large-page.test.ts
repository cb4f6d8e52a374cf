import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { FinishedPage } from './page';
import { Press } from './press';
import { at, Newsroom, read, story } from './testing/newsroom';

const long = '/2021/07/14/every-word-of-the-inquiry';
const pageOf = (letters: number) => `<!doctype html><title>0</title><p>${randomBytes(letters / 2).toString('hex')}</p>`;
const words = pageOf(5_000_000);

/** Holds the long page in all its forms, or a hundred short ones, and not both. */
const memory = 14_000_000;

let press: Press;
let page: FinishedPage;

beforeAll(async () => {
  const newsroom = new Newsroom();
  const render = async (address: string) => {
    const rendering = await newsroom.render(address);
    return { ...rendering, body: Buffer.from(address === long ? words : pageOf(20_000)) };
  };
  press = new Press({ render, kept: null, memory });
  for (let n = 0; n < 100; n += 1) await read(press, `${story}-${n}`);
  const given = await press.page(at(long));
  if (!given || given === 'busy') throw new Error('The page was rendered.');
  page = given.page;
});

test('a page of five million letters is given whole, and compressed', () => {
  const { identity, gzip, br } = page.forms;
  expect(identity.body.toString()).toBe(words);
  for (const [form, open] of [[gzip, gunzipSync], [br, brotliDecompressSync]] as const) {
    expect(form!.body.length).toBeLessThan(words.length * 0.7);
    expect(open(form!.body).toString()).toBe(words);
  }
});

test('it does not push what others read out of a memory that it would fill', () => {
  for (let n = 0; n < 100; n += 1) expect(press.atHand(`${story}-${n}`), `story ${n}`).toBeDefined();
});

test('whoever asks for it again has it all the same', async () => {
  expect(await press.page(at(long))).toMatchObject({ page: { forms: { identity: { etag: page.forms.identity.etag } } } });
});
