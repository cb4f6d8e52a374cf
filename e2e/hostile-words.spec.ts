import { expect, test } from './fixtures';
import { writing } from './writing';

const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

test('a hostile paste leaves only its words', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const id = await writing(mina, newsroom, 'What came by e-mail');
  await mina.pastes(
    `<p onclick="document.title='taken'">Harmless\u202e words</p><script>document.title='taken'</script><img src=x onerror="document.title='taken'">` +
      `<p><a href="javascript:document.title='taken'">a link</a>\u0007 <a href="https://example.org/?utm_source=mail">another</a></p><iframe src="https://example.org"></iframe><svg onload="document.title='taken'"></svg>`,
  );
  await expect(mina.text).toContainText('Harmless words');
  await expect(mina.text.getByRole('link', { name: 'another' })).toHaveAttribute('href', /^https:\/\/example\.org/);
  await expect(mina.text.getByRole('link', { name: 'a link' })).toHaveCount(0);
  expect(await mina.text.innerHTML()).not.toMatch(/script|onerror|onclick|onload|iframe/i);
  expect(await mina.text.innerHTML()).not.toMatch(hidden);
  await mina.isSaved();
  await expect(mina.page).not.toHaveTitle('taken');
  const holding = (pattern: string) => newsroom.count('SELECT count(*) FROM desk.drafts WHERE "storyId" = $1 AND document::text ~ $2', id, pattern);
  expect(await holding('Harmless words')).toBe(1);
  expect(await holding('javascript:|onclick|iframe|\\\\u0007|\u202e')).toBe(0);
});

test('characters that hide or turn words are not taken from a plain paste or from the keyboard', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  await writing(mina, newsroom, 'What came by telephone');
  await mina.pastes('', 'Pasted\u0000 by\u0007 hand\u202e and\u2066 turned.');
  await mina.page.keyboard.insertText(' Typed\u0007 by\u202e hand.');
  await expect(mina.text).toContainText(/Pasted +by +hand and turned\. Typed +by hand\./);
  expect(await mina.text.innerHTML()).not.toMatch(hidden);
  await mina.isSaved();
});

test('a link that would run a program is refused with a sentence', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  await writing(mina, newsroom, 'What a friend sent');
  await mina.page.keyboard.type('Read this.');
  await mina.selects('Read this.');
  await mina.page.keyboard.press('Control+K');
  const dialog = mina.page.getByRole('dialog', { name: 'Link' });
  for (const address of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:alert(1)']) {
    await dialog.getByRole('textbox', { name: 'Address' }).fill(address);
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    await expect(dialog).toContainText('A link leads to a web address, or to mailto: and a mail address.');
  }
  await dialog.getByRole('textbox', { name: 'Address' }).fill('example.org');
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(mina.text.getByRole('link', { name: 'Read this.' })).toHaveAttribute('href', /^https:\/\/example\.org/);
  await mina.isSaved();
});

const tenMegabytes = { formatted: [`<p>${'word '.repeat(200)}</p>`.repeat(10_000), ''], plain: ['', 'word '.repeat(2_000_000)] } as const;

for (const [kind, [html, plain]] of Object.entries(tenMegabytes)) {
  test(`a ${kind} paste of 10 MB is refused with a sentence, and the text stays as it was`, async ({ newsroom }) => {
    const mina = await newsroom.signIn('mina');
    await writing(mina, newsroom, 'A very long letter');
    await mina.pastes(html, plain);
    await expect(mina.notice('What you pasted is larger than 2 MB; paste it in smaller parts.')).toBeVisible();
    await expect(mina.text).not.toContainText('word');
    await mina.page.keyboard.type('A short answer.');
    await mina.isSaved();
    await mina.page.reload();
    await expect(mina.text).toContainText('A short answer.');
    await expect(mina.text).not.toContainText('word');
  });
}
