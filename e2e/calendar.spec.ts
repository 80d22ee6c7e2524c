import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { startServerProcess } from '#server/testing/server-process.ts';
import { expect, send, test as base } from './rapport.ts';

/** A server that sends mail, to nowhere: what it offers is what matters here. */
const test = base.extend<object, { server: { origin: string } }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const data = await mkdtemp(path.join(os.tmpdir(), 'rapport e2e calendar '));
      const settings = { RAPPORT_SIGNUP: 'open', LOG_LEVEL: 'silent', RAPPORT_SMTP_URL: 'smtp://127.0.0.1:9', RAPPORT_MAIL_FROM: 'meet@example.org' };
      const server = await startServerProcess(data, { settings });
      await use({ origin: server.origin });
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');
const looks = [
  { light: 'light', width: 1280, height: 900 },
  { light: 'dark', width: 1280, height: 900 },
  { light: 'light', width: 390, height: 844 },
] as const;

const part = (page: Page) => page.locator('section').filter({ has: page.getByRole('heading', { name: 'Calendar', exact: true }) });

async function sound(page: Page, within: string) {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
}

test('a calendar subscribes by an address that is shown once, renewed and revoked', async ({ somebody }) => {
  const { page } = await somebody('Maya Lindqvist');
  await page.goto('/settings');
  const calendar = part(page);
  await calendar.getByRole('button', { name: 'Make an address' }).click();
  const address = calendar.getByLabel('The address of your calendar');
  await expect(address).toBeFocused();
  const first = await address.inputValue();
  await calendar.getByRole('button', { name: 'Copy' }).click();
  await expect(calendar.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
  expect((await page.request.get(first)).headers()['content-type']).toBe('text/calendar; charset=utf-8');

  await page.reload();
  await expect(calendar.getByText(/A calendar last looked on/)).toBeVisible();
  await expect(address).toBeHidden();
  await calendar.getByRole('button', { name: 'New address' }).click();
  expect(await address.inputValue()).not.toBe(first);
  expect((await page.request.get(first)).status()).toBe(404);
  await calendar.getByRole('button', { name: 'Revoke it' }).click();
  await expect(calendar.getByRole('heading', { name: 'A calendar to subscribe to' })).toBeFocused();
  await expect(calendar.getByRole('button', { name: 'Make an address' })).toBeVisible();
});

test('invitations of the calendar are turned off and on by the keyboard', async ({ somebody }) => {
  const maya = await somebody('Maya Lindqvist');
  await maya.page.goto('/settings');
  const box = part(maya.page).getByRole('checkbox', { name: /Send invitations of the calendar to maya/ });
  await expect(box).toBeChecked();
  await box.focus();
  await maya.page.keyboard.press('Space');
  await expect(box).not.toBeChecked();
  await expect.poll(async () => ((await send(maya, 'GET', '/choices')).body as { choices: { calendar: boolean } }).choices.calendar).toBe(false);
});

test('what the other’s calendar proposes is shown above the page, and taken up by one press', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const { planned } = (await send(maya, 'GET', `/one-on-ones/${room}`)).body as { planned: { startsAt: string } };
  const { me } = (await send(sam, 'GET', '/door')).body as { me: { id: string } };
  const at = new Date(Date.parse(planned.startsAt) + 25 * 3_600_000).toISOString();
  // What mail brings in is tested where it comes in.
  const answer = { by: me.id, answer: 'proposed', whole: false, proposed: { day: at.slice(0, 10), time: '11:00', startsAt: at } };
  await maya.page.route('**/api/one-on-ones/*/calendar', (route) => route.fulfill({ json: [answer] }));
  await maya.page.reload();
  await expect(maya.page.getByText(/^Sam’s calendar proposes Wednesday .*, 11:00/)).toBeVisible();
  for (const look of looks) {
    await maya.page.emulateMedia({ colorScheme: look.light });
    await maya.page.setViewportSize(look);
    await maya.page.screenshot({ path: path.join(pictures, `calendar-answer-${look.light}-${look.width}.png`) });
    await sound(maya.page, 'main');
  }
  await maya.page.getByRole('button', { name: 'Move there' }).click();
  await expect
    .poll(async () => ((await send(maya, 'GET', `/one-on-ones/${room}`)).body as { planned: { startsAt: string } }).planned.startsAt)
    .toBe(at);
});

test('the settings of the calendar look and read well', async ({ somebody }) => {
  const { page } = await somebody('Maya Lindqvist');
  await page.goto('/settings');
  const calendar = part(page);
  await calendar.getByRole('button', { name: 'Make an address' }).click();
  await expect(calendar.getByLabel('The address of your calendar')).toBeVisible();
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.light });
    await page.setViewportSize(look);
    await calendar.scrollIntoViewIfNeeded();
    await calendar.screenshot({ path: path.join(pictures, `calendar-settings-${look.light}-${look.width}.png`) });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await sound(page, 'main');
  }
});
