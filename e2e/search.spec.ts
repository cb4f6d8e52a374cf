import { approveFiled, fileStory } from './file-story';
import { expect, test } from './fixtures';

test('a reader without scripts finds a story by its words, until it is retracted', async ({ newsroom }) => {
  const [mina, ines] = [await newsroom.signIn('mina'), await newsroom.signIn('ines')];
  const { id } = await fileStory(mina, newsroom, 'Rebels say they hold the lighthouse; officials deny it');
  const { page } = await newsroom.reader({ javaScriptEnabled: false });
  const search = async (words: string) => {
    await page.getByRole('searchbox', { name: 'Words to search for' }).fill(words);
    await page.getByRole('button', { name: 'Search' }).click();
  };

  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page.getByRole('main')).toContainText('Words in quotation marks');
  await search('lighthouses');
  await expect(page.getByRole('status')).toContainText('No story holds all of these words: lighthouses');

  await approveFiled(mina, ines, id);
  await ines.tell('publish-story', { storyId: id, kind: 'first', slug: 'lighthouse' });
  await search('lighthouse verifying');
  const result = page.getByRole('main').getByRole('article');
  await expect(result.getByRole('link')).toHaveText('Rebels say they hold the lighthouse; officials deny it');
  await expect(result.locator('mark')).toHaveText(['verify']);
  await expect(result).toContainText('Disputed');
  await expect(page).toHaveURL(/\/search\?q=lighthouse\+verifying/);

  await page.getByLabel('to', { exact: true }).fill('2020-01-01');
  await search('lighthouse');
  await page.getByRole('link', { name: 'Search for them in all sections and years' }).click();
  await expect(result).toHaveCount(1);

  await ines.tell('retract-story', { storyId: id, notice: 'Nobody held it.' });
  await page.reload();
  await expect(page.getByRole('status')).toContainText('No story holds all of these words');
});

test('a search is sent as public pages are, and where the front page says that it is', async ({ newsroom }) => {
  const { page } = await newsroom.reader();
  await page.goto('/');
  const described = await page.locator('script[type="application/ld+json"]').textContent();
  const { potentialAction } = JSON.parse(described ?? '') as { potentialAction: { target: { urlTemplate: string } } };
  const address = new URL(potentialAction.target.urlTemplate.replace('{search_term_string}', encodeURIComponent(`</title><script>alert(1)</script>`)));
  const answer = await page.request.get(`${address.pathname}${address.search}`, { headers: { 'accept-encoding': 'identity' } });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toBe('private, max-age=30');
  expect(answer.headers()['content-security-policy']).toContain("script-src 'self';");
  const text = await answer.text();
  expect(text).toContain('name="robots" content="noindex"');
  expect(text).not.toMatch(/<script(?![^>]*ld\+json)/);
});

for (const words of ['%00', '%ff%zz', '%22%22%22', '&q=a&q[]=b', "'%20OR%201=1--", '!%26|()%3C-%3E', 'x'.repeat(10_000), '%F0%9F', '-a%20-b', '%EF%BB%BF']) {
  test(`words are only words: ${words.slice(0, 40)}`, async ({ newsroom, request }) => {
    expect((await request.get(`${newsroom.url}/search?q=${words}&section=%00&from=9999-99-99&after=~`)).status()).toBe(200);
  });
}
