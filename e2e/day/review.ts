import { expect } from '../fixtures';
import type { Act } from './scene';
import { headline, holds, remarks } from './the-crossing';

/** Two people and one text, until readers may have it. */
export const review: Record<string, Act> = {
  'Daud reads it with its claims coloured, opens their notes, and returns it with a remark on particular words': async ({ daud }) => {
    await daud.opens('To review', headline);
    const text = daud.page.getByRole('document', { name: /^The text of/ });
    await expect(text.getByText(holds)).toHaveAttribute('data-verification', 'not_independently_verified');
    const claims = daud.page.getByRole('tabpanel', { name: /^Claims/ });
    for (const [claim, source] of [[holds, 'Afghan officials'], ['Security forces repelled', 'AFP'], ['The Taliban promise', 'Zabihullah Mujahid']] as const) {
      await claims.getByRole('button', { name: claim }).click();
      await expect(claims.getByRole('list', { name: 'What was said of it, in time' })).toContainText(source);
    }
    await claims.getByRole('button', { name: holds }).click();
    await expect(claims).toContainText(remarks);

    await daud.selects('People were told not to approach the crossing', text);
    await daud.page.getByRole('button', { name: 'Remark on these words' }).click();
    await daud.page.getByRole('textbox', { name: 'Remark on these words' }).fill('Who told them?');
    await daud.page.getByRole('button', { name: 'Remark', exact: true }).click();
    await expect(daud.page.getByRole('article', { name: 'Remark by Daud Karim' })).toContainText('Who told them?');
    await daud.page.getByRole('button', { name: 'Return', exact: true }).click();
    const dialog = daud.page.getByRole('dialog', { name: 'Return to Mina Rahimi' });
    await dialog.getByRole('textbox', { name: 'What is asked of the writer' }).fill('One question on the closure, then it is good.');
    await dialog.getByRole('button', { name: 'Return', exact: true }).click();
    await expect(daud.page.getByText('The story is back with Mina Rahimi.')).toBeVisible();
  },

  'Mina answers, changes words and sourcing, and submits again': async ({ mina }) => {
    await mina.opens('Waits for you', headline);
    await expect(mina.page.getByText('Returned by Daud Karim: One question on the closure, then it is good.')).toBeVisible();
    await mina.tab('Remarks').click();
    const remark = mina.page.getByRole('article', { name: 'Remark by Daud Karim' });
    await remark.getByRole('button', { name: 'Show in the text: People were told' }).click();
    await expect(mina.text.getByText('People were told not to approach')).toBeInViewport();
    await remark.getByRole('button', { name: 'Answer' }).click();
    await remark.getByRole('textbox', { name: 'Answer' }).fill('Police in Chaman. It is in the text now.');
    await remark.getByRole('button', { name: 'Answer' }).click();
    await expect(remark.getByRole('list', { name: 'Answers' })).toContainText('Police in Chaman');
    await remark.getByRole('button', { name: 'Close' }).click();
    await expect(mina.notice('The remark is closed.')).toBeVisible();

    await mina.selects('People were told');
    await mina.page.keyboard.type('Police in Chaman told people');
    const promise = await mina.opensClaim('The Taliban promise');
    await mina.notes(promise, 'Pakistani officials', 'Declined to comment');
    await mina.isSaved();
    await mina.submits();
  },

  'Daud sees what changed, checks the core claim line by line, and approves': async ({ daud }) => {
    await daud.opens('To review', headline);
    await daud.tab('Changes').click();
    const changes = daud.page.getByRole('tabpanel', { name: /^Changes/ });
    await expect(changes.getByRole('region', { name: 'Words' }).getByRole('insertion').filter({ hasText: 'in Chaman' })).toBeVisible();
    await expect(changes.getByRole('region', { name: 'Sourcing' })).toContainText('New word from Pakistani officials: declined to comment.');
    await daud.checks(holds);
    await daud.approves();
  },

  'Mina fixes a comma: the approval is void, and both see it': async ({ mina, daud }) => {
    await mina.comesBack();
    await expect(mina.page.getByText(/^The story was moved on while you wrote/)).toBeVisible();
    await mina.page.getByRole('button', { name: 'Show it as it stands now' }).click();
    await expect(mina.page.getByText(/^Approved by Daud Karim/)).toBeVisible();
    await mina.selects('fast, taking');
    await mina.page.keyboard.type('fast and taken');
    await expect(mina.page.getByText(/^The approval is void: you edited at/)).toBeVisible();
    await expect(mina.page.getByText(/Daud Karim’s approval is void/)).toBeVisible();
    await daud.page.reload();
    await expect(daud.page.getByText(/^Approval void since/)).toContainText('by Mina Rahimi');
    await expect(daud.page.getByRole('button', { name: 'Publish', exact: true })).toBeHidden();
    await mina.submits();
  },

  'he approves again, and publishes': async (scene) => {
    const { daud } = scene;
    await daud.opens('To review', headline);
    await daud.approves();
    await daud.page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = daud.page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByRole('textbox', { name: 'Address' }).fill('taliban-say-they-hold-key-crossing');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(daud.page.getByText(/^The story is live\./)).toBeVisible();
    scene.address = (await daud.page.getByRole('link', { name: /taliban-say-they-hold-key-crossing/ }).first().getAttribute('href')) ?? '';
  },
};
