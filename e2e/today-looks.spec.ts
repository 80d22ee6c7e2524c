import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, saved, startOneOnOne, test, writeIn, type Somebody } from './rapport.ts';

// Pictures are taken anyway; recording each of these screens besides costs more than all of the rest.
test.use({ trace: 'off', screenshot: 'off' });

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

const captureBar = (page: Page) => page.getByRole('combobox', { name: /^Note something/ });

test('Today is readable for everybody, in both lights, from 390 px on', async ({ pair }) => {
  const { maya, sam } = await pair();
  await writeIn(sam.page, 'People', 0);
  await sam.page.keyboard.type('? How much longer release nights last');
  await sam.page.getByLabel(/^Drained by/).first().fill('release nights');
  await saved(sam.page);
  await takeOn(maya);
  const { page } = maya;
  await expect(page.getByText('Sam feels drained by release nights')).toBeVisible();
  await expect(page.getByText('Told to several')).toBeVisible();
  await look(page, 'today-full');
});

test('names to choose from, what is owed and why it is dropped are readable as well', async ({ pair }) => {
  const { maya } = await pair();
  await takeOn(maya);
  const { page } = maya;
  await captureBar(page).pressSequentially('[] Send the deck by Thu @');
  await expect(page.getByRole('option', { name: 'Sam Okafor' })).toBeVisible();
  await look(page, 'today-capture');
  await page.goto('/commitments');
  await page.getByRole('checkbox', { name: 'Thank Ines' }).check();
  await page.getByRole('button', { name: 'Drop: Free Friday' }).click();
  await look(page, 'commitments');
});

test('what the books show is told on Today, each line leading to what it is drawn from', async ({ somebody }) => {
  const { page } = await somebody('Maya Lindqvist');
  await page.goto('/');
  await page.getByRole('button', { name: 'Look around in an example' }).click();
  await expect(page.getByRole('heading', { name: 'Sam Okafor' })).toBeVisible();
  await page.goto('/');
  const noticed = page.getByRole('region', { name: 'Worth noticing' });
  await expect(noticed.getByText('To try:')).not.toHaveCount(0);
  await look(page, 'today-example');
  await noticed.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/trends$/);
});

/** Maya takes things on with two people, and tells both the same. */
async function takeOn(maya: Somebody): Promise<void> {
  await startOneOnOne(maya, 'Lena Petit');
  const { page } = maya;
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Lena Petit' })).toBeVisible();
  for (const line of ['@sam [] Draft the new on-call rota by next 1:1', '@sam [] Free Friday mornings for reviews', '@lena [] Thank Ines in the all-hands by in a week', '@sam @lena Ines joins in January']) {
    await captureBar(page).pressSequentially(line);
    await page.keyboard.press('Enter');
    await expect(captureBar(page)).toHaveValue('');
  }
  await page.goto('/');
}

async function look(page: Page, name: string): Promise<void> {
  for (const [light, width, height] of [['light', 1280, 900], ['dark', 1280, 900], ['light', 390, 844], ['dark', 390, 844]] as const) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(pictures, `${name}-${light}-${width}.png`), fullPage: true });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${name} ${width}`).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`)), `${name}, ${light}, ${width} px`).toEqual([]);
  }
}
