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
/** While somebody changes something. */
let paused: Promise<void> | null;
let press: Press;

beforeEach(async () => {
  [begun, asked, holding] = [[], [], false];
  paused = null;
  press = new Press({
    kept: null,
    changes: { isAny: true, pause: () => paused },
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

/** What a change names first has come, and two of the others are under way. */
async function leaveToDo(addresses: string[]): Promise<void> {
  void press.touch(1n, addresses);
  await until(() => begun.length === 1);
  begun[0]?.letGo();
  await until(() => begun.length === 3);
}

test('a story just published does not wait for the lists that an earlier publication left to do', async () => {
  await leaveToDo(lists);
  const published = press.touch(2n, [story]);
  begun[1]?.letGo();
  await until(() => begun.length === 4);
  expect(begun[3]?.address).toBe(story);
  begun[3]?.letGo();
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
  await leaveToDo(lists);
  void press.touch(2n, ['/sections/world']);
  void press.touch(3n, ['/sections/world']);
  await letAllGo();
  await press.settle();
  expect(asked.filter((address) => address === '/sections/world')).toHaveLength(1);
});

test('while somebody changes something, nothing begins that nobody waits for; what they wait for does', async () => {
  let end = () => {};
  paused = new Promise((resolve) => (end = resolve));
  const published = press.touch(1n, [story, ...lists]);
  await until(() => begun.length === 1);
  begun[0]?.letGo();
  await published;
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun.map(({ address }) => address)).toEqual([story]);
  const idle = press.idle();
  paused = null;
  end();
  await until(() => begun.length === 3);
  await letAllGo();
  await idle;
});

test('what a change names first is waited for whatever it is, also while somebody changes something', async () => {
  paused = new Promise(() => {});
  const told = press.touch(1n, ['/archive', '/corrections']);
  await until(() => begun.length === 1);
  begun[0]?.letGo();
  await told;
  expect(press.atHand('/archive')).toBeDefined();
  expect(press.atHand('/corrections')).toBeUndefined();
});

test('where one change follows the other all day, two begin after each pause all the same', async () => {
  const pauses: (() => void)[] = [];
  const pressed = new Press({
    kept: null,
    memory: 10_000_000,
    changes: { isAny: true, pause: () => new Promise((resolve) => pauses.push(resolve)) },
    render: async (address) => {
      asked.push(address);
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from('<!doctype html>') };
    },
  });
  for (const each of lists) await pressed.page(keptAddress(each)!);
  asked = [];
  void pressed.touch(1n, lists);
  // The first pause is that of whoever made the change: until they have their answer.
  for (const begun of [1, 1, 3, 4]) {
    await until(() => asked.length === begun && (begun === lists.length || pauses.length > 0));
    pauses.shift()?.();
  }
});
