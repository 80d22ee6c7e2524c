import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bringOldPage } from './old-notes.ts';
import { expect, send, test, type Somebody } from './rapport.ts';

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

const looks = [
  { light: 'light', width: 1280, height: 900, as: 'pictures' },
  { light: 'dark', width: 1280, height: 900, as: 'pictures' },
  { light: 'dark', width: 1280, height: 900, as: 'tables' },
  { light: 'light', width: 390, height: 844, as: 'tables' },
  { light: 'light', width: 390, height: 844, as: 'pictures' },
  { light: 'dark', width: 390, height: 844, as: 'pictures' },
] as const;

// Pictures are taken anyway; recording each of these looks besides costs more than all of the rest.
test.use({ trace: 'off', screenshot: 'off' });

/** Half a year of made-up pages, as the example has them. */
async function openExample(maya: Somebody): Promise<string> {
  expect((await send(maya, 'POST', '/example', {})).ok).toBe(true);
  const { body } = await send(maya, 'GET', '/one-on-ones');
  // What the server answers, by its contract.
  const [room] = body as { id: string }[];
  return room?.id ?? '';
}

async function openTrends(page: Page, room: string): Promise<void> {
  await page.goto(`/one-on-ones/${room}/trends`);
  await expect(page.getByRole('heading', { name: 'What the book shows' })).toBeVisible();
}

test('the trends show how it is going, as pictures and as tables, and each line leads to its page', async ({ somebody }) => {
  const maya = await somebody('Maya Lindqvist');
  const room = await openExample(maya);
  const { page } = maya;
  await page.goto(`/one-on-ones/${room}`);
  await page.getByRole('link', { name: 'Trends', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You and Sam, the last 12 weeks');
  await expect(page.getByText('Both of you see this page, and nobody else does.')).toBeVisible();

  const mood = page.getByRole('region', { name: 'Mood and load' });
  await expect(mood.getByText(/^Sam’s load has risen over the last 6 check-ins/)).toBeVisible();
  await expect(mood.locator('svg').first()).toBeVisible();
  // For who listens the table is there beside the picture.
  await expect(mood.getByRole('table', { name: 'Mood and load' })).toHaveCount(1);
  // Whoever goes from link to link is not led to where nothing is seen.
  await expect(mood.getByRole('table').getByRole('link').first()).toHaveAttribute('tabindex', '-1');
  await page.getByLabel('As tables').check();
  await expect(mood.getByRole('table').getByRole('link').first()).not.toHaveAttribute('tabindex');
  await expect(mood.locator('svg')).toHaveCount(0);
  await expect(mood.getByRole('columnheader', { name: 'mood' })).toBeVisible();

  await page.getByRole('radio', { name: '6 months' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You and Sam, the last 6 months');
  const kept = page.getByRole('region', { name: 'Kept', exact: true });
  await expect(kept.getByText(/one moved, one skipped/)).toBeVisible();

  const blocker = page.getByRole('region', { name: 'What the book shows' }).getByRole('listitem').filter({ hasText: 'is in the way for the' });
  await expect(blocker.getByText(/^To try: ask what kind it is/)).toBeVisible();
  await blocker.getByRole('link').first().click();
  await expect(page).toHaveURL(/#page-/);
});

test('both of the two read the same, also where one brought old notes and answered blind', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  for (const [day, text] of [['2026-03-03', 'We asked Ines'], ['2026-03-10', 'It is for Ines']] as const) await bringOldPage(maya, room, day, [{ text }]);
  for (const load of [2, 3, 4, 5]) {
    const { body } = await send(maya, 'GET', `/one-on-ones/${room}`);
    // What the server answers, by its contract.
    const { id } = (body as { planned: { id: string } }).planned;
    await send(sam, 'PUT', `/pages/${id}/check-in`, { mood: 3, load });
    await send(maya, 'PUT', `/pages/${id}/reflection`, { spoke: 'me', worthwhile: 2 });
    expect((await send(maya, 'POST', `/pages/${id}/close`, {})).ok).toBe(true);
  }
  const read: string[] = [];
  for (const { page } of [maya, sam]) {
    await openTrends(page, room);
    await page.getByRole('radio', { name: 'All', exact: true }).check();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/from the first page on/);
    await expect(page.getByText('Sam’s load has risen over 4 check-ins: 2, 3, 4, 5')).toBeVisible();
    read.push(await page.getByRole('region').allInnerTexts().then((texts) => texts.join('\n')));
  }
  expect(read[0]).toContain('4 of 4 held when planned');
  expect(read[1]).toBe(read[0]);
});

test('the trends are readable for everybody, in both lights, from 390 px on, at 200 % and on paper', async ({ somebody }) => {
  const maya = await somebody('Maya Lindqvist');
  const room = await openExample(maya);
  const { page } = maya;
  await openTrends(page, room);
  for (const { light, width, height, as } of looks) {
    await test.step(`${light}, ${width} px, ${as}`, async () => {
      await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.getByLabel('As tables').setChecked(as === 'tables');
      await page.screenshot({ path: path.join(pictures, `trends-${as}-${light}-${width}.png`), fullPage: true });
      expect.soft(await isScrolledSideways(page), `${light}, ${width} px, ${as}`).toBe(false);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html: html.slice(0, 160) }))), `${light}, ${width} px, ${as}`).toEqual([]);
    });
  }
  // Half as many pixels to the window is what 200 % makes of it.
  await page.setViewportSize({ width: 640, height: 450 });
  expect.soft(await isScrolledSideways(page)).toBe(false);
  await page.getByLabel('As tables').uncheck();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await expect(page.getByLabel('As tables')).toBeHidden();
  await page.screenshot({ path: path.join(pictures, 'trends-print.png'), fullPage: true });
});

test('the trends of a book that has just begun say so', async ({ pair }) => {
  const { sam, room } = await pair();
  await sam.page.goto(`/one-on-ones/${room}/trends`);
  await expect(sam.page.getByText(/^Nothing was held in this period yet/)).toBeVisible();
});

function isScrolledSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
