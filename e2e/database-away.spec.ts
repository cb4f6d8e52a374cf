import pg from 'pg';
import { knocks, newColleague } from './at-the-door';
import { expect, test } from './fixtures';
import { everybodysPassword } from './permissions/staff';
import { writing } from './writing';

test.use({ severable: true });

test('while the database is away the desk says so, the text stays on the device, and saving resumes', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const other = await mina.inNewTab();
  const id = await writing(mina, newsroom, 'The archive is closed');
  const kept = await mina.inNewTab();
  newsroom.cable.sever();
  try {
    await mina.page.keyboard.type('Nobody can read there today.');
    await expect(mina.saving).toHaveText('The database is away: kept on this device');
    await other.page.goto('/desk');
    await expect(other.page.getByRole('heading', { level: 1, name: 'The newsroom’s database is away' })).toBeVisible();
    await mina.page.keyboard.type(' Nor tomorrow.');
    await mina.page.close();
  } finally {
    newsroom.cable.mend();
  }
  await expect(other.page.getByRole('heading', { level: 1, name: /Mina/ })).toBeVisible();
  await kept.page.goto(`/desk/stories/${id}/write`);
  await kept.page.getByRole('region', { name: 'Text kept on this device' }).getByRole('button', { name: 'Compare' }).click();
  await kept.page.getByRole('button', { name: 'Take the kept text' }).click();
  await expect(kept.text).toContainText('Nobody can read there today. Nor tomorrow.');
  await kept.isSaved();
});

test('text that was written while the database was away is saved by itself when it is back', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  await writing(mina, newsroom, 'The archive opens again');
  newsroom.cable.sever();
  try {
    await mina.page.keyboard.type('Readers may come on Monday.');
    await expect(mina.saving).toHaveText('The database is away: kept on this device');
  } finally {
    newsroom.cable.mend();
  }
  await mina.isSaved();
  await mina.page.reload();
  await expect(mina.text).toContainText('Readers may come on Monday.');
});

test('a remark that found the database away is sent by the next press, once', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const id = await writing(mina, newsroom, 'The archive has a question');
  await mina.tab('Remarks').click();
  await mina.page.getByRole('textbox', { name: 'Remark on the whole story' }).fill('Ask for the opening hours.');
  const send = mina.page.getByRole('button', { name: 'Remark', exact: true });
  newsroom.cable.sever();
  try {
    await send.click();
    await expect(mina.page.getByRole('tabpanel', { name: /^Remarks/ })).toContainText('The newsroom’s database is away.');
  } finally {
    newsroom.cable.mend();
  }
  await send.click();
  await expect(mina.page.getByRole('article', { name: 'Remark by Mina Rahimi' })).toContainText('Ask for the opening hours.');
  expect(await newsroom.count('SELECT count(*) FROM desk.remarks WHERE "storyId" = $1', id)).toBe(1);
});

test('a failure that is over before anybody looks is nobody’s fault: the page opens by itself', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  newsroom.cable.sever();
  try {
    await mina.page.route('**/health', async (route) => {
      newsroom.cable.mend();
      await route.continue();
    });
    await mina.page.goto('/desk');
    await expect(mina.page.getByRole('heading', { level: 1, name: /Mina/ })).toBeVisible();
  } finally {
    newsroom.cable.mend();
  }
});

test('a fault of ours is called that after one more trial, and leads on', async ({ newsroom }) => {
  const daud = await newsroom.signIn('daud');
  const db = new pg.Client({ connectionString: newsroom.ownerUrl });
  await db.connect();
  let asked = 0;
  daud.page.on('request', (request) => {
    asked += Number(new URL(request.url()).pathname === '/desk/topics');
  });
  await db.query('ALTER TABLE desk.topics RENAME TO topics_mislaid');
  try {
    await daud.page.goto('/desk/topics');
    await expect(daud.page.getByRole('heading', { level: 1, name: 'This page did not open' })).toBeVisible();
    await expect(daud.page.getByRole('main')).toContainText(/The fault is ours, and it has been noted under the number \d+\. Nothing was changed\./);
    expect(asked).toBe(2);
    await daud.page.getByRole('link', { name: 'Go to your desk' }).click();
    await expect(daud.page.getByRole('heading', { level: 1, name: /Daud/ })).toBeVisible();
  } finally {
    await db.query('ALTER TABLE desk.topics_mislaid RENAME TO topics');
    await db.end();
  }
  await daud.page.goto('/desk/topics');
  await expect(daud.page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
});

test('while the database is away the door says so, keeps the address that was typed, and opens when it is back', async ({ newsroom }) => {
  const mina = await newsroom.signIn('mina');
  const { page: knocking } = await newsroom.reader();
  const { page: choosing } = await newsroom.reader();
  const email = await newColleague(newsroom, 'Leila Haidari', 'reporter');
  await newsroom.db.query('UPDATE desk.people SET "handedPasswordAt" = now() WHERE email = $1', [email]);
  await knocks(choosing, email, everybodysPassword);
  await choosing.waitForURL('**/new-password?*');
  await choosing.getByLabel('The password you were given').fill(everybodysPassword);
  await choosing.getByLabel('New password').fill('known to nobody else');
  const choose = choosing.getByRole('button', { name: 'Choose it' });
  const away = 'The newsroom’s database is away. Nothing is lost; try again shortly.';
  newsroom.cable.sever();
  try {
    await choose.click();
    await expect(choosing.getByText(away)).toBeVisible();
    await expect(choosing.getByLabel('New password')).toHaveValue('');
    await knocks(knocking, email, everybodysPassword, '/sign-in');
    await expect(knocking.getByText(away)).toBeVisible();
    await expect(knocking.getByLabel('E-mail address')).toHaveValue(email);
    await expect(knocking.getByLabel('Password')).toHaveValue('');
    for (const [page, address] of [[choosing, '/new-password'], [mina.page, '/sign-in']] as const) {
      expect((await page.goto(address))?.status()).toBe(503);
      await expect(page.getByRole('heading', { level: 1, name: 'The newsroom’s database is away' })).toBeVisible();
      await expect(page.getByRole('main')).toContainText('Nothing is lost.');
    }
  } finally {
    newsroom.cable.mend();
  }
  await expect(mina.page).toHaveURL(/\/desk$/);
  await expect(choosing.getByRole('heading', { level: 1, name: 'Choose a password of your own, Leila Haidari' })).toBeVisible();
});

test('a reader’s report that cannot be taken stays in its form; a fault of ours is noted without a word of it, a database that is away is none', async ({ newsroom }) => {
  const wrong = 'It was a Thursday, the baker says.';
  const isRefused = async () => {
    const body = new URLSearchParams({ story: '/2021/07/14/crossing', words: '', wrong, contact: '', website: '' });
    const answer = await fetch(`${newsroom.url}/report/send`, { method: 'POST', headers: { origin: newsroom.url }, body });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain(wrong);
  };
  newsroom.cable.sever();
  try {
    await isRefused();
  } finally {
    newsroom.cable.mend();
  }
  await newsroom.db.query('ALTER TABLE desk.rate_limits RENAME TO rate_limits_mislaid');
  try {
    await isRefused();
  } finally {
    await newsroom.db.query('ALTER TABLE desk.rate_limits_mislaid RENAME TO rate_limits');
  }
  await expect.poll(() => newsroom.output().split('a reader’s report could not be taken')).toHaveLength(2);
  expect(newsroom.output()).not.toContain(wrong);
});
