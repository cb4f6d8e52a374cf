import { expect } from '../fixtures';
import { countHands } from '../count-hands';
import { fromWord } from './from-word';
import type { Act } from './scene';
import { headline, holds, opening, pasted, standfirst } from './the-crossing';

/** Mina’s morning: words, and the first source. */
export const writing: Record<string, Act> = {
  'Mina starts a story and writes; the screen tells the truth about where her words are': async ({ mina }) => {
    await expect(mina.page.getByRole('heading', { level: 1, name: /Mina/ })).toBeVisible();
    await mina.page.getByRole('link', { name: 'New story' }).click();
    await mina.page.getByRole('button', { name: 'Start writing' }).click();
    await mina.text.click();
    await mina.page.keyboard.press('Control+Home');
    await mina.page.keyboard.type(headline);
    await expect(mina.saving).toHaveText('Saving…');
    await mina.isSaved();
    for (const words of [standfirst, 'Quetta', opening]) {
      await mina.page.keyboard.press('Enter');
      await mina.page.keyboard.insertText(words);
    }
    await expect(mina.text.getByRole('heading', { level: 1 })).toHaveText(headline);
    await mina.isSaved();
  },

  'three paragraphs from a word processor arrive as clean text': async ({ mina }) => {
    await mina.page.keyboard.press('Enter');
    await mina.pastes(fromWord(pasted));
    for (const words of pasted) await expect(mina.text.getByRole('paragraph').filter({ hasText: words })).toHaveText(words);
    const html = await mina.text.innerHTML();
    expect(html).not.toMatch(/Mso|o:p|font-family|<!--|style="[^"]*color/);
    await mina.isSaved();
  },

  'she makes a claim of a sentence and says whose word it is, in six key presses or clicks': async ({ mina }) => {
    await mina.selects(holds);
    const hands = await countHands(mina.page);
    await mina.page.keyboard.press('Control+Shift+L');
    await expect(mina.page.getByRole('textbox', { name: 'What the story relies on' })).toHaveText(holds);
    for (const key of ['t', 'a', 'l', 'Enter', 'Enter']) await mina.page.keyboard.press(key);
    await expect(mina.notice('The claim rests on The Taliban now.')).toBeVisible();
    const { presses, clicks } = await hands.soFar();
    expect(presses).toBeGreaterThan(0);
    expect(presses + clicks).toBeLessThanOrEqual(6);
  },
};
