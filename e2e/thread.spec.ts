import { randomUUID } from 'node:crypto';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addDays } from '#core/day.ts';
import { expect, press, saved, section, send, test, writeIn, type Somebody } from './rapport.ts';

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

const looks = [
  { light: 'light', width: 1280, height: 900 },
  { light: 'dark', width: 1280, height: 900 },
  { light: 'light', width: 390, height: 844 },
] as const;

const line = ({ page }: Somebody, text: string) => section(page, 'Product').locator('li').filter({ hasText: text });
const margin = ({ page }: Somebody) => page.getByRole('region', { name: 'Since last time' });

/** Closes the planned page, for both. */
async function close(who: Somebody, room: string): Promise<void> {
  const { planned } = (await send(who, 'GET', `/one-on-ones/${room}`)).body as { planned: { id: string } };
  expect((await send(who, 'POST', `/pages/${planned.id}/close`, {})).ok).toBe(true);
}

async function look(page: Page, name: string): Promise<void> {
  for (const { light, width, height } of looks) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(pictures, `${name}-${light}-${width}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html: html.slice(0, 160) }))), `${name}, ${light}, ${width} px`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a blocker through three closings: its thread, its kind, its pages, and its other words', async ({ pair }) => {
  // A whole story, and each of its screens looked at in three ways.
  test.setTimeout(180_000);
  const { maya, sam, room } = await pair();

  await test.step('is carried three times', async () => {
    await writeIn(sam.page, 'Product', 0);
    await sam.page.keyboard.type('! Staging database access');
    await writeIn(sam.page, 'People', 0);
    await sam.page.keyboard.type('Feeling out of the loop on hiring');
    // What the other sees is on disk.
    await expect(line(maya, 'Staging database access')).toBeVisible();
    await expect(section(maya.page, 'People').getByText('Feeling out of the loop on hiring')).toBeVisible();
    await close(maya, room);
    await close(maya, room);
    await send(maya, 'POST', '/bullets', { ids: [room], bullet: randomUUID(), kind: 'action', text: 'Free Friday mornings for reviews', due: null });
    await send(sam, 'POST', '/bullets', { ids: [room], bullet: randomUUID(), kind: 'note', text: 'Omar might move to the platform team', due: null });
    await close(maya, room);
    await Promise.all([maya, sam].map(({ page }) => page.goto(`/one-on-ones/${room}`)));
    for (const who of [maya, sam]) {
      await saved(who.page);
      await expect(line(who, 'Staging database access')).toContainText(/from \d+ \w+/);
      await expect(line(who, 'Staging database access')).toContainText('4th meeting');
    }
  });

  await test.step('the margin says what is left of last time, and asks about what lingers', async () => {
    await expect(margin(maya).getByRole('link')).toContainText([/You took on: Free Friday/, /Last time Sam mentioned: Omar/, /since/]);
    await expect(margin(sam).getByRole('link')).toContainText([/Maya took on: Free Friday/, /since/]);
    await expect(margin(sam).getByText('is here for the 4th meeting')).toBeVisible();
    await look(maya.page, 'since-last-time');
  });

  await test.step('its thread opens from its chip and tells its way', async () => {
    await line(maya, 'Staging database access').getByRole('button', { name: /4th meeting/ }).click();
    const sheet = maya.page.getByRole('dialog', { name: 'Staging database access' });
    await expect(sheet.getByText('It has waited 3 meetings.')).toBeVisible();
    await expect(sheet.getByRole('list', { name: 'Pages it stood on' }).getByRole('listitem')).toHaveCount(4);
    await expect(sheet.getByText('It is still open.')).toBeVisible();
    await look(maya.page, 'thread-sheet');
  });

  await test.step('one of the two says what kind it is, and neither is asked again', async () => {
    const sheet = maya.page.getByRole('dialog');
    await sheet.getByRole('radio', { name: 'Clarity' }).check();
    await expect(sheet.getByText(/^You said clarity on/)).toBeVisible();
    await expect(margin(sam).getByText('is here for the 4th meeting')).toHaveCount(0);
  });

  await test.step('a day leads to its page in the book', async () => {
    const first = maya.page.getByRole('dialog').getByRole('list', { name: 'Pages it stood on' }).getByRole('link').first();
    const day = (await first.textContent()) ?? '';
    await first.click();
    await expect(maya.page.getByRole('dialog')).toHaveCount(0);
    const article = maya.page.getByRole('region', { name: 'Earlier pages' }).getByRole('article').filter({ hasText: day });
    await expect(article.getByText('Staging database access')).toBeVisible();
    await expect(article.getByRole('button', { name: day })).toBeFocused();
    await expect(article.getByRole('button', { name: day })).toBeInViewport();
    await article.getByRole('button', { name: /went on to/ }).click();
    await expect(maya.page.getByRole('dialog', { name: 'Staging database access' })).toBeVisible();
    await press(maya.page, 'Escape');
  });

  await test.step('by keyboard it opens on the line of the caret, and gives the caret back', async () => {
    await line(sam, 'Staging database access').click();
    await press(sam.page, 'Alt+h');
    const sheet = sam.page.getByRole('dialog', { name: 'Staging database access' });
    await expect(sheet.getByText(/^Maya said clarity on/)).toBeVisible();
    await press(sam.page, 'Escape');
    await expect(sheet).toHaveCount(0);
    await expect(sam.page.getByRole('textbox', { name: /^Page of / })).toBeFocused();
    await press(sam.page, 'End');
    await sam.page.keyboard.type(', read only');
    await expect(line(maya, 'Staging database access, read only')).toBeVisible();
  });

  await test.step('in other words it is offered as the same, joined by one press and parted by another', async () => {
    await send(sam, 'POST', '/bullets', { ids: [room], bullet: randomUUID(), kind: 'blocker', text: 'Still can’t get into the staging database', due: null });
    await maya.page.goto(`/one-on-ones/${room}`);
    await expect(margin(maya).getByText('“Still can’t get into the staging database” sounds like “Staging database access, read only”.')).toBeVisible();
    await look(maya.page, 'join-offer');
    await margin(maya).getByRole('button', { name: 'Same thing' }).click();
    await expect(margin(maya).getByText(/goes on from .* now/)).toBeVisible();
    const reworded = line(maya, 'Still can’t get into the staging database');
    await reworded.getByRole('button', { name: /4th meeting/ }).click();
    const sheet = maya.page.getByRole('dialog');
    await expect(sheet.getByRole('list', { name: 'Pages it stood on' }).getByRole('listitem')).toHaveCount(5);
    await expect(sheet.getByText(/^You joined the two on/)).toBeVisible();
    await look(maya.page, 'thread-sheet-joined');
    await press(maya.page, 'Escape');
    await margin(maya).getByRole('button', { name: 'Undo' }).click();
    await expect(reworded.getByRole('button', { name: /meeting/ })).toHaveCount(0);
    await expect(margin(maya).getByText(/sounds like/)).toHaveCount(0);
  });
});

test('the address of a page opens it, however far down the book it is', async ({ pair }) => {
  const { maya, room } = await pair();
  const pages = Array.from({ length: 90 }, (_, weeks) => ({
    day: addDays('2024-01-02', weeks * 7),
    sections: [
      {
        key: 'notes',
        title: '',
        bullets: [{ kind: 'note', indent: 0, due: null, state: 'open', text: `Written in week ${weeks}`, by: null, owner: null, reason: null }],
      },
    ],
  }));
  const kept = await send(maya, 'POST', `/one-on-ones/${room}/imports`, { importId: randomUUID(), source: 'old.md', skipKnown: false, pages });
  expect(kept.status).toBe(200);
  const { entries } = (await send(maya, 'GET', `/one-on-ones/${room}/pages?limit=100`)).body as { entries: { id: string; day: string }[] };
  const oldest = entries.at(-2)?.id ?? '';
  await maya.page.goto(`/one-on-ones/${room}#page-${oldest}`);
  await maya.page.reload();
  await expect(maya.page.getByText('Written in week 1', { exact: true })).toBeInViewport();
  await expect(maya.page.locator(`#page-${oldest}`).getByRole('button').first()).toBeFocused();
});
