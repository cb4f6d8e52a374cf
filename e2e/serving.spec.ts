import { expect, test } from './fixtures';

test.use({ severable: true });

test('the framework’s scripts travel compressed, and are kept by the browser', async ({ newsroom, request }) => {
  const page = await (await request.get(`${newsroom.url}/sign-in`)).text();
  const scripts = [...new Set(page.match(/\/_next\/static\/[^"]+?\.(?:js|css)/g))];
  expect(scripts.length).toBeGreaterThan(2);
  for (const script of scripts) {
    const { 'content-encoding': encoding, 'cache-control': caching } = (await request.get(newsroom.url + script)).headers();
    expect(encoding, script).toMatch(/^(br|gzip)$/);
    expect(caching, script).toContain('immutable');
  }
});

test('nothing tells what the server is made of', async ({ newsroom, request }) => {
  expect((await request.get(newsroom.url)).headers()).not.toHaveProperty('x-powered-by');
});

test('health follows the database', async ({ newsroom, request }) => {
  const health = async () => {
    const answer = await request.get(`${newsroom.url}/health`);
    return [answer.status(), await answer.text()];
  };
  expect(await health()).toEqual([200, 'The newsroom is well.\n']);
  newsroom.cable.sever();
  expect(await health()).toEqual([503, 'The database does not answer.\n']);
  newsroom.cable.mend();
  expect(await health()).toEqual([200, 'The newsroom is well.\n']);
});
