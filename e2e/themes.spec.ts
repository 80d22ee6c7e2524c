import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bringOldPage } from './old-notes.ts';
import { expect, press, saved, section, startOneOnOne, test, writeIn } from './rapport.ts';

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

test('what several people raise is merged, improved, and told back to each room in its own words', async ({ pair }) => {
  test.slow();
  const { maya, sam, room } = await pair();
  const withLena = await startOneOnOne(maya, 'Lena Petit');
  await writeIn(sam.page, 'Process', 0);
  await sam.page.keyboard.type('Slept four hours #release-night ');
  await saved(sam.page);
  await bringOldPage(maya, room, '2026-03-03', [{ text: 'Too late again #release-nights' }, { text: 'Who owns it? #staging', kind: 'blocker' }]);
  await bringOldPage(maya, withLena, '2026-03-11', [{ text: 'Quarrelled with Omar #release-nights', by: 'me' }]);

  const { page } = maya;
  await page.goto('/themes');
  await expect(page.getByRole('heading', { name: 'Themes', level: 1 })).toBeVisible();
  for (const word of ['Slept', 'Omar', 'late again']) await expect(page.getByText(word)).toHaveCount(0);

  await page.getByRole('button', { name: /are one theme/ }).click();
  await expect(page.getByText('#release-night counts as #release-nights')).toBeVisible();
  const shared = page.getByRole('region', { name: 'Raised by several people' });
  await expect(shared.getByRole('button', { name: /#release-nights/ })).toContainText('2 people · 3 weeks · since 3 Mar');
  await expect(page.getByRole('link', { name: 'Themes one theme that several people raise' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo: #release-night/ }).click();
  await expect(page.getByRole('region', { name: 'The same thing?' })).toBeVisible();
  await page.getByRole('button', { name: /are one theme/ }).click();

  await shared.getByRole('button', { name: /#release-nights/ }).click();
  await expect(shared.getByText('With Lena Petit')).toBeVisible();
  await page.getByRole('button', { name: 'Do something about it' }).click();
  await page.keyboard.type('Releases go out before lunch');
  await press(page, 'Enter');
  const doing = page.getByRole('region', { name: 'What is being done' });
  await expect(doing.getByText('Releases go out before lunch')).toBeVisible();
  await doing.getByRole('button', { name: 'It is done' }).click();

  const forSam = doing.getByRole('textbox', { name: 'For Sam’s next page' });
  await expect(forSam).toHaveValue('You said “release-nights”. What we did: Releases go out before lunch');
  await forSam.fill('Lena and you said so: releases go out before lunch');
  const put = doing.locator('form').filter({ has: page.getByRole('textbox', { name: 'For Sam’s next page' }) }).getByRole('button');
  await put.click();
  await expect(doing.getByText('The line names Lena Petit.')).toBeVisible();
  await forSam.fill('You said “release nights”: releases now go out before lunch');
  await pictured(page, 'themes');
  await put.click();
  await expect(doing.getByText(/^Told Sam on/)).toBeVisible();

  // It arrives on the page Sam has open.
  await expect(section(sam.page, 'People')).toContainText('releases now go out before lunch');
  await expect(section(sam.page, 'People')).not.toContainText('Lena');
});

test('# on a page offers the themes of its own book, and of no other', async ({ pair }) => {
  const { maya, room } = await pair();
  const withLena = await startOneOnOne(maya, 'Lena Petit');
  await bringOldPage(maya, room, '2026-03-03', [{ text: 'Too late again #release-nights' }]);
  await bringOldPage(maya, withLena, '2026-03-11', [{ text: 'Quarrelled #rel-quarrels' }]);
  const { page } = maya;
  await page.goto(`/one-on-ones/${room}`);
  await saved(page);
  await writeIn(page, 'People', 0);
  await page.keyboard.type('Again #rel');
  await expect(page.getByRole('option', { name: '#release-nights' })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(1);
});

/** Looks at the screen as it is, in both lights and on a phone. */
async function pictured(page: Page, name: string): Promise<void> {
  for (const [light, width, height] of [['light', 1280, 900], ['dark', 1280, 900], ['light', 390, 844]] as const) {
    await page.emulateMedia({ colorScheme: light });
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(pictures, `${name}-${light}-${width}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 160)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}
