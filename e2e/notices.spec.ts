import { randomUUID } from 'node:crypto';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, send, test, type Somebody } from './rapport.ts';

const soundOf = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

/** Sound in every light and width, with a picture of each; nothing is wider than the window. */
async function looksWell(page: Page, name: string): Promise<void> {
  for (const { light, width } of [{ light: 'light', width: 1280 }, { light: 'dark', width: 1280 }, { light: 'light', width: 390 }, { light: 'dark', width: 390 }] as const) {
    await page.emulateMedia({ colorScheme: light });
    await page.setViewportSize({ width, height: 900 });
    expect(await soundOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${name} at ${width}`).toBe(true);
    await page.screenshot({ path: path.join(pictures, `${name}-${light}-${width}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** At any hour of any day: no quiet time, no days off. */
const atAnyTime = (who: Somebody) => send(who, 'PATCH', '/choices', { quiet: null, daysOff: [] });

/** Opens the inbox again until the work behind it is done. */
async function inboxHas(page: Page, heading: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto('/inbox');
    await expect(page.getByRole('heading', { name: heading })).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('what is ticked is kept with the press, by keyboard too, and off means off', async ({ somebody }) => {
  const maya = await somebody('Maya Lindqvist');
  const { page } = maya;
  const chat = { kind: 'slack', name: 'Our chat', address: 'https://hooks.slack.com/services/T0/B0/x' };
  expect((await send(maya, 'PUT', `/channels/${randomUUID()}`, chat)).ok).toBe(true);
  await page.goto('/settings');
  await expect(page.getByText('No mail server is set here')).toBeVisible();
  const soon = page.getByRole('checkbox', { name: 'Shortly before we meet, by Mail' });
  await expect(soon).not.toBeChecked();
  await soon.focus();
  await page.keyboard.press('Space');
  await expect(soon).toBeChecked();
  await page.getByLabel('Shortly before is').selectOption('30 minutes');
  await page.getByRole('checkbox', { name: 'Saturday' }).uncheck();
  await page.getByRole('checkbox', { name: 'Wednesday' }).check();
  await page.getByRole('checkbox', { name: 'Quiet hours' }).uncheck();
  await expect(page.getByLabel('From')).toBeHidden();
  await page.getByRole('checkbox', { name: 'Put the first lines of the page into my messages' }).check();
  for (const box of await page.getByRole('table', { name: 'What is told where' }).getByRole('checkbox').all()) await box.uncheck();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeAttached();
  await page.getByRole('checkbox', { name: 'The week ahead, on Monday, by Our chat' }).check();
  await looksWell(page, 'notices');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'The week ahead, on Monday, by Our chat' })).toBeChecked();
  await expect(soon).not.toBeChecked();
  await expect(page.getByLabel('Shortly before is')).toHaveValue('30');
  await expect(page.getByRole('checkbox', { name: 'Saturday' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Wednesday' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Quiet hours' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Put the first lines of the page into my messages' })).toBeChecked();
});

test('what one changes stands in the other’s inbox, marked as new until it was opened', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await atAnyTime(sam);
  const { planned } = (await send(maya, 'GET', `/one-on-ones/${room}`)).body as { planned: { id: string } };
  await send(maya, 'POST', `/pages/${planned.id}/move`, { day: '2031-03-05', time: '14:00', reason: 'A fire' });
  await expect(async () => {
    await sam.page.goto('/');
    await expect(sam.page.getByRole('link', { name: 'Inbox 1 new' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await sam.page.getByRole('link', { name: 'Inbox 1 new' }).click();
  await expect(sam.page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeFocused();
  await expect(sam.page.getByRole('heading', { name: /^Maya Lindqvist moved/ })).toBeVisible();
  await expect(sam.page.getByText('New', { exact: true })).toBeVisible();
  await looksWell(sam.page, 'inbox');
  await sam.page.getByRole('link', { name: 'Open the page' }).first().click();
  await expect(sam.page).toHaveURL(new RegExp(`/one-on-ones/${room}`));
  await expect(sam.page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible();
  await sam.page.goto('/inbox');
  await expect(sam.page.getByRole('heading', { name: /^Maya Lindqvist moved/ })).toBeVisible();
  await expect(sam.page.getByText('New', { exact: true })).toBeHidden();
  // Whoever did it knows.
  await maya.page.goto('/inbox');
  await expect(maya.page.getByText('Nothing yet.')).toBeVisible();
});

test('the recap leaves the room when both want it, word by word as it was shown', async ({ pair }) => {
  const { maya, sam } = await pair();
  for (const { page } of [maya, sam]) await page.getByRole('button', { name: 'Wrap up' }).click();
  const wish = ({ page }: Somebody) => page.getByRole('checkbox', { name: 'Send me what we closed with, by mail or chat' });
  await wish(maya).check();
  await expect(maya.page.getByText('Sam has not asked for it.')).toBeVisible();
  await expect(sam.page.getByText('Maya wants it. It leaves only if you both do.')).toBeVisible();
  await wish(sam).check();
  await expect(maya.page.getByText('Both of you want it')).toBeVisible();
  await maya.page.getByRole('textbox', { name: 'What mattered' }).fill('The rota works');
  await sam.page.getByText('Read exactly what leaves').click();
  const shown = sam.page.getByText('What mattered: The rota works');
  await expect(shown).toBeVisible();
  const text = await shown.innerText();
  expect(text).toContain('Next time: ');
  await looksWell(sam.page, 'recap-outside');
  await maya.page.getByRole('button', { name: 'Agree and close' }).click();
  await expect(maya.page.getByRole('dialog')).toBeHidden();
  for (const { page } of [maya, sam]) {
    await inboxHas(page, /recap|closed/i);
    for (const line of text.split('\n').filter((each) => each.trim() !== '')) await expect(page.getByText(line, { exact: true })).toBeVisible();
  }
});
