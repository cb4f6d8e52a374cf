import { expect } from '../fixtures';
import type { Act } from './scene';
import { guarantee, holds, quotes, remarks, tried } from './the-crossing';

/** What the words stand on, until nothing stands in the way. */
export const sourcing: Record<string, Act> = {
  'she adds who denies it and who confirms it, the videos, and how she tried; it turns disputed by itself': async ({ mina }) => {
    const claim = await mina.opensClaim(holds);
    await expect(claim.getByRole('button', { name: 'Change the note of The Taliban' })).toBeVisible();
    await expect(claim).not.toContainText('Disputed');
    await mina.notes(claim, 'Afghan officials', 'Denies', 'Official');
    await expect(claim.getByRole('button', { expanded: true, name: holds })).toContainText('Disputed');
    await mina.notes(claim, 'Pakistani officials', 'Confirms');
    await mina.mends(claim, 'The Taliban', 'Private remarks', remarks);

    await claim.getByRole('button', { name: 'Add evidence' }).click();
    const evidence = mina.page.getByRole('dialog', { name: 'Add evidence' });
    await mina.chooses('Kind', 'Picture or video', evidence);
    await evidence.getByRole('textbox', { name: 'Title' }).fill('Videos of a white flag at the gate');
    await evidence.getByRole('textbox', { name: 'Public description' }).fill('Videos shared on social media show the flag there.');
    await evidence.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(evidence).toBeHidden();

    await mina.sets(claim, 'Not independently verified', tried);
    await mina.chooses('How much hangs on it', 'Core', claim);
    await expect(claim.getByRole('button', { expanded: true, name: holds })).toContainText('Core');
    await expect(claim.getByRole('button', { expanded: true, name: holds })).toContainText('Not independently verified');
  },

  'the headline rests on the same claim; the quotations become claims of their own': async ({ mina }) => {
    await mina.selects('Taliban say they hold key crossing on Pakistan border');
    await mina.page.getByRole('button', { name: 'Known claim' }).click();
    await mina.page.getByRole('combobox', { name: 'Claim' }).fill('white flag');
    await mina.page.getByRole('option', { name: holds }).click();
    await expect(mina.notice('The claim stands on these words too.')).toBeVisible();

    await mina.selects(guarantee);
    await mina.page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: /^Claim/ }).click();
    const form = mina.page.getByRole('dialog', { name: 'Claim' });
    await form.getByRole('textbox', { name: 'What the story relies on' }).fill('The Taliban promise that people at the crossing are safe.');
    await form.getByRole('combobox', { name: 'Who says it?' }).fill('Zabihullah Mujahid');
    await form.getByRole('option', { name: 'Zabihullah Mujahid' }).click();
    await mina.chooses('Kind of source', 'Person', form);
    await form.getByRole('button', { name: 'Add the source' }).click();
    const promise = await mina.opensClaim('The Taliban promise');
    await expect(promise.getByRole('button', { name: 'Change the note of Zabihullah Mujahid' })).toBeVisible();
    await mina.mends(promise, 'Zabihullah Mujahid', 'Exact words', 'Your security is guaranteed.');
    await mina.sets(promise, 'Unverified', 'We have his statement and nothing else.');

    await mina.selects(quotes);
    await mina.page.keyboard.press('Control+Shift+L');
    await form.getByRole('textbox', { name: 'What the story relies on' }).fill('Security forces repelled the attack.');
    await form.getByRole('button', { name: 'Close' }).click();
    const repelled = await mina.opensClaim('Security forces repelled');
    await mina.sets(repelled, 'Unverified', 'The ministry did not answer our calls.');
    await repelled.getByRole('button', { name: 'Relate' }).click();
    await repelled.getByRole('combobox', { name: 'The other claim' }).fill('white flag');
    await mina.page.getByRole('option', { name: holds }).click();
    await repelled.getByRole('button', { name: 'Relate the claims' }).click();
    await expect(repelled).toContainText(`Contradicts: ${holds}`);
    await mina.isSaved();
  },

  'the map shows every claim against every source, and leads to the words and back': async ({ mina }) => {
    await mina.tab('Map').click();
    const map = mina.page.getByRole('tabpanel', { name: 'Map' }).getByRole('table');
    await expect(map).toContainText('3 claims against 4 sources from 4 independent roots.');
    for (const source of ['The Taliban', 'Afghan officials', 'Pakistani officials', 'Zabihullah Mujahid']) {
      await expect(map.getByRole('columnheader', { name: source })).toBeVisible();
    }
    const row = map.getByRole('row').filter({ has: mina.page.getByRole('button', { name: holds }) });
    await expect(row).toContainText('2 independent roots');
    for (const stance of ['Asserts', 'Denies', 'Confirms']) await expect(row.getByRole('cell', { name: stance })).toBeVisible();
    await row.getByRole('button', { name: holds }).click();
    await expect(row.getByRole('button', { name: holds })).toHaveAttribute('aria-expanded', 'true');
    await expect(mina.text.getByText(holds)).toBeInViewport();
    await mina.clicksOn('security is guaranteed');
    await expect(map.getByRole('button', { name: 'The Taliban promise' })).toHaveAttribute('aria-expanded', 'true');
  },

  'the gate refuses, because the agency’s quotation rests on nothing; the finding leads to the words': async ({ mina }) => {
    await mina.page.getByRole('button', { name: 'Submit for review' }).click();
    const findings = mina.page.getByRole('tabpanel', { name: /^Findings/ });
    await expect(findings.getByRole('status')).toContainText('One thing stands in the way');
    await mina.text.getByRole('heading', { level: 1 }).click();
    await findings.getByRole('button', { name: /rests on nothing yet/ }).click();
    await expect(mina.text.getByText('security forces have repelled the attack')).toBeInViewport();
    const caret = () => mina.page.evaluate(() => document.getSelection()?.anchorNode?.textContent ?? '');
    await expect.poll(caret).toContain('repelled the attack');

    const repelled = await mina.opensClaim('Security forces repelled');
    await mina.notes(repelled, 'AFP', 'Asserts');
    await expect(repelled).toContainText('goes back to Afghan interior ministry');
    await mina.mends(repelled, 'AFP', 'Exact words', 'There were some movements near the border. Security forces have repelled the attack.');
    await mina.submits();
  },
};
