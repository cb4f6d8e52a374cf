import { beforeEach, describe, expect, test, vi } from 'vitest';
import { patience, Press } from './press';
import { at, Newsroom, read, story } from './testing/newsroom';

let newsroom: Newsroom;

beforeEach(() => {
  newsroom = new Newsroom();
});

const inMemory = (memory = 10_000_000) => new Press({ render: newsroom.render, kept: null, memory });

describe('The press', () => {
  test('renders a page once, however many ask at the same time, and not again for those who come later', async () => {
    const press = inMemory();
    await Promise.all(Array.from({ length: 50 }, () => read(press, story)));
    await read(press, `${story}?utm_source=letter`);
    expect(newsroom.asked).toEqual([story]);
    expect(press.atHand(story)).toBeDefined();
  });

  test('shows the new page from the moment a change is told, and has rendered it when telling returns', async () => {
    const press = inMemory();
    await read(press, story);
    await press.touch(newsroom.change(story), [story]);
    expect(press.atHand(story)?.forms.identity.body.toString()).toContain('<title>1<');
  });

  test('throws away a rendering during which a change landed, also the second time', async () => {
    const press = inMemory();
    newsroom.held = [];
    const first = read(press, story);
    await newsroom.holdsOne();
    const told = press.touch(newsroom.change(story), [story]);
    const earlier = newsroom.held;
    newsroom.held = [];
    for (const go of earlier) go();
    await newsroom.holdsOne();
    const toldAgain = press.touch(newsroom.change(story), [story]);
    newsroom.letGo();
    expect(await first).toBe('2');
    await Promise.all([told, toldAgain]);
    expect(await read(press, story)).toBe('2');
  });

  test.each([['that page', story], ['everything', '*']])('throws away a rendering during which a change of %s landed', async (_, named) => {
    const press = inMemory();
    newsroom.held = [];
    const reading = read(press, story);
    await newsroom.holdsOne();
    void press.touch(newsroom.change(story), [named]);
    newsroom.letGo();
    expect(await reading).toBe('1');
  });

  test('gives the page of a rendering that one change after another overtakes with its age, and renders the next behind it', async () => {
    const press = inMemory();
    newsroom.held = [];
    const reading = read(press, story);
    for (let change = 1; change <= 5; change += 1) {
      await newsroom.holdsOne();
      const [overtaken] = newsroom.held ?? [];
      newsroom.held = [];
      void press.touch(newsroom.change(story), [story]);
      overtaken?.();
    }
    expect(await reading).toBe('4, aged');
    newsroom.letGo();
    expect(await read(press, story)).toBe('5');
  });

  test('renders each story that changes bring, read or not, when it hears of several at once', async () => {
    const press = inMemory();
    const others = ['/2021/07/14/second', '/2021/07/14/third'];
    await press.touch(newsroom.change(story, ...others), [story, '/', ...others], [story, '/2021/07/14/second']);
    expect(newsroom.asked).toEqual([story, '/2021/07/14/second']);
  });

  test('leaves alone what no change named', async () => {
    const press = inMemory();
    await read(press, '/sections/world');
    await press.touch(newsroom.change(story), [story]);
    await read(press, '/sections/world');
    expect(newsroom.asked).toEqual(['/sections/world', story]);
  });

  test('renders a further page of a list anew when a change names that, and not with the first', async () => {
    const press = inMemory();
    const further = '/sections/world/before/0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11';
    expect(await read(press, further)).toBe('0');
    await press.touch(newsroom.change('/sections/world'), ['/sections/world']);
    expect(await read(press, further)).toBe('0');
    await press.touch(newsroom.change(further), [further]);
    expect(await read(press, further)).toBe('2');
  });

  test('renders every page of what programs read anew, by the one name that they have', async () => {
    const press = inMemory();
    const further = '/api/v1/published?before=2021-07-14T12%3A00%3A00.000Z_0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11';
    expect(await read(press, further)).toBe('0');
    await press.touch(newsroom.change('/api/v1/published'), ['/api/v1/published']);
    expect(await read(press, further)).toBe('1');
  });

  test('serves the last good page, and says that it has aged, while pages cannot be rendered', async () => {
    const press = inMemory();
    await read(press, story);
    newsroom.down = true;
    await press.touch(newsroom.change(story), [story]);
    expect(await read(press, story)).toBe('0, aged');
    expect(await read(press, '/sections/world')).toBe('nothing');
    expect(newsroom.asked.filter((address) => address === story), 'it is not tried again for every reader').toHaveLength(2);
  });

  test('tries a page that failed at once when a change names it, and lets who asks wait for that', async () => {
    const press = inMemory();
    await read(press, story);
    newsroom.down = true;
    await press.touch(newsroom.change(story), [story]);
    newsroom.down = false;
    newsroom.held = [];
    void press.touch(newsroom.change(story), [story]);
    await newsroom.holdsOne();
    const asked = read(press, story);
    newsroom.letGo();
    expect(await asked).toBe('2');
  });

  test('never puts a page that failed in the place of a good one', async () => {
    const press = inMemory();
    await read(press, story);
    newsroom.status = 500;
    await press.touch(newsroom.change(story), [story]);
    expect(await read(press, story)).toBe('0, aged');
  });

  test('keeps what programs read of all that was published, and renders it again when one of them asks', async () => {
    const press = inMemory();
    const [all, world] = ['/api/v1/published', '/api/v1/published?section=world'];
    for (const address of [all, world, `${world}&utm_source=robot`]) expect(await read(press, address)).toBe('0');
    await press.touch(newsroom.change(all), [story, all]);
    expect(newsroom.asked).toEqual([all, world, story]);
    expect([await read(press, all), await read(press, world)]).toEqual(['1', '1']);
    newsroom.down = true;
    await press.touch(newsroom.change(all), [all]);
    expect([await read(press, all), await read(press, world)]).toEqual(['1, aged', '1, aged']);
  });

  test('goes from a page to nothing, and back, with the changes that say so', async () => {
    const press = inMemory();
    await read(press, story);
    newsroom.status = 404;
    await press.touch(newsroom.change(story), [story]);
    expect(await press.page(at(story))).toMatchObject({ page: { status: 404 } });
    newsroom.status = 200;
    await press.touch(newsroom.change(story), [story]);
    expect(await read(press, story)).toBe('2');
  });

  test('says of an address once that nothing stands there, until a change says that something does', async () => {
    const press = inMemory();
    const section = '/sections/new';
    newsroom.gone.add(section);
    for (let n = 0; n < 3; n += 1) expect(await press.page(at(section))).toMatchObject({ page: { status: 404 }, current: true });
    expect(newsroom.asked).toEqual([section]);
    newsroom.gone.clear();
    await press.touch(newsroom.change(section), [section]);
    expect(await press.page(at(section))).toMatchObject({ page: { status: 200 }, current: true });
  });

  test('gives the last good page when a touched one takes longer than readers wait', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const press = inMemory();
      await read(press, '/sections/world');
      newsroom.held = [];
      void press.touch(newsroom.change('/sections/world'), ['/sections/world']);
      await newsroom.holdsOne();
      const seen = read(press, '/sections/world');
      await vi.advanceTimersByTimeAsync(patience);
      expect(await Promise.race([seen, new Promise((late) => setImmediate(late, 'still waiting'))])).toBe('0, aged');
      newsroom.letGo();
    } finally {
      vi.useRealTimers();
    }
  });

  test('cannot be filled by addresses where nothing stands, nor by the further pages of lists, nor by the endless ones that programs read', async () => {
    const press = inMemory(60_000);
    await read(press, story);
    newsroom.status = 404;
    for (let n = 0; n < 100; n += 1) await read(press, `/sections/nothing-${n}`);
    newsroom.status = 200;
    for (let n = 0; n < 100; n += 1) {
      const id = `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`;
      await read(press, `/sections/world/before/${id}`);
      await read(press, `/api/v1/published?before=2021-07-14T12%3A00%3A00.000Z_${id}`);
    }
    expect(press.atHand(story)).toBeDefined();
  });

  test('lets go of the pages that were asked for longest ago when its memory is full', async () => {
    const press = inMemory(60_000);
    for (let n = 0; n < 100; n += 1) await read(press, `/2021/07/14/story-${n}`);
    expect(press.atHand('/2021/07/14/story-0')).toBeUndefined();
    expect(press.atHand('/2021/07/14/story-99')).toBeDefined();
  });
});
