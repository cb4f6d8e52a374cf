import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { told } from '@/prisma/seed/told';
import { policies } from '@/components/site/policies';
import { readTexts } from '../published/read-texts';
import { textKeys } from '../published/texts';
import { openWorld, type World } from '../testing/world';
import { changeText } from './change-text';
import { listTexts } from './list-texts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const text = (more: object = {}) => ({ key: 'ethics', title: 'What we hold to', source: 'We say how we know it.', basedOn: null, ...more });
const inDesk = async (key: string) => (await listTexts()).find((each) => each.key === key)!;
const lastTouched = async () => (await world.site.publicChange.findMany({ orderBy: { id: 'desc' }, take: 1 }))[0]?.addresses;

describe('what the newsroom says of itself', () => {
  test('is there from the first day, and claims no more than the program does', async () => {
    const texts = await readTexts();
    expect(Object.keys(texts)).toEqual([...textKeys]);
    for (const { body, title, updatedAt } of Object.values(texts)) {
      expect([title === '', updatedAt]).toEqual([false, null]);
      expect(body.content?.length).toBeGreaterThan(0);
    }
  });

  test('is written by editors and standards, and readers have it at once', async () => {
    for (const who of [world.mina, world.lev, world.ada]) {
      expect(await changeText(who, text())).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    }
    await told(changeText(world.sana, text({ source: 'We say how we know it.\n\n## Names\n\n- They are named.' })));
    expect(await lastTouched()).toEqual(['/how-we-work']);
    expect(JSON.stringify((await readTexts()).ethics.body)).toContain('They are named.');
    const about = await told(changeText(world.daud, text({ key: 'about', title: 'About us' })));
    expect(await lastTouched()).toEqual(['/about']);
    expect(await inDesk('about')).toMatchObject({ source: 'We say how we know it.', updatedAt: about.updatedAt });
  });

  test('is not lost to somebody who began from an earlier text', async () => {
    const { updatedAt: basedOn } = await inDesk('ethics');
    await told(changeText(world.daud, text({ source: 'His.', basedOn })));
    for (const earlier of [basedOn, null]) {
      expect(await changeText(world.ines, text({ source: 'Hers.', basedOn: earlier }))).toMatchObject({ ok: false, refusal: { code: 'stale' } });
    }
    expect((await inDesk('ethics')).source).toBe('His.');
  });

  test('begun by two at once is written by one', async () => {
    const outcomes = await Promise.all(['One.', 'Two.', 'Three.'].map((source) => changeText(world.sana, text({ key: 'corrections', source }))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe('stale');
  });

  test.each([
    ['nothing', { source: ' \n ' }],
    ['a heading of nothing', { title: ' ' }],
    ['signs without words', { source: '##\n\n-' }],
    ['what turns a line around', { source: 'We \u202eeil' }],
    ['a text that is none of ours', { key: 'advertisements' }],
    ['more than anybody reads', { source: 'x'.repeat(20_001) }],
  ])('is never %s', async (_, more) => {
    expect(await changeText(world.sana, text({ key: 'verification', ...more }))).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
  });

  test('stands where structured data says that it does', () => {
    expect(policies.map(({ path }) => path)).toEqual(['ethics', 'corrections', 'unnamed-sources', 'labels'].map((fragment) => `/how-we-work#${fragment}`));
  });
});
