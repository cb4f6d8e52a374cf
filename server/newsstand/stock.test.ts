import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { Press } from '../press/press';
import { at, Newsroom, read, story, titleOf } from '../press/testing/newsroom';
import { type OfferMessage, Offers } from './offers';
import { Stock } from './stock';

let newsroom: Newsroom;

beforeEach(() => {
  newsroom = new Newsroom();
});

/** A press and its newsstand, which is told of nothing before it is delivered. */
class Stand {
  private readonly underWay: OfferMessage[] = [];
  private readonly offers: Offers;
  private readonly stock: Stock;
  readonly press: Press;

  constructor({ memory = 10_000_000, places = 10 } = {}) {
    this.offers = new Offers((message) => this.underWay.push(message), places);
    this.stock = new Stock(this.offers.marks);
    this.press = new Press({ render: newsroom.render, kept: null, memory, offers: this.offers });
  }

  deliver(messages = Infinity): void {
    for (const message of this.underWay.splice(0, messages)) this.stock.take(structuredClone(message));
  }

  /** What lies there; undefined where the press has to be asked. */
  lies(target: string): string | undefined {
    const page = this.stock.get(at(target).key);
    return page && titleOf(page);
  }

  async give(target: string): Promise<string> {
    return this.lies(target) ?? read(this.press, target);
  }

  /** Somebody comes twice: once it is rendered, once it is there. */
  async stockUp(target: string): Promise<void> {
    await read(this.press, target);
    await read(this.press, target);
    this.deliver();
  }
}

const long = 'a story of some length '.repeat(50);

describe('The newsstand', () => {
  test('has what readers came back for, and nothing that nobody did', async () => {
    const stand = new Stand();
    await read(stand.press, story);
    stand.deliver();
    expect(stand.lies(story)).toBeUndefined();
    await stand.stockUp(story);
    expect(stand.lies(story)).toBe('0');
    expect(stand.lies('/')).toBeUndefined();
  });

  test('gives no page any more from the moment a change names it, though nothing was delivered yet', async () => {
    const stand = new Stand();
    await stand.stockUp(story);
    newsroom.held = [];
    void stand.press.touch(newsroom.change(story), [story]);
    expect(stand.lies(story)).toBeUndefined();
    newsroom.letGo();
  });

  test('takes no page for another that has its place now', async () => {
    const stand = new Stand({ places: 1 });
    await stand.stockUp(story);
    await stand.press.touch(newsroom.change(story), [story]);
    await read(stand.press, '/');
    await read(stand.press, '/');
    expect(stand.lies(story), 'before it heard of either').toBeUndefined();
    stand.deliver();
    expect([stand.lies(story), stand.lies('/')]).toEqual([undefined, '0']);
  });

  test('leaves to the press what there is no place for', async () => {
    const stand = new Stand({ places: 1 });
    await stand.stockUp(story);
    await stand.stockUp('/');
    expect([stand.lies(story), stand.lies('/')]).toEqual(['0', undefined]);
    expect(await stand.give('/')).toBe('0');
  });

  test('keeps the pages in memory that readers come for there, and those go that nobody does', async () => {
    const pages = Array.from({ length: 12 }, (_, n) => `/topics/topic-${n}`);
    for (const page of pages) newsroom.links.set(page, [`/${long}`]);
    const stand = new Stand({ memory: 40_000 });
    await stand.stockUp(story);
    for (const page of pages) {
      expect(await stand.give(story)).toBe('0');
      await stand.stockUp(page);
    }
    expect(newsroom.asked.filter((address) => address === story)).toHaveLength(1);
    expect([stand.lies(story), stand.lies(pages[0] ?? '')]).toEqual(['0', undefined]);
  });
});

const programs = '/api/v1/published';
const further = `${programs}?before=2021-07-14T12%3A00%3A00.000Z_0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11`;
const pages = [story, '/', '/about', '/corrections', '/sections/world/before/0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11', '/topics/rivers', '/topics/bridges', '/authors/lina-haddad', '/2021/07'];

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('read' as const), at: fc.constantFrom(...pages, further) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('publish' as const), at: fc.subarray([...pages, programs], { minLength: 1 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('deliver' as const), messages: fc.integer({ min: 1, max: 5 }) }) },
);

/** In bytes. */
const roomForSeven = 8_700;

test('whatever the order of reading, publishing and delivering, nobody is given at the newsstand what a change had named when they asked', async () => {
  let given = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 120, size: 'max' }), fc.constantFrom(roomForSeven, 10_000_000), fc.constantFrom(1, 2, 10), async (steps, memory, places) => {
      newsroom = new Newsroom();
      const stand = new Stand({ memory, places });
      for (const each of steps) {
        if (each.do === 'deliver') stand.deliver(each.messages);
        else if (each.do === 'publish') void stand.press.touch(newsroom.change(...each.at), each.at);
        else {
          const lies = stand.lies(each.at);
          if (lies !== undefined) given += 1;
          expect(lies ?? (await read(stand.press, each.at))).toBe(String(newsroom.versions.get(at(each.at).pathname) ?? 0n));
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(given, 'given at the newsstand').toBeGreaterThan(200);
}, 60_000);
