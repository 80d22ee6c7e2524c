import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openHookEndpoint, type HookEndpoint } from '#server/testing/hook-endpoint.ts';
import { startServerProcess } from '#server/testing/server-process.ts';
import { expect, test as base } from './rapport.ts';

/** A chat on loopback, and a server that may reach it. */
const test = base.extend<{ chat: HookEndpoint }, { server: { origin: string } }>({
  server: [
    // Playwright reads the fixtures a fixture needs out of this pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const data = await mkdtemp(path.join(os.tmpdir(), 'rapport e2e '));
      const server = await startServerProcess(data, { settings: { RAPPORT_SIGNUP: 'open', LOG_LEVEL: 'silent', RAPPORT_PRIVATE_HOOKS: 'allow' } });
      await use({ origin: server.origin });
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern
  chat: async ({}, use) => {
    const chat = await openHookEndpoint();
    await use(chat);
    await chat.close();
  },
});

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');
const looks = [
  { light: 'light', width: 1280 },
  { light: 'dark', width: 1280 },
  { light: 'light', width: 390 },
  { light: 'dark', width: 390 },
] as const;

const part = (page: Page) => page.locator('section').filter({ has: page.getByRole('heading', { name: 'Chats and webhooks' }) });

test('a chat is added, tried, changed and removed, by the keyboard alone', async ({ somebody, chat }) => {
  const { page } = await somebody('Maya Lindqvist');
  await page.goto('/settings');
  const channels = part(page);
  await channels.getByRole('button', { name: 'Add a chat or webhook' }).press('Enter');
  await expect(page.getByRole('radio', { name: 'Slack' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Mattermost' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Name').last()).toHaveValue('Mattermost');
  await page.keyboard.type('Team chat');
  await page.keyboard.press('Tab');
  await expect(channels.getByText('add an Incoming Webhook under Integrations')).toBeVisible();
  await page.keyboard.type(`${chat.origin}/hooks/very-secret`);
  await page.keyboard.press('Enter');
  await expect(channels.getByRole('heading', { name: 'Chats and webhooks' })).toBeFocused();
  await expect(channels.getByText('Nothing was sent yet.')).toBeVisible();
  await expect(channels).not.toContainText('very-secret');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Send a test to Team chat' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(channels.getByRole('status').getByText('The test was sent. Have a look there.')).toBeVisible();
  expect(chat.last()).toMatchObject({ path: '/hooks/very-secret', json: { text: expect.stringContaining('Team chat') as unknown } });

  chat.answerWith(404);
  await page.keyboard.press('Enter');
  await expect(channels.getByRole('status').getByText('There is nothing at its address any more.')).toBeVisible();

  await channels.getByRole('button', { name: 'Change Team chat' }).press('Enter');
  await expect(page.getByLabel('Name').last()).toBeFocused();
  await page.keyboard.type('Our chat');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Send a test to Our chat' })).toBeFocused();

  await channels.getByRole('button', { name: 'Remove Our chat' }).press('Enter');
  await expect(channels.getByRole('heading', { name: 'Chats and webhooks' })).toBeFocused();
  await expect(channels.getByRole('listitem')).toHaveCount(0);
});

test('the secret of a webhook is shown once, and what cannot be an address is said', async ({ somebody, chat }) => {
  const { page } = await somebody('Sam Okafor');
  await page.goto('/settings');
  const channels = part(page);
  await channels.getByRole('button', { name: 'Add a chat or webhook' }).click();
  await channels.getByRole('radio', { name: 'Webhook' }).check();
  await channels.getByLabel('Address').fill('somewhere');
  await channels.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(channels.getByLabel('Address')).toHaveAccessibleDescription(/That is not an address Rapport can send to/);
  await expect(channels.getByLabel('Address')).toBeFocused();
  await channels.getByLabel('Address').fill(`${chat.origin}/`);
  await channels.getByRole('button', { name: 'Add', exact: true }).click();
  const secret = channels.getByLabel('Secret of Webhook');
  await expect(secret).toBeFocused();
  const first = await secret.inputValue();
  expect(first).toMatch(/^whsec_/);
  await channels.getByRole('button', { name: 'Copy secret' }).click();
  await expect(channels.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
  await channels.getByRole('button', { name: 'Close' }).click();
  await expect(secret).toHaveCount(0);
  await page.reload();
  await expect(channels.getByText(`Webhook, ${new URL(chat.origin).host}`)).toBeVisible();
  await expect(channels).not.toContainText('whsec_');
  await channels.getByRole('button', { name: 'New secret for Webhook' }).click();
  await expect(secret).toBeFocused();
  expect(await secret.inputValue()).not.toBe(first);
});

test('chats and webhooks: readable for everybody, in both lights, from 390 px on', async ({ somebody, chat }) => {
  const { page } = await somebody('Ines Duarte');
  await page.goto('/settings');
  const channels = part(page);
  for (const [kind, name, answer] of [['Slack', 'Slack at work', 200], ['Teams', 'The team of the whole of the second floor', 410]] as const) {
    await channels.getByRole('button', { name: 'Add a chat or webhook' }).click();
    await channels.getByRole('radio', { name: kind }).check();
    await channels.getByLabel('Name').fill(name);
    await channels.getByLabel('Address').fill(`${chat.origin}/x`);
    await channels.getByRole('button', { name: 'Add', exact: true }).click();
    chat.answerWith(answer);
    await channels.getByRole('button', { name: `Send a test to ${name}` }).click();
    await expect(channels.getByText(answer === 200 ? 'The test was sent' : 'There is nothing at its address')).toBeVisible();
  }
  await channels.getByRole('button', { name: 'Add a chat or webhook' }).click();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { light, width } of looks) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await channels.screenshot({ path: path.join(pictures, `channels-${light}-${width}.png`) });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${light}, ${width} px`).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)), `${light}, ${width} px`).toEqual([]);
  }
});
