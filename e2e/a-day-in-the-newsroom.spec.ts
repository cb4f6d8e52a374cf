import { expect, test } from './fixtures';
import { fromWord } from './from-word';

const headline = 'Taliban say they hold key crossing on Pakistan border; Kabul denies it';
const standfirst = 'Afghan officials insist that Spin Boldak has not fallen; the reports could not be independently verified.';
const holds = 'The Taliban say they hold the crossing at Spin Boldak and have raised their white flag over it.';
const opening =
  `${holds} Videos on social media show the flag there. Afghan officials deny that the post has fallen, though pictures show ` +
  'fighters chatting with Pakistani border guards. Pakistani officials confirm that the Taliban took it. The newsroom has not been ' +
  'able to verify the reports independently.';
const quotes = 'there had been “some movements near the border” and that “security forces have repelled the attack”';
const guarantee = 'told residents and traders that their “security is guaranteed”';
const pasted = [
  `Interior ministry spokesman Tareq Arian told the agency AFP that ${quotes}. His account could not be independently confirmed.`,
  `Taliban spokesman Zabihullah Mujahid ${guarantee}. People were told not to approach the crossing from the Pakistani side.`,
  'In recent weeks the militants have advanced fast, taking border posts with Iran, Tajikistan and Turkmenistan and key roads ' +
    'toward major cities, while the United States withdraws ahead of a September deadline.',
];
const remarks = 'The number we always use; ask for the night desk.';
const tried = 'We called both sides and compared the videos with pictures of the gate; neither settles who holds it.';

test('the crossing, from the first word to the day after', async ({ newsroom }) => {
  test.setTimeout(240_000);
  const mina = await newsroom.signIn('mina', { anew: true });
  const daud = await newsroom.signIn('daud', { anew: true });
  const reader = await newsroom.reader();

  await test.step('Mina starts a story and writes; the screen tells the truth about where her words are', async () => {
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
  });

  await test.step('three paragraphs from a word processor arrive as clean text', async () => {
    await mina.page.keyboard.press('Enter');
    await mina.pastes(fromWord(pasted));
    for (const words of pasted) await expect(mina.text.getByRole('paragraph').filter({ hasText: words })).toHaveText(words);
    const html = await mina.text.innerHTML();
    expect(html).not.toMatch(/Mso|o:p|font-family|<!--|style="[^"]*color/);
    await mina.isSaved();
  });

  await test.step('she makes a claim of a sentence and says whose word it is, in six key presses', async () => {
    await mina.selects(holds);
    const keys = ['Control+Shift+L', 't', 'a', 'l', 'Enter', 'Enter'];
    expect(keys.length).toBeLessThanOrEqual(6);
    await mina.page.keyboard.press(keys[0]!);
    await expect(mina.page.getByRole('textbox', { name: 'What the story relies on' })).toHaveText(holds);
    for (const key of keys.slice(1)) await mina.page.keyboard.press(key);
    await expect(mina.notice('The claim rests on The Taliban now.')).toBeVisible();
  });

  await test.step('she adds who denies it and who confirms it, the videos, and how she tried; it turns disputed by itself', async () => {
    const claim = await mina.opensClaim(holds);
    await expect(claim).not.toContainText('Disputed');
    await mina.notes(claim, 'Afghan officials', 'Denies', 'Official');
    await expect(claim.getByRole('button', { expanded: true, name: holds })).toContainText('Disputed');
    await mina.notes(claim, 'Pakistani officials', 'Confirms');
    await claim.getByRole('button', { name: 'Change the note of The Taliban' }).click();
    await mina.page.getByRole('menuitem', { name: 'Mend the note' }).click();
    const note = mina.page.getByRole('dialog', { name: 'What The Taliban says' });
    await note.getByRole('textbox', { name: 'Private remarks' }).fill(remarks);
    await note.getByRole('button', { name: 'Keep the note' }).click();
    await expect(note).toBeHidden();

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
  });

  await test.step('the headline rests on the same claim; the quotations become claims of their own', async () => {
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
    await promise.getByRole('button', { name: 'Change the note of Zabihullah Mujahid' }).click();
    await mina.page.getByRole('menuitem', { name: 'Mend the note' }).click();
    const note = mina.page.getByRole('dialog', { name: 'What Zabihullah Mujahid says' });
    await note.getByRole('textbox', { name: 'Exact words' }).fill('Your security is guaranteed.');
    await note.getByRole('button', { name: 'Keep the note' }).click();
    await expect(note).toBeHidden();
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
  });

  await test.step('the map shows every claim against every source, and leads to the words and back', async () => {
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
  });

  await test.step('the gate refuses, because the agency’s quotation rests on nothing; the finding leads to the words', async () => {
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
    await repelled.getByRole('button', { name: 'Change the note of AFP' }).click();
    await mina.page.getByRole('menuitem', { name: 'Mend the note' }).click();
    const note = mina.page.getByRole('dialog', { name: 'What AFP says' });
    await note.getByRole('textbox', { name: 'Exact words' }).fill('There were some movements near the border. Security forces have repelled the attack.');
    await note.getByRole('button', { name: 'Keep the note' }).click();
    await expect(note).toBeHidden();
    await mina.page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(mina.notice('The story is with the editors.')).toBeVisible();
  });

  await test.step('Daud reads it with its claims coloured, opens their notes, and returns it with a remark on particular words', async () => {
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
  });

  await test.step('Mina answers, changes words and sourcing, and submits again', async () => {
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
    await mina.page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(mina.notice('The story is with the editors.')).toBeVisible();
  });

  await test.step('Daud sees what changed, checks the core claim line by line, and approves', async () => {
    await daud.opens('To review', headline);
    await daud.tab('Changes').click();
    const changes = daud.page.getByRole('tabpanel', { name: /^Changes/ });
    await expect(changes.getByRole('region', { name: 'Words' }).getByRole('insertion').filter({ hasText: 'in Chaman' })).toBeVisible();
    await expect(changes.getByRole('region', { name: 'Sourcing' })).toContainText('New word from Pakistani officials: declined to comment.');
    await daud.tab('Claims').click();
    await daud.page.getByRole('button', { name: holds }).click();
    await daud.page.getByRole('button', { name: 'Checked line by line' }).click();
    await expect(daud.page.getByText('1 of 1 core claim is checked line by line.')).toBeVisible();
    await daud.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await daud.page.getByRole('button', { name: 'Approve this state' }).click();
    await expect(daud.page.getByText(/^You approved revision \d/)).toBeVisible();
  });

  await test.step('Mina fixes a comma: the approval is void, and both see it', async () => {
    await mina.page.reload();
    await expect(mina.page.getByText(/^Approved by Daud Karim/)).toBeVisible();
    await mina.selects('fast, taking');
    await mina.page.keyboard.type('fast and taken');
    await expect(mina.page.getByText(/^The approval is void: you edited at/)).toBeVisible();
    await expect(mina.page.getByText(/Daud Karim’s approval is void/)).toBeVisible();
    await daud.page.reload();
    await expect(daud.page.getByText(/^Approval void since/)).toContainText('by Mina Rahimi');
    await expect(daud.page.getByRole('button', { name: 'Publish', exact: true })).toBeHidden();
    await mina.page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(mina.notice('The story is with the editors.')).toBeVisible();
  });

  const address = await test.step('he approves again, and publishes', async () => {
    await daud.opens('To review', headline);
    await daud.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await daud.page.getByRole('button', { name: 'Approve this state' }).click();
    await expect(daud.page.getByText(/^You approved revision \d/)).toBeVisible();
    await daud.page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = daud.page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByRole('textbox', { name: 'Address' }).fill('taliban-say-they-hold-key-crossing');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(daud.page.getByText(/^The story is live\./)).toBeVisible();
    return (await daud.page.getByRole('link', { name: /taliban-say-they-hold-key-crossing/ }).first().getAttribute('href')) ?? '';
  });

  await test.step('a reader finds the story, and how each contested passage is known', async () => {
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
  });

  await test.step('without JavaScript, and by touch, the same opens', async () => {
    const plain = await newsroom.reader({ javaScriptEnabled: false, hasTouch: true, viewport: { width: 390, height: 844 } });
    await plain.page.goto(address);
    await plain.sign('disputed, not independently verified').last().tap();
    await expect(plain.note(holds)).toContainText('Who denies it');
    await plain.note(holds).getByRole('button', { name: 'Close' }).tap();
    await expect(plain.note(holds)).toBeHidden();
  });

  await test.step('the next day Kabul concedes: Daud changes the claim, and the live story is listed as touched', async () => {
    await daud.page.goto('/desk/claims');
    await daud.page.getByRole('link', { name: holds }).click();
    await expect(daud.page.getByRole('heading', { level: 1, name: holds })).toBeVisible();
    await daud.notes(daud.page.getByRole('main'), 'Afghan officials', 'Confirms');
    for (const colleague of [daud, mina]) {
      await colleague.page.goto('/desk');
      await expect(colleague.page.getByRole('region', { name: 'Live stories to look at' })).toContainText(headline);
    }
  });

  await test.step('Mina writes the update; he changed the sourcing, so Ines approves it, and he publishes', async () => {
    await mina.page.getByRole('region', { name: 'Live stories to look at' }).getByRole('link', { name: headline }).click();
    await mina.selects('Videos on social media show the flag there.');
    await mina.page.keyboard.press('ArrowRight');
    await mina.page.keyboard.type(' A day later Afghan officials confirmed that they had lost the post.');
    await mina.isSaved();
    await mina.page.getByRole('button', { name: 'Submit for review' }).click();
    await expect(mina.notice('The story is with the editors.')).toBeVisible();

    await daud.opens('To review', headline);
    await expect(daud.page.getByText('You edited this story since it was last approved').first()).toBeVisible();
    await expect(daud.page.getByRole('button', { name: 'Approve', exact: true })).toBeHidden();
    const ines = await newsroom.signIn('ines');
    await ines.opens('To review', headline);
    await ines.tab('Claims').click();
    await ines.page.getByRole('button', { name: holds }).click();
    await ines.page.getByRole('button', { name: 'Checked line by line' }).click();
    await expect(ines.page.getByText('1 of 1 core claim is checked line by line.')).toBeVisible();
    await ines.page.getByRole('button', { name: 'Approve', exact: true }).click();
    await ines.page.getByRole('button', { name: 'Approve this state' }).click();
    await expect(ines.page.getByText(/^You approved revision \d/)).toBeVisible();

    await daud.page.reload();
    await daud.page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = daud.page.getByRole('dialog', { name: 'Publish the next version' });
    await dialog.getByRole('textbox', { name: 'What is new, for readers' }).fill('Afghan officials have confirmed the loss of the post.');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(daud.page.getByText(/^Version 2 is live/)).toBeVisible();
  });

  await test.step('at the same address readers learn what was updated and when, and how the claim came to be known', async () => {
    await reader.page.goto(address);
    await expect(reader.page.getByRole('article')).toContainText('A day later Afghan officials confirmed');
    await expect(reader.page.getByRole('list', { name: 'Changes to this story' })).toContainText(
      /Updated \d+ \w+ \d{4}, \d\d:\d\d.*: Afghan officials have confirmed the loss of the post\./,
    );
    await reader.howWeKnow.getByRole('link', { name: 'This claim on a page of its own' }).first().click();
    await expect(reader.page.getByRole('heading', { level: 1, name: holds })).toBeVisible();
    await expect(reader.page.getByRole('main')).toContainText('First published as not independently verified, disputed.');
    await expect(reader.page.getByRole('main')).toContainText('Afghan officials: confirms it.');
  });

  await test.step('nothing of the desk was in anything the reader’s browser received', async () => {
    const received = reader.everythingReceived();
    expect(received).toContain(holds);
    for (const secret of [remarks, 'Who told them?', 'One question on the closure', 'Daud', 'Ines', 'newsroom.example', 'The number we always use']) {
      expect(received, secret).not.toContain(secret);
    }
  });
});
