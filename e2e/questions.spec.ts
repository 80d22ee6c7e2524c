import { randomUUID } from 'node:crypto';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addDays } from '#core/day.ts';
import { expect, press, saved, section, send, test, writeIn, type Somebody } from './rapport.ts';

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

const margin = (page: Page) => page.getByRole('complementary');
const worth = (page: Page) => margin(page).getByRole('region', { name: 'Worth a moment' });
const question = (page: Page) => worth(page).locator('p').first();

test('one question stands beside the page for both, and gives way for both', async ({ pair }) => {
  const { maya, sam } = await pair();
  await expect(question(maya.page)).toHaveText(/[?.]$/);
  const first = (await question(maya.page).textContent()) ?? '';
  await expect(question(sam.page)).toHaveText(first);
  await expect(worth(sam.page).getByText('Something to begin with')).toBeVisible();

  await worth(sam.page).getByRole('button', { name: 'another' }).press('Enter');
  await expect(question(sam.page)).not.toHaveText(first);
  const second = (await question(sam.page).textContent()) ?? '';
  await expect(question(maya.page)).toHaveText(second);

  await worth(maya.page).getByRole('button', { name: 'put it on the page' }).press('Enter');
  await expect(worth(maya.page).getByText('on the page', { exact: true })).toBeVisible();
  await expect(sam.page.getByRole('textbox', { name: /^Page of / }).getByText(second)).toBeVisible();

  await worth(maya.page).getByRole('button', { name: 'not today' }).press('Enter');
  await expect(worth(maya.page).getByRole('heading')).toBeFocused();
  await expect(worth(sam.page).getByText(second)).toHaveCount(0);
  await sam.page.reload();
  await expect(worth(sam.page).getByRole('button', { name: 'Look through questions' })).toBeVisible();
  await expect(worth(sam.page).getByRole('button', { name: 'another' })).toHaveCount(0);
});

test('questions are looked through five at a time, and one’s own are one’s own', async ({ pair }) => {
  const { maya, sam } = await pair();
  const { page } = maya;
  await worth(page).getByRole('button', { name: 'Look through questions' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Questions worth asking' });
  const list = sheet.getByRole('list', { name: 'Questions' });
  await sheet.getByLabel('About').selectOption('growth');
  await sheet.getByRole('radio', { name: 'Deep' }).check();
  await expect(list.getByText('What would make the next six months feel worth it?')).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(5);
  await sheet.getByRole('button', { name: 'Five others' }).press('Enter');
  await expect(list.getByText('What would make the next six months feel worth it?')).toHaveCount(0);
  await expect(list.getByRole('listitem')).toHaveCount(4);

  await sheet.getByLabel('A question of your own').fill('What would Ines say?');
  await sheet.getByLabel('A question of your own').press('Enter');
  await expect(sheet.getByRole('region', { name: 'Your own' }).getByText('What would Ines say?')).toBeVisible();
  await look(page, 'questions-sheet');
  await sheet.getByRole('button', { name: 'Put on the page: What would Ines say?' }).press('Enter');
  await expect(sheet).toHaveCount(0);
  await expect(sam.page.getByRole('textbox', { name: /^Page of / }).getByText('What would Ines say?')).toBeVisible();

  await worth(sam.page).getByRole('button', { name: 'Look through questions' }).click();
  await expect(sam.page.getByRole('region', { name: 'Your own' })).toBeVisible();
  await expect(sam.page.getByRole('dialog').getByText('What would Ines say?')).toHaveCount(0);
});

test('how the one-on-ones work is answered blind by both, and leads to a change', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await meetForTenWeeks(maya, room);
  await Promise.all([maya, sam].map(({ page }) => page.reload()));
  await expect(worth(maya.page).getByText('How do these one-on-ones work for you?')).toBeVisible();

  await worth(sam.page).getByRole('button', { name: 'answer' }).press('Enter');
  await expect(worth(sam.page).getByLabel('How they work for me')).toBeFocused();
  await sam.page.keyboard.type('They are moved too often');
  await worth(sam.page).getByLabel('What should change').fill('Keep the Tuesday');
  await worth(sam.page).getByRole('button', { name: 'Keep', exact: true }).press('Enter');
  await expect(worth(sam.page).getByText('Your answer is kept. Maya’s shows here once both have answered.')).toBeVisible();

  await expect(worth(maya.page).getByText('Sam has answered. It shows here once you have, too.')).toBeVisible();
  await expect(maya.page.getByText('They are moved too often')).toHaveCount(0);
  await worth(maya.page).getByRole('button', { name: 'answer' }).press('Enter');
  await worth(maya.page).getByLabel('How they work for me').fill('I like them');
  await worth(maya.page).getByRole('button', { name: 'Keep', exact: true }).press('Enter');
  await expect(worth(maya.page).getByText('They are moved too often')).toBeVisible();
  await expect(worth(sam.page).getByText('I like them')).toBeVisible();

  await worth(sam.page).getByLabel('What you two change').fill('Tuesdays stay');
  await worth(sam.page).getByRole('button', { name: 'Keep', exact: true }).press('Enter');
  await expect(worth(maya.page).getByText('Agreed: Tuesdays stay')).toBeVisible();
  await look(maya.page, 'meta-agreed');
});

test('one quiet line comes to both, moves nothing, and is turned off by one alone', async ({ pair }) => {
  const { maya, sam } = await pair();
  const below = () => margin(maya.page).getByRole('region', { name: 'Private to you' }).evaluate((one) => one.getBoundingClientRect().top + window.scrollY);
  const before = await below();
  await writeIn(sam.page, 'People', 0);
  await sam.page.keyboard.type('Some people skip the retro');
  await saved(sam.page);
  for (const { page } of [maya, sam]) await expect(margin(page).getByText('“Some people”: who, specifically?')).toBeVisible();
  expect(await below()).toBe(before);
  await look(maya.page, 'nudge');

  await margin(maya.page).getByRole('button', { name: 'Turn off for you: Who, specifically?' }).press('Enter');
  await expect(margin(maya.page).getByText('Turned off, for you alone.')).toBeVisible();
  await expect(margin(sam.page).getByText('“Some people”: who, specifically?')).toBeVisible();

  await maya.page.goto('/settings');
  await maya.page.getByRole('button', { name: 'Turn on again: Who, specifically?' }).press('Enter');
  await expect(maya.page.getByRole('heading', { name: 'Nudges you turned off' })).toHaveCount(0);
  await maya.page.goBack();
  await expect(margin(maya.page).getByText('“Some people”: who, specifically?')).toBeVisible();
});

test('focus leaves nothing but the page, is remembered for it, and Escape brings everything back', async ({ pair }) => {
  const { page } = (await pair()).maya;
  await writeIn(page, 'People', 0);
  await press(page, 'Control+.');
  await expect(margin(page)).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Rapport' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Wrap up/ })).toBeHidden();
  await page.keyboard.type('Written in peace');
  await expect(section(page, 'People').getByText('Written in peace')).toBeVisible();
  await look(page, 'focus');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Leave focus' })).toBeVisible();
  await expect(margin(page)).toBeHidden();

  await page.goto('/');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Leave focus' })).toBeVisible();
  await press(page, 'Escape');
  await expect(margin(page)).toBeVisible();
  await page.getByRole('button', { name: 'Focus', exact: true }).press('Enter');
  await expect(margin(page)).toBeHidden();
  await page.getByRole('button', { name: 'Leave focus' }).press('Enter');
  await expect(margin(page)).toBeVisible();
});

/** Ten weeks of held pages, taken from older notes. */
async function meetForTenWeeks(who: Somebody, room: string): Promise<void> {
  const { planned } = (await send(who, 'GET', `/one-on-ones/${room}`)).body as { planned: { day: string } };
  const bullets = [{ kind: 'note', indent: 0, due: null, state: 'open', text: 'Spoke at length', by: null, owner: null, reason: null }];
  const pages = Array.from({ length: 10 }, (_, back) => ({ day: addDays(planned.day, -7 * (back + 1)), sections: [{ key: 'people', title: 'People', bullets }] }));
  const { ok } = await send(who, 'POST', `/one-on-ones/${room}/imports`, { importId: randomUUID(), source: 'old.md', skipKnown: false, pages });
  expect(ok).toBe(true);
}

/** Looked at in both lights and on a phone, and read by axe. */
async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const { light, width } of [{ light: 'light', width: 1280 }, { light: 'dark', width: 1280 }, { light: 'light', width: 390 }] as const) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: path.join(pictures, `${name}-${light}-${width}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`)), `${light}, ${width} px`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${light}, ${width} px`).toBe(true);
  }
  if (before) await page.setViewportSize(before);
}
