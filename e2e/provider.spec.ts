import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { Secret, TOTP } from 'otpauth';
import { startProvider } from '#server/testing/providers/oidc-provider.ts';
import { startServerProcess } from '#server/testing/server-process.ts';
import { expect, password, send, test as base } from './rapport.ts';

type Provider = Awaited<ReturnType<typeof startProvider>>;

/** The real server with a provider, as the settings make it. */
const test = base.extend<object, { provider: Provider; server: { origin: string } }>({
  provider: [
    // Playwright reads the fixtures a fixture needs out of this pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const provider = await startProvider();
      await use(provider);
      await provider.down();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ provider }, use) => {
      const data = await mkdtemp(path.join(os.tmpdir(), 'rapport e2e '));
      const { issuer, clientId, clientSecret } = provider.setting;
      const settings = { RAPPORT_OIDC_ISSUER: issuer, RAPPORT_OIDC_CLIENT_ID: clientId, RAPPORT_OIDC_CLIENT_SECRET: clientSecret, RAPPORT_OIDC_NAME: 'Example Login' };
      const server = await startServerProcess(data, { settings: { ...settings, RAPPORT_SIGNUP: 'open', LOG_LEVEL: 'silent' } });
      provider.open(`${server.origin}/sign-in/provider/back`);
      await use(server);
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

test('somebody comes in by the provider, sets a password, unlinks it and links it again', async ({ page, provider }) => {
  provider.be({ sub: 'sam', email: 'sam@example.org', email_verified: true, name: 'Sam Okafor' });
  await page.goto('/settings');
  await expect(page).toHaveURL(/\/door\?next=%2Fsettings$/);
  await page.getByRole('link', { name: 'Sign in with Example Login' }).click();
  await expect(page).toHaveURL(/\/settings$/);
  await expect(page.getByText('Signed in as sam@example.org')).toBeVisible();
  await expect(page.getByText(/^Linked .* as sam@example.org\.$/)).toBeVisible();

  await page.getByRole('button', { name: 'Unlink Example Login' }).click();
  await expect(page.getByRole('alert')).toContainText('the only way you can sign in');
  await page.getByLabel('New password').fill('a password of some length');
  await page.getByRole('button', { name: 'Set a password' }).click();
  await expect(page.getByLabel('Current password')).toBeVisible();
  await page.getByRole('button', { name: 'Unlink Example Login' }).click();
  await page.getByRole('button', { name: 'Link Example Login', exact: true }).click();
  await expect(page).toHaveURL(/\/settings$/);
  await expect(page.getByText(/^Linked .* as sam@example.org\.$/)).toBeVisible();
});

test('whoever has a second factor is asked for it on the way back', async ({ somebody, provider }) => {
  const maya = await somebody('Maya Lindqvist');
  provider.be({ sub: 'maya-too', email: 'maya-too@example.org', email_verified: true });
  await maya.page.goto('/settings');
  await maya.page.getByRole('button', { name: 'Link Example Login' }).click();
  await expect(maya.page.getByText('as maya-too@example.org.')).toBeVisible();
  const { secret } = (await send(maya, 'POST', '/account/second-factor/begin', { password })).body as { secret: string };
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await send(maya, 'POST', '/account/second-factor', { code: totp.generate() });
  await maya.page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await maya.page.getByRole('link', { name: 'Sign in with Example Login' }).click();
  await expect(maya.page).toHaveURL(/step=second/);
  // A code works once, and this one was used to turn it on.
  await maya.page.getByRole('textbox').fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await maya.page.keyboard.press('Enter');
  await expect(maya.page).toHaveURL(/\/$/);
});

test('the door says what went wrong on the way, and keeps where one was going', async ({ page, provider }) => {
  await page.goto('/door?next=%2Fsettings');
  await provider.down();
  await page.getByRole('link', { name: 'Sign in with Example Login' }).click();
  await expect(page.getByText('Example Login cannot be reached right now.')).toBeVisible();
  await provider.up();
  provider.be({ sub: 'maya', email: 'maya@example.org', email_verified: true, name: 'Maya Lindqvist' });
  await page.getByRole('link', { name: 'Sign in with Example Login' }).click();
  await expect(page.getByText('Signed in as maya@example.org')).toBeVisible();
});

test('door and settings are readable for everybody, in both lights, on a phone too', async ({ page, provider }) => {
  const look = async (name: string) => {
    for (const { light, width } of [{ light: 'light', width: 1280 }, { light: 'dark', width: 1280 }, { light: 'light', width: 390 }, { light: 'dark', width: 390 }] as const) {
      await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 844 });
      await page.screenshot({ path: path.join(pictures, `${name}-${light}-${width}.png`), fullPage: true });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${light}, ${width} px`).toBe(true);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html.slice(0, 160) })), `${light}, ${width} px`).toEqual([]);
    }
  };
  await page.goto('/door?next=%2Fsettings&provider=known');
  await expect(page.getByText('There is an account with this address already.')).toBeVisible();
  await look('door-provider');
  provider.be({ sub: 'lena', email: 'lena@example.org', email_verified: true, name: 'Lena' });
  await page.getByRole('link', { name: 'Sign in with Example Login' }).click();
  await expect(page.getByText('Signed in as lena@example.org')).toBeVisible();
  await look('settings-provider');
});
