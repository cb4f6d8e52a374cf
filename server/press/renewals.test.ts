import { beforeEach, expect, test } from 'vitest';
import { keptAddress } from './addresses';
import { Press } from './press';
import { until } from './testing/newsroom';

const story = '/2021/07/14/taliban-claim-key-crossing';
const lists = ['/', '/archive', '/corrections', '/sections/world'];

/** Renderings under way, in the order in which they began; each ends when it is let go. */
let begun: { address: string; letGo: () => void }[];
let asked: string[];
let holding: boolean;
let press: Press;

beforeEach(async () => {
  [begun, asked, holding] = [[], [], false];
  press = new Press({
    kept: null,
    memory: 10_000_000,
    render: async (address) => {
      asked.push(address);
      if (holding) await new Promise<void>((letGo) => begun.push({ address, letGo }));
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from('<!doctype html>') };
    },
  });
  for (const each of [...lists, story]) await press.page(keptAddress(each)!);
  asked = [];
  holding = true;
});

async function letAllGo(): Promise<void> {
  holding = false;
  for (const { letGo } of begun) letGo();
  await until(() => lists.every((each) => press.atHand(each) !== undefined));
}

test('a story just published does not wait for the lists that an earlier publication left to do', async () => {
  void press.touch(1n, lists);
  await until(() => begun.length === 2);
  const published = press.touch(2n, [story]);
  begun[0]?.letGo();
  await until(() => begun.length === 3);
  expect(begun[2]?.address).toBe(story);
  begun[2]?.letGo();
  await published;
  await letAllGo();
});

test('while a story just published is rendered, nothing begins that nobody waits for', async () => {
  const published = press.touch(1n, [story, ...lists]);
  await until(() => begun.length > 0);
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun.map(({ address }) => address)).toEqual([story]);
  begun[0]?.letGo();
  await published;
  await until(() => begun.length === 3);
  await letAllGo();
});

test('a page that two changes named while it waited is rendered once, after both', async () => {
  void press.touch(1n, lists);
  await until(() => begun.length === 2);
  void press.touch(2n, ['/corrections', '/sections/world']);
  void press.touch(3n, ['/corrections', '/sections/world']);
  await letAllGo();
  await press.settle();
  for (const each of ['/corrections', '/sections/world']) expect(asked.filter((address) => address === each), each).toHaveLength(1);
});
