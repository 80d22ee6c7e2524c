import { expect, openBrowser, password, test } from './rapport.ts';

test('somebody starts a one-on-one on a fresh server, and the other takes the seat', async ({ browser, server }) => {
  const maya = await openBrowser(browser, server.origin, 'Maya Lindqvist');
  const { page } = maya;

  await test.step('an account', async () => {
    await page.goto('/');
    const create = page.getByRole('button', { name: 'I have no account yet' });
    await expect(page.getByRole('button', { name: /^(Create account|Sign in)$/ })).toBeVisible();
    if (await create.isVisible()) await create.click();
    await page.getByLabel('Your name').fill(maya.name);
    await page.getByLabel('E-mail').fill(maya.email);
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('It takes at least 12')).toBeVisible();
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('You have no one-on-ones yet')).toBeVisible();
  });

  const link = await test.step('a one-on-one, from a name alone, and a link', async () => {
    await page.getByRole('link', { name: 'Start your first one-on-one' }).click();
    await page.getByLabel('With whom').fill('Sam Okafor');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('button', { name: 'Make the link' }).click();
    const made = await page.getByLabel('Link for Sam Okafor').inputValue();
    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(made);
    await page.getByRole('button', { name: 'Open the page' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sam Okafor' })).toBeVisible();
    return made;
  });

  await test.step('the other sees who invites and who can read, and joins with an account', async () => {
    const sam = await openBrowser(browser, server.origin, 'Sam Okafor');
    await sam.page.goto(link);
    await expect(sam.page.getByRole('heading', { name: 'Maya Lindqvist invites you to a one-on-one' })).toBeVisible();
    await expect(sam.page.getByText('Whoever runs this server can reach the key')).toBeVisible();
    const create = sam.page.getByRole('button', { name: 'I have no account yet' });
    if (await create.isVisible()) await create.click();
    await sam.page.getByLabel('Your name').fill(sam.name);
    await sam.page.getByLabel('E-mail').fill(sam.email);
    await sam.page.getByLabel('Password').fill(password);
    await sam.page.getByRole('button', { name: 'Create account' }).click();
    await sam.page.getByRole('button', { name: 'Take the seat' }).click();
    await expect(sam.page.getByRole('heading', { level: 1, name: 'Maya Lindqvist' })).toBeVisible();
    await sam.context.close();
  });

  await test.step('the link works once', async () => {
    const robin = await openBrowser(browser, server.origin, 'Robin');
    await robin.page.goto(link);
    await expect(robin.page.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible();
    await robin.context.close();
  });
  await maya.context.close();
});

test('signing out and in, a new password, and the sessions one has', async ({ somebody, browser, server }) => {
  const maya = await somebody('Maya Lindqvist');
  const phone = await openBrowser(browser, server.origin, 'Maya Lindqvist');
  await phone.page.goto('/settings');
  await phone.page.getByLabel('E-mail').fill(maya.email);
  await phone.page.getByLabel('Password').fill('not the password');
  await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(phone.page.getByRole('alert')).toBeVisible();
  await phone.page.getByLabel('Password').fill(password);
  await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();

  await maya.page.goto('/settings');
  await expect(maya.page.getByText('this one')).toHaveCount(1);
  await maya.page.getByLabel('Current password').fill(password);
  await maya.page.getByLabel('New password').fill('another password entirely');
  await maya.page.getByRole('button', { name: 'Change password' }).click();
  await expect(maya.page.getByText('One other session was signed out.')).toBeVisible();
  await phone.page.goto('/');
  await expect(phone.page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();

  await maya.page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(maya.page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await phone.context.close();
});
