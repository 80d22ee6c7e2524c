import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { openMailListener, type MailListener } from '#server/testing/mail-listener.ts';
import { startServerProcess } from '#server/testing/server-process.ts';
import { expect, openBrowser, password, send, test as base, type Somebody } from './rapport.ts';

const test = base.extend<object, { mail: MailListener }>({
  mail: [
    // Playwright reads the fixtures a fixture needs out of this pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const mail = await openMailListener();
      await use(mail);
      await mail.close();
    },
    { scope: 'worker' },
  ],
  // The same server, with somewhere to hand mail to.
  server: [
    async ({ mail }, use) => {
      const data = await mkdtemp(path.join(os.tmpdir(), 'rapport e2e '));
      const settings = { RAPPORT_SIGNUP: 'open', LOG_LEVEL: 'silent', RAPPORT_SMTP_URL: mail.url, RAPPORT_MAIL_FROM: 'rapport@example.org' } as const;
      const server = await startServerProcess(data, { settings });
      await use(server);
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

// Pictures are taken anyway; recording each of these screens besides costs more than all of the rest.
test.use({ trace: 'off', screenshot: 'off' });

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

/** The newest link mailed to an address that leads there. */
async function linkMailed(mail: MailListener, to: string, leads: string): Promise<string> {
  const link = () =>
    mail.came.flatMap((each) => (each.to === to ? (new RegExp(`http://\\S+/${leads}#[\\w-]+`).exec(each.email.text ?? '')?.[0] ?? []) : [])).at(-1);
  await expect.poll(link, { timeout: 30_000 }).toBeDefined();
  return link() ?? '';
}

async function confirmAddress(who: Somebody, mail: MailListener): Promise<void> {
  const token = new URL(await linkMailed(mail, who.email, 'confirm')).hash.slice(1);
  expect((await send(who, 'POST', '/account/address/confirm', { token })).ok).toBe(true);
}

/** Looks at a screen as everybody might, and keeps pictures of it. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [390, 'light'], [390, 'dark']] as const) {
    await page.setViewportSize({ width, height: 860 });
    await page.emulateMedia({ colorScheme });
    // Twice is enough: each theme once, and each width.
    if ((width === 390) === (colorScheme === 'dark')) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations, `${name} ${width} ${colorScheme}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} fits into ${width}`).toBe(true);
    await page.screenshot({ path: path.join(pictures, `${name}-${colorScheme}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme: 'light' });
}

const codesOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) });

test('an address is confirmed by a press on the link, signed in', async ({ browser, server, somebody, mail }) => {
  const maya = await somebody('Maya Lindqvist');
  await maya.page.goto('/');
  await expect(maya.page.getByText('is not confirmed yet')).toBeVisible();
  await look(maya.page, 'today-unconfirmed');
  const link = await linkMailed(mail, maya.email, 'confirm');

  const phone = await openBrowser(browser, server.origin, 'Maya');
  await phone.page.goto(link);
  await expect(phone.page.getByText('Sign in first')).toBeVisible();
  await phone.context.close();

  await maya.page.goto(link);
  await expect(maya.page).toHaveURL('/confirm');
  await look(maya.page, 'confirm');
  await maya.page.getByRole('button', { name: 'Confirm the address' }).click();
  await expect(maya.page.getByText(`${maya.email} is confirmed.`)).toBeVisible();
  await maya.page.getByRole('link', { name: 'Go to Today' }).click();
  await expect(maya.page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(maya.page.getByText('is not confirmed yet')).toBeHidden();
});

test('a link signs in, once, and leaves nothing in the address bar', async ({ browser, server, somebody, mail }) => {
  const maya = await somebody('Maya Lindqvist');
  await confirmAddress(maya, mail);
  const phone = await openBrowser(browser, server.origin, 'Maya');
  const { page } = phone;
  await page.goto('/door');
  await look(page, 'door-with-mail');
  await page.getByLabel('E-mail').fill(maya.email);
  await page.getByRole('button', { name: 'Send me a link' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Sign in by a link' })).toBeFocused();
  await expect(page.getByLabel('E-mail')).toHaveValue(maya.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('a mail is on its way')).toBeVisible();
  await look(page, 'door-link');

  const link = await linkMailed(mail, maya.email, 'enter');
  await page.goto(link);
  await expect(page).toHaveURL('/enter');
  expect(await page.evaluate(() => history.length)).toBeLessThan(6);
  await look(page, 'enter');
  await page.getByRole('button', { name: 'Sign me in' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto(link);
  await page.getByRole('button', { name: 'Sign me in' }).click();
  await expect(page.getByRole('alert')).toContainText('works once');
  await phone.context.close();
});

test('a forgotten password is replaced by a link', async ({ browser, server, somebody, mail }) => {
  const maya = await somebody('Maya Lindqvist');
  await confirmAddress(maya, mail);
  const phone = await openBrowser(browser, server.origin, 'Maya');
  const { page } = phone;
  await page.goto('/door');
  await page.getByRole('button', { name: 'Forgot your password?' }).click();
  await page.getByLabel('E-mail').fill(maya.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.goto(await linkMailed(mail, maya.email, 'new-password'));
  await expect(page).toHaveURL('/new-password');
  await page.getByLabel('New password').fill('too short');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('This has 9 characters')).toBeVisible();
  await look(page, 'new-password');
  await page.getByLabel('New password').fill('quite another password');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Your new password is set')).toBeVisible();

  // Whoever was signed in is shown the door.
  await maya.page.goto('/settings');
  await expect(maya.page).toHaveURL(/\/door/);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(maya.email);
  await page.getByLabel('Password').fill('quite another password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/');
  await phone.context.close();
});

test('a second factor is set up, asked for, recovered from and turned off', async ({ browser, server, somebody, mail }) => {
  const maya = await somebody('Maya Lindqvist');
  await confirmAddress(maya, mail);
  const { page } = maya;
  await page.goto('/settings');
  const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Second factor', exact: true }) });
  await part.getByRole('button', { name: 'Set up' }).press('Enter');
  await expect(part.getByLabel('Current password')).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(part.getByRole('img', { name: /secret as a picture/ })).toBeVisible();
  await expect(part.getByLabel('The code it shows')).toBeFocused();
  await look(page, 'settings-second-factor');
  const totp = codesOf((await part.locator('code').innerText()).replaceAll(' ', ''));
  await part.getByLabel('The code it shows').fill(totp.generate());
  await part.getByRole('button', { name: 'Turn on' }).click();
  await expect(part.getByRole('heading', { name: 'Recovery codes' })).toBeFocused();
  const recovery = await part.getByRole('listitem').allInnerTexts();
  expect(recovery).toHaveLength(10);
  await look(page, 'settings-recovery-codes');
  await part.getByRole('button', { name: 'I have kept them' }).click();
  await expect(part.getByRole('heading', { name: 'Second factor' })).toBeFocused();
  await expect(part.getByText('10 recovery codes are left')).toBeVisible();

  const phone = await openBrowser(browser, server.origin, 'Maya');
  await phone.page.goto('/door');
  await phone.page.getByLabel('E-mail').fill(maya.email);
  await phone.page.getByLabel('Password').fill(password);
  await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const code = phone.page.getByLabel('Code from your app');
  await expect(code).toBeFocused();
  await expect(code).toHaveAttribute('autocomplete', 'one-time-code');
  await code.fill('000000');
  await page.keyboard.press('Enter');
  await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(phone.page.getByRole('alert')).toContainText('not right');
  await look(phone.page, 'second-step');
  await phone.page.getByRole('button', { name: 'Use a recovery code' }).click();
  await phone.page.getByLabel('Recovery code').fill(recovery[0] ?? '');
  await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(phone.page).toHaveURL('/');

  // The link does not go round it.
  await send(phone, 'POST', '/sessions/close', {});
  await send(phone, 'POST', '/sign-in/link', { email: maya.email });
  await phone.page.goto(await linkMailed(mail, maya.email, 'enter'));
  await phone.page.getByRole('button', { name: 'Sign me in' }).click();
  await expect(phone.page.getByRole('heading', { name: 'The second step' })).toBeVisible();
  // The code that turned it on was used; the next one is good already.
  await phone.page.getByLabel('Code from your app').fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(phone.page).toHaveURL('/');
  await phone.context.close();

  await page.reload();
  await expect(part.getByText('9 recovery codes are left')).toBeVisible();
  await part.getByRole('button', { name: 'Turn off' }).click();
  await part.getByLabel('Current password').fill(password);
  await part.getByLabel('Code from your app').fill(recovery[1] ?? '');
  await part.getByRole('button', { name: 'Turn off' }).click();
  await expect(part.getByRole('button', { name: 'Set up' })).toBeVisible();
  await expect(part.getByRole('heading', { name: 'Second factor' })).toBeFocused();
});

test('an address is changed, and counts once the new one is confirmed', async ({ somebody, mail }) => {
  const maya = await somebody('Maya Lindqvist');
  await confirmAddress(maya, mail);
  const { page } = maya;
  const next = `new.${maya.email}`;
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Change the address' }).press('Enter');
  await expect(page.getByLabel('New e-mail')).toBeFocused();
  await page.keyboard.type(next);
  const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'E-mail', exact: true }) });
  await part.getByLabel('Current password').fill(password);
  await look(page, 'settings-address');
  await part.getByRole('button', { name: 'Change it' }).click();
  await expect(part.getByText(`Follow the link we mailed to ${next}`)).toBeVisible();
  await expect(part.getByText(`You are ${maya.email} here.`)).toBeVisible();
  await page.goto(await linkMailed(mail, next, 'confirm'));
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await expect(page.getByText(`${next} is confirmed.`)).toBeVisible();
  await page.goto('/settings');
  await expect(part.getByText(`You are ${next} here.`)).toBeVisible();
  await expect.poll(() => mail.came.findLast(({ to }) => to === maya.email)?.email.text).toContain(next);
});
