import { randomUUID } from 'node:crypto';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, press, saved, send, test, writeIn, type Somebody } from './rapport.ts';

// Pictures are taken anyway.
test.use({ trace: 'off', screenshot: 'off' });

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

test('goals and the trail of career are calm and whole in both lights and on a phone', async ({ pair }) => {
  test.setTimeout(120_000);
  const { maya, sam, room } = await pair();
  await makeStory(maya, sam, room);
  await openGoals(sam, room);
  await look(sam.page, 'goals');
  await openCareer(maya, room);
  await look(maya.page, 'career');
  await maya.page.emulateMedia({ media: 'print' });
  await maya.page.screenshot({ path: path.join(pictures, 'career-print.png'), fullPage: true });
});

async function look(page: Page, name: string): Promise<void> {
  for (const [light, width, height] of [['light', 1440, 1000], ['dark', 1440, 1000], ['light', 390, 844], ['dark', 390, 844]] as const) {
    await test.step(`${name}, ${light}, ${width} px`, async () => {
      await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: path.join(pictures, `${name}-${light}-${width}.png`), fullPage: true });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      expect.soft(await violationsOn(page)).toEqual([]);
    });
  }
}

async function makeStory(maya: Somebody, sam: Somebody, room: string): Promise<void> {
  const set = (who: Somebody, title: string, why: string, steps: [text: string, done: boolean][]) =>
    send(who, 'PUT', `/one-on-ones/${room}/goals/${randomUUID()}`, { title, why, steps: steps.map(([text, done]) => ({ text, done })) });
  await set(sam, 'Lead a project end to end', 'importer', [['Write the plan', true], ['Ship to one team', true], ['Ship to all', false]]);
  await set(sam, 'Present to the wider group', '', []);
  await set(maya, 'Mentor somebody new', 'Ines starts in March', [['Ask Ines', false]]);
  await writeIn(sam.page, 'People', 0);
  for (const text of ['/career', 'Would like to run something from its first day to its last', '/decision', 'The importer is Sam’s to lead, from plan to rollout']) {
    await sam.page.keyboard.type(text);
    await press(sam.page, 'Enter');
    // What came of it stands below it.
    if (text === '/decision') await press(sam.page, 'Tab');
  }
  // The cover beside it is saved too: what counts is the page.
  await expect(sam.page.locator('[data-page]').getByText('Saved', { exact: true })).toBeVisible();
  const { planned } = (await send(maya, 'GET', `/one-on-ones/${room}`)).body as { planned: { id: string } };
  await send(maya, 'POST', `/pages/${planned.id}/close`, {});
}

async function openGoals({ page }: Somebody, room: string): Promise<void> {
  await page.goto(`/one-on-ones/${room}`);
  await saved(page);
  await page.getByRole('button', { name: 'Lead a project end to end' }).click();
  await writeIn(page, 'Product', 0);
  await page.keyboard.type('Slides are drafted → Present to the wider group ');
  await expect(page.getByRole('region', { name: /goals$/i }).getByText('moved this week').last()).toBeVisible();
}

async function openCareer({ page }: Somebody, room: string): Promise<void> {
  await page.goto(`/one-on-ones/${room}`);
  await page.getByRole('link', { name: 'Career so far' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sam’s career so far' })).toBeVisible();
  await expect(page.getByText('Would like to run something')).toBeVisible();
  await expect(page.getByText('Decided', { exact: true })).toBeVisible();
}

async function violationsOn(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => ({ id, html: html.slice(0, 160), why: any[0]?.message })));
}
