import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, saved, test as base } from './rapport.ts';
import { makeTwoBooks, type TwoBooks } from './two-books.ts';

const test = base.extend<object, { books: TwoBooks }>({
  books: [
    async ({ browser, server }, use) => {
      const books = await makeTwoBooks(browser, server.origin);
      await use(books);
      await Promise.all(Object.values(books.people).map(({ context }) => context.close()));
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

// Pictures are taken anyway; recording each of these screens besides costs more than all of the rest.
test.use({ trace: 'off', screenshot: 'off' });

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

const looks = [
  { light: 'light', width: 1280, height: 900 },
  { light: 'dark', width: 1280, height: 900 },
  { light: 'light', width: 390, height: 844 },
  { light: 'dark', width: 390, height: 844 },
  { light: 'light', width: 360, height: 740 },
] as const;

type Shown = { name: string; who: keyof TwoBooks['people']; open: (page: Page, books: TwoBooks) => Promise<void> };

const notes = 'A line above all dates\n\n## 3 March 2026\n### People\n- Ines is back\n- [ ] @sam: Ask the landlord\n\n## 03/04/2026\n- ! No laptop\n\n## 30 February 2026\n- Talked about the party\n';

const screens: Shown[] = [
  {
    name: 'door',
    who: 'nobody',
    open: async (page) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
  {
    name: 'invitation',
    who: 'nobody',
    open: async (page, { link }) => {
      await page.goto(link);
      await expect(page.getByRole('heading', { name: /invites you to a one-on-one/ })).toBeVisible();
      await expect(page.getByLabel('Your name')).toBeVisible();
    },
  },
  {
    name: 'today-empty',
    who: 'newcomer',
    open: async (page) => {
      await page.goto('/');
      await expect(page.getByText('You have no one-on-ones yet')).toBeVisible();
    },
  },
  {
    name: 'today',
    who: 'maya',
    open: async (page) => {
      await page.goto('/');
      await expect(page.getByRole('link', { name: /^(Open page|Check in) with Sam Okafor$/ })).toBeVisible();
    },
  },
  {
    name: 'start-sheet',
    who: 'newcomer',
    open: async (page) => {
      await page.goto('/start');
      await expect(page.getByRole('dialog', { name: 'New one-on-one' })).toBeVisible();
    },
  },
  {
    name: 'invite-sheet',
    who: 'maya',
    open: async (page, { empty }) => {
      await page.goto(`/one-on-ones/${empty}/invite`);
      await expect(page.getByRole('dialog', { name: 'Invite Robin Achterberg' })).toBeVisible();
    },
  },
  {
    name: 'change-sheet',
    who: 'maya',
    open: async (page, { full }) => {
      await page.goto(`/one-on-ones/${full}/change`);
      await expect(page.getByRole('dialog', { name: 'When and where you meet' })).toBeVisible();
    },
  },
  {
    name: 'page-empty',
    who: 'maya',
    open: async (page, { empty }) => {
      await page.goto(`/one-on-ones/${empty}`);
      await saved(page);
    },
  },
  { name: 'page-full', who: 'maya', open: openFull },
  { name: 'page-full-of-the-report', who: 'sam', open: openFull },
  {
    name: 'search',
    who: 'maya',
    open: async (page) => {
      await page.goto('/search');
      await expect(page.getByRole('button', { name: 'is:action' })).toBeVisible();
    },
  },
  {
    name: 'search-found',
    who: 'maya',
    open: async (page) => {
      await page.goto('/search#staging');
      await expect(page.getByRole('list', { name: 'Lines that were found' })).toBeVisible();
    },
  },
  {
    name: 'palette',
    who: 'maya',
    open: async (page) => {
      await page.goto('/settings');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await page.keyboard.type('s');
      await expect(page.getByRole('option').filter({ hasText: /staging/i }).first()).toBeVisible();
    },
  },
  {
    name: 'book',
    who: 'maya',
    open: async (page, books) => {
      await openFull(page, books);
      const book = page.getByRole('region', { name: 'Earlier pages' });
      for (const entry of await book.getByRole('article').all()) await entry.getByRole('button').first().click();
      await expect(book.getByText('added later')).toBeVisible();
      await expect(book.getByText('Do we still need both stand-ups?')).toBeVisible();
    },
  },
  {
    name: 'wrap-up-sheet',
    who: 'maya',
    open: async (page, books) => {
      await openFull(page, books);
      await page.getByRole('button', { name: /^Wrap up/ }).click();
      await expect(page.getByRole('dialog', { name: 'Wrap up with Sam' })).toBeVisible();
    },
  },
  {
    name: 'who-can-read-this',
    who: 'maya',
    open: async (page, { empty }) => {
      await page.goto(`/one-on-ones/${empty}`);
      await saved(page);
      await page.getByRole('button', { name: 'Who can read this' }).click();
      await expect(page.getByText('Whoever runs this server can reach the key')).toBeVisible();
    },
  },
  {
    name: 'import-preview',
    who: 'maya',
    open: async (page, { full }) => {
      await page.goto(`/one-on-ones/${full}/import`);
      await page.getByLabel('Your notes').fill(notes);
      await page.getByRole('button', { name: 'Show the pages' }).click();
      await expect(page.getByText('3 pages, 5 lines, one action')).toBeVisible();
    },
  },
  {
    name: 'settings',
    who: 'maya',
    open: async (page) => {
      await page.goto('/settings');
      await expect(page.getByText('this one')).toBeVisible();
    },
  },
  {
    name: 'not-found',
    who: 'maya',
    open: async (page) => {
      await page.goto('/nothing/here');
      await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    },
  },
];

for (const screen of screens) {
  test(`${screen.name}: readable for everybody, in both lights, from 360 px on`, async ({ books }) => {
    const page = await books.people[screen.who].context.newPage();
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await screen.open(page, books);
    for (const { light, width, height } of looks) {
      await test.step(`${light}, ${width} px`, async () => {
        await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height });
        // All of it at once: a page as long as it is, a sheet in a window that holds it.
        await page.setViewportSize({ width, height: Math.max(height, await heightOfSheet(page)) });
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.screenshot({ path: path.join(pictures, `${screen.name}-${light}-${width}.png`), fullPage: true });
        expect.soft(await widerThanTheWindow(page), `${light}, ${width} px`).toEqual([]);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => ({ id, html: html.slice(0, 160), why: any[0]?.message })));
        expect.soft(found, `${light}, ${width} px`).toEqual([]);
      });
    }
    expect(said).toEqual([]);
    await page.close();
  });
}

test('at 200 % no screen has to be scrolled sideways', async ({ books, browser, server }) => {
  for (const who of ['nobody', 'newcomer', 'maya'] as const) {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: { width: 640, height: 450 },
      deviceScaleFactor: 2,
      storageState: await books.people[who].context.storageState(),
    });
    const page = await context.newPage();
    for (const { name, open } of screens.filter((screen) => screen.who === who)) {
      await open(page, books);
      expect.soft(await widerThanTheWindow(page), name).toEqual([]);
    }
    await context.close();
  }
});

test('where motion is not wanted, nothing moves when a sheet opens', async ({ books }) => {
  const page = await books.people.maya.context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { name, open } of screens.filter((screen) => screen.name.endsWith('sheet') && screen.who === 'maya')) {
    await open(page, books);
    // Two frames after it opened, whatever took a hundredth of a millisecond is over.
    const moving = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return document.getAnimations().map((animation) => `${animation.constructor.name} ${animation.playState}`);
    });
    expect.soft(moving, name).toEqual([]);
  }
  await page.close();
});

async function openFull(page: Page, { full }: TwoBooks): Promise<void> {
  await page.goto(`/one-on-ones/${full}`);
  await saved(page);
  await expect(page.getByLabel('Mood 2 of 5').or(page.getByLabel('Mood 4 of 5'))).toBeVisible();
  await expect(page.getByText('Back to the staging question with platform.')).toBeVisible();
}

/** How high the sheet that is open is with what is around it; 0 where none is. */
function heightOfSheet(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('[role=dialog]')?.parentElement?.scrollHeight ?? 0);
}

/** What makes one scroll sideways: the page itself, or a sheet on it. */
function widerThanTheWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const isWider = [...document.querySelectorAll('html, [role=dialog]')].some((element) => element.scrollWidth > element.clientWidth);
    if (!isWider) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
