import { expect } from '../fixtures';
import type { Act } from './scene';
import { headline, holds, tried } from './the-crossing';

/** What a reader finds. */
export const reading: Record<string, Act> = {
  'a reader finds the story, and how each contested passage is known': async ({ reader, address }) => {
    await reader.page.goto('/');
    await reader.page.getByRole('link', { name: headline }).first().click();
    await expect(reader.page).toHaveURL(new RegExp(`${address}$`));
    await expect(reader.page.getByRole('heading', { level: 1, name: headline })).toBeVisible();
    await reader.sign('disputed, not independently verified').last().click();
    const note = reader.note(holds);
    for (const words of ['How sure we are', 'Who says so', 'The Taliban', 'Pakistani officials', 'Who denies it', 'Afghan officials', 'What we tried', tried]) {
      await expect(note).toContainText(words);
    }
    await note.getByRole('button', { name: 'Close' }).click();
    await expect(note).toBeHidden();

    await reader.sign('disputed, unverified').focus();
    await reader.page.keyboard.press('Enter');
    const repelled = reader.note('Security forces repelled the attack.');
    await expect(repelled).toContainText('Afghan interior ministry said so, through AFP');
    await reader.page.keyboard.press('Escape');
    await expect(repelled).toBeHidden();
    await expect(reader.howWeKnow).toContainText('The Taliban promise that people at the crossing are safe.');
    await expect(reader.howWeKnow.getByRole('table')).toContainText('through AFP');
  },

  'without JavaScript, and by touch, the same opens': async ({ newsroom, address }) => {
    const plain = await newsroom.reader({ javaScriptEnabled: false, hasTouch: true, viewport: { width: 390, height: 844 } });
    await plain.page.goto(address);
    await plain.sign('disputed, not independently verified').last().tap();
    await expect(plain.note(holds)).toContainText('Who denies it');
    await plain.note(holds).getByRole('button', { name: 'Close' }).tap();
    await expect(plain.note(holds)).toBeHidden();
  },
};
