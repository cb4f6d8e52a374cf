import { expect } from '../fixtures';
import type { Act } from './scene';
import { headline, holds, pasted, remarks, repelled } from './the-crossing';

/** Kabul concedes. */
export const theNextDay: Record<string, Act> = {
  'the next day Kabul concedes: Daud changes the claim, and the live story is listed as touched': async ({ mina, daud }) => {
    await daud.page.goto('/desk/claims');
    await daud.page.getByRole('link', { name: holds }).click();
    await expect(daud.page.getByRole('heading', { level: 1, name: holds })).toBeVisible();
    const main = daud.page.getByRole('main');
    await daud.notes(main, 'Afghan officials', 'Confirms');
    // The ministry’s account still stands against it, until that is withdrawn too.
    await expect(main.getByText('Disputed', { exact: true }).first()).toBeVisible();
    await daud.page.getByRole('region', { name: 'Other claims' }).getByRole('link', { name: repelled }).click();
    await expect(daud.page.getByRole('heading', { level: 1, name: repelled })).toBeVisible();
    await daud.notes(main, 'AFP', 'Withdrew');
    await daud.page.getByRole('region', { name: 'Other claims' }).getByRole('link', { name: holds }).click();
    await expect(daud.page.getByRole('heading', { level: 1, name: holds })).toBeVisible();
    await expect(main.getByText('Denial withdrawn', { exact: true }).first()).toBeVisible();
    await expect(main).toContainText('Readers are told the present state of the claim.');
    for (const colleague of [daud, mina]) {
      await colleague.page.goto('/desk');
      await expect(colleague.page.getByRole('region', { name: 'Live stories to look at' })).toContainText(headline);
    }
  },

  'readers learn at once that nobody denies it any more, while the text stands as it was published': async ({ reader, address }) => {
    await reader.page.goto(address);
    await reader.sign('denial withdrawn, not independently verified').last().click();
    await expect(reader.note(holds)).toContainText('Those who denied it have withdrawn their denial.');
    await expect(reader.note(holds)).not.toContainText('Who denies it');
    await expect(reader.page.getByRole('article')).not.toContainText('A day later');
  },

  'Mina writes the update; he changed the sourcing, so Ines approves it, and he publishes': async ({ newsroom, mina, daud }) => {
    // Once for each claim that changed.
    await mina.page.getByRole('region', { name: 'Live stories to look at' }).getByRole('link', { name: headline }).first().click();
    await mina.selects('Videos on social media show the flag there.');
    await mina.page.keyboard.press('ArrowRight');
    await mina.page.keyboard.type(' A day later Afghan officials confirmed that they had lost the post.');
    // Nobody stands behind the ministry’s account any more, so the gate would refuse it.
    await mina.selects(pasted[0] ?? '');
    await mina.page.keyboard.press('Delete');
    await mina.isSaved();
    await mina.submits();

    await daud.opens('To review', headline);
    await expect(daud.page.getByText('You edited this story since it was last approved').first()).toBeVisible();
    await expect(daud.page.getByRole('button', { name: 'Approve', exact: true })).toBeHidden();
    const ines = await newsroom.signIn('ines');
    await ines.opens('To review', headline);
    await ines.checks(holds);
    await ines.approves();

    await daud.page.reload();
    await daud.page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = daud.page.getByRole('dialog', { name: 'Publish the next version' });
    const kind = dialog.getByRole('button', { name: /What it is$/ });
    await kind.click();
    await daud.page.getByRole('option', { name: 'Correction' }).click();
    await dialog.getByRole('button', { name: 'Something else was wrong too' }).click();
    await expect(dialog.getByRole('textbox', { name: '2. What was wrong' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Leave out correction 2' }).click();
    await kind.click();
    await daud.page.getByRole('option', { name: 'Update' }).click();
    await dialog.getByRole('textbox', { name: 'What is new, for readers' }).fill('Afghan officials have confirmed the loss of the post.');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(daud.page.getByText(/^Version 2 is live/)).toBeVisible();
  },

  'at the same address readers learn what was updated and when, and how the claim came to be known': async ({ reader, address }) => {
    await reader.page.goto(address);
    await expect(reader.page.getByRole('article')).toContainText('A day later Afghan officials confirmed');
    await expect(reader.page.getByRole('list', { name: 'Changes to this story' })).toContainText(
      /Updated \d+ \w+ \d{4}, \d\d:\d\d.*: Afghan officials have confirmed the loss of the post\./,
    );
    await expect(reader.sign('denial withdrawn, not independently verified').last()).toBeVisible();
    await expect(reader.sign('disputed, not independently verified')).toHaveCount(0);
    await reader.howWeKnow.getByRole('link', { name: 'This claim on a page of its own' }).first().click();
    await expect(reader.page.getByRole('heading', { level: 1, name: holds })).toBeVisible();
    await expect(reader.page.getByRole('main').getByText('Denial withdrawn').first()).toBeVisible();
    const history = reader.page.getByRole('listitem').filter({ hasText: /^\d+ \w+ \d{4}, \d\d:\d\d/ });
    await expect(history).toHaveText([
      /Not independently verified.*Disputed$/,
      /Disputed.*Afghan officials confirmed it$/,
      /Not independently verified.*Denial withdrawn$/,
    ]);
  },

  'nothing of the desk was in anything the reader’s browser received': async ({ reader }) => {
    const received = await reader.everythingReceived();
    expect(received).toContain(holds);
    for (const secret of [remarks, 'Who told them?', 'One question on the closure', 'Daud', 'Ines', 'newsroom.example', 'The number we always use']) {
      expect(received, secret).not.toContain(secret);
    }
  },
};
