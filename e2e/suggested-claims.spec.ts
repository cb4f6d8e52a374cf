import { randomUUID } from 'node:crypto';
import type { Sourcing } from '@/newsroom/claims/read-sourcing';
import type { Colleague } from './colleague';
import { countHands } from './count-hands';
import { opening, pasted } from './day/the-crossing';
import { expect, type Newsroom, test } from './fixtures';

const take = 'Control+Shift+Y';
const letBe = 'Control+Shift+Backspace';

async function begins(newsroom: Newsroom, paragraphs: readonly string[]): Promise<{ mina: Colleague; storyId: string }> {
  const mina = await newsroom.signIn('mina');
  const storyId = randomUUID();
  await mina.tell('start-story', { id: storyId, sectionId: newsroom.sectionId, headline: 'Taliban say they hold key crossing' });
  await mina.page.goto(`/desk/stories/${storyId}/write`);
  await mina.text.click();
  await mina.page.keyboard.press('Control+End');
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) await mina.page.keyboard.press('Enter');
    await mina.page.keyboard.insertText(words);
  }
  await mina.isSaved();
  return { mina, storyId };
}

const suggestion = (mina: Colleague) => mina.page.getByRole('region', { name: 'Suggested claim' });
const sourcingOf = (mina: Colleague, storyId: string) => mina.reads<Sourcing>(`/api/v1/stories/${storyId}/sourcing`);

test('a sentence with a known source is a claim with its source, stance and words after one key', async ({ newsroom }) => {
  const { mina, storyId } = await begins(newsroom, ['Lorries wait. Pakistani officials confirmed that “the post has fallen to them”.']);
  await expect(suggestion(mina)).toContainText('Pakistani officials');
  const hands = await countHands(mina.page);
  await mina.page.keyboard.press(take);
  await expect(mina.notice('The claim rests on Pakistani officials now.')).toBeVisible();
  expect(await hands.soFar()).toEqual({ presses: 1, clicks: 0 });
  await expect(suggestion(mina)).toBeHidden();
  await mina.isSaved();
  const { claims } = await sourcingOf(mina, storyId);
  expect(claims).toMatchObject([
    { kind: 'quote', notes: [{ stance: 'confirms', exactWords: 'the post has fallen to them', source: { name: 'Pakistani officials' } }] },
  ]);
  expect(claims[0]?.anchors[0]?.exact).toBe('Pakistani officials confirmed that “the post has fallen to them”.');
});

test('a sentence that the writer lets be is not offered again, and writing goes on', async ({ newsroom }) => {
  const { mina } = await begins(newsroom, ['Pakistani officials confirmed that the post has fallen.']);
  await expect(suggestion(mina)).toBeVisible();
  await mina.page.keyboard.press(letBe);
  await expect(suggestion(mina)).toBeHidden();
  await mina.page.keyboard.type(' The Taliban said that 40 men had come.');
  await expect(suggestion(mina)).toContainText('40 men had come');
  await expect(mina.text).toContainText('fallen. The Taliban said that 40 men had come.');
  await expect(suggestion(mina)).not.toContainText('1 of 2');
});

test('a key that falls together with the answer of the directory is not lost', async ({ newsroom }) => {
  const { mina, storyId } = await begins(newsroom, ['Lorries wait. The post has fallen.']);
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await mina.page.route('**/api/v1/sources?words=*', async (route) => {
    await held;
    await route.continue();
  });
  await mina.selects('The post has fallen.');
  await mina.page.keyboard.press('Control+Shift+L');
  const form = mina.page.getByRole('dialog', { name: 'Claim' });
  await expect(form.getByRole('combobox', { name: 'Who says it?' })).toBeFocused();
  await mina.page.keyboard.type('tal');
  await mina.page.keyboard.press('Enter');
  // Where a second would go that comes when the answer has been read, and before the browser does anything else.
  await mina.page.evaluate(() => {
    const heeded = new Promise<string>((resolve) => {
      const read = Response.prototype.json;
      Response.prototype.json = async function (this: Response) {
        const said: unknown = await read.call(this);
        let steps = 0;
        const soon = (): void => ((steps += 1) < 50 ? queueMicrotask(soon) : resolve(document.activeElement?.textContent ?? ''));
        if (this.url.endsWith('words=tal')) soon();
        return said;
      };
    });
    Object.assign(window, { heeded });
  });
  answer();
  expect(await mina.page.evaluate(() => (window as unknown as { heeded: Promise<string> }).heeded)).toBe('Add the source');
  await mina.page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect.poll(async () => (await sourcingOf(mina, storyId)).claims.map(({ notes }) => notes.length)).toEqual([1]);
});

test('an experienced hand annotates the crossing story with six key presses or clicks a claim at the most', async ({ newsroom }) => {
  const { mina, storyId } = await begins(newsroom, [opening, ...pasted]);
  const sourced = async () => (await sourcingOf(mina, storyId)).claims.filter(({ notes }) => notes.length > 0).length;
  const form = mina.page.getByRole('dialog', { name: 'Claim' });
  const counts: number[] = [];
  for (;;) {
    const isOffered = await suggestion(mina).waitFor({ timeout: 3_000 }).then(() => true, () => false);
    if (!isOffered) break;
    const before = await sourced();
    const hands = await countHands(mina.page);
    await mina.page.keyboard.press(take);
    await expect.poll(async () => (await form.isVisible()) || (await sourced()) > before).toBe(true);
    if (await form.isVisible()) {
      const field = form.getByRole('combobox', { name: 'Who says it?' });
      if ((await field.inputValue()) === '') for (const key of ['t', 'a', 'l']) await mina.page.keyboard.press(key);
      await expect(form.getByRole('option').first()).toBeVisible();
      await mina.page.keyboard.press('Enter');
      await mina.page.keyboard.press('Enter');
    }
    await expect(form).toBeHidden();
    await expect.poll(sourced).toBe(before + 1);
    const { presses, clicks } = await hands.soFar();
    counts.push(presses + clicks);
  }
  const sorted = counts.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
  test.info().annotations.push({ type: 'key presses and clicks per claim', description: `${counts.join(', ')}; median ${median}` });
  console.log(`key presses and clicks per claim: ${counts.join(', ')}; median ${median}`);
  expect(counts.length).toBeGreaterThanOrEqual(5);
  expect(median).toBeLessThanOrEqual(6);
});
