import { knocks, newColleague } from './at-the-door';
import { expect, test } from './fixtures';
import { everybodysPassword } from './permissions/staff';

test('a password an administrator set is replaced before anything opens, and says who knows it', async ({ newsroom }) => {
  const handed = 'handed over on paper';
  const email = await newColleague(newsroom, 'Leila Haidari', 'reporter');
  const ada = (await newsroom.reader()).page;
  await knocks(ada, await newColleague(newsroom, 'Ada Lindqvist', 'admin'), everybodysPassword, '/desk/people');
  await ada.waitForURL('**/desk/people');
  await ada.getByRole('button', { name: 'New password for Leila Haidari' }).click();
  await ada.getByRole('textbox', { name: 'New password' }).fill(handed);
  await ada.getByRole('button', { name: 'Set it' }).click();
  await expect(ada.getByRole('status').filter({ hasText: 'Leila Haidari has a new password' })).toBeVisible();

  const { page } = await newsroom.reader();
  await knocks(page, email, handed);
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a password of your own, Leila Haidari' })).toBeVisible();
  await expect(page.getByText(/^An administrator set your password on/)).toBeVisible();
  await page.goto('/desk/claims');
  await expect(page).toHaveURL(/\/new-password\?next=%2Fdesk%2Fclaims$/);
  expect((await page.request.get('/api/v1/claims?words=bridge')).status()).toBe(401);

  const chooses = async (password: string) => {
    await page.getByLabel('The password you were given').fill(handed);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Choose it' }).click();
  };
  await chooses(handed);
  await expect(page.getByText('That is the present password. Choose another one.')).toBeVisible();
  await chooses('known to nobody else');
  await expect(page).toHaveURL(/\/desk\/claims$/);
  await page.goto('/new-password');
  await expect(page).toHaveURL(/\/desk$/);
});

test('what is typed at the door before the scripts of the page have come stays', async ({ newsroom }) => {
  const email = await newColleague(newsroom, 'Farid Noori', 'reporter');
  const { page } = await newsroom.reader();
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route('**/_next/**/*.js', async (route) => {
    if (isHeld) await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  await page.goto('/sign-in', { waitUntil: 'commit' });
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(everybodysPassword);
  isHeld = false;
  for (const go of held) go();
  const button = page.getByRole('button', { name: 'Sign in', exact: true });
  // A button under the mouse says so once its script is there.
  await expect
    .poll(async () => {
      await page.mouse.move(0, 0);
      await button.hover();
      return button.getAttribute('data-hovered');
    })
    .not.toBeNull();
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  await button.click();
  await expect(page).toHaveURL(/\/desk$/);
});
