import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import { startServerProcess } from '#server/testing/server-process.ts';

/** Somebody at a browser of their own. */
export type Somebody = { page: Page; context: BrowserContext; name: string; email: string };

export const password = 'a password of some length';

/** The real server on a data directory of its own, as `npm start` runs it. */
async function startServer() {
  const data = await mkdtemp(path.join(os.tmpdir(), 'rapport e2e '));
  const server = await startServerProcess(data, { settings: { RAPPORT_SIGNUP: 'open', LOG_LEVEL: 'silent' } });
  return {
    origin: server.origin,
    stop: async () => {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

type Fixtures = {
  /** Opens a browser for somebody who has an account and is signed in. */
  somebody: (name: string) => Promise<Somebody>;
  /** A one-on-one of two who are both signed in, on its page. */
  pair: () => Promise<{ maya: Somebody; sam: Somebody; room: string }>;
};

export const test = base.extend<Fixtures, { server: { origin: string } }>({
  server: [
    // Playwright reads the fixtures a fixture needs out of this pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  somebody: async ({ browser, server }, use) => {
    const opened: Somebody[] = [];
    await use(async (name) => {
      const who = await openBrowser(browser, server.origin, name);
      const { ok, status } = await send(who, 'POST', '/account', { name, email: who.email, password, timeZone: 'Europe/London' });
      expect(ok, `sign-up answered ${status}`).toBe(true);
      opened.push(who);
      return who;
    });
    await Promise.all(opened.map(({ context }) => context.close()));
  },
  pair: async ({ somebody }, use) => {
    await use(async () => {
      const [maya, sam] = [await somebody('Maya Lindqvist'), await somebody('Sam Okafor')];
      const room = await startOneOnOne(maya, sam.name);
      const { link } = (await send(maya, 'POST', `/one-on-ones/${room}/invitation`, {})).body as { link: string };
      await send(sam, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1), confirmed: true });
      await Promise.all([maya, sam].map(({ page }) => page.goto(`/one-on-ones/${room}`)));
      await Promise.all([maya, sam].map(({ page }) => expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()));
      return { maya, sam, room };
    });
  },
});

export { expect };

/** A browser of one's own. Whatever goes wrong in its page fails the test. */
export async function openBrowser(browser: Browser, origin: string, name: string): Promise<Somebody> {
  const context = await browser.newContext({ baseURL: origin, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return { page, context, name, email: `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID().slice(0, 8)}@example.org` };
}

/** Asks the server as this person's browser would. */
export async function send({ context }: Somebody, method: string, address: string, data?: unknown) {
  const answer = await context.request.fetch(`/api${address}`, { method, ...(data === undefined ? {} : { data }) });
  return { ok: answer.ok(), status: answer.status(), body: (await answer.json()) as unknown };
}

/** Starts a one-on-one on the next Tuesday at ten, without the sheet. */
export async function startOneOnOne(who: Somebody, otherName: string): Promise<string> {
  const id = randomUUID();
  const cadence = { kind: 'weeks', interval: 1, weekday: 2 } as const;
  const { ok } = await send(who, 'POST', '/one-on-ones', {
    id,
    other: { name: otherName },
    seat: 'manager',
    relation: 'managed',
    slot: { cadence, anchor: firstOccurrence(cadence, new Date().toISOString().slice(0, 10)), time: '10:00', zone: 'Europe/London', minutes: 45 },
    place: 'Room 4',
    framework: {
      key: 'people-product-process',
      sections: [
        { key: 'people', title: 'People', prompt: 'How is the team, really?' },
        { key: 'product', title: 'Product', prompt: 'Where is your work, and what is in the way?' },
        { key: 'process', title: 'Process', prompt: 'What would make you more productive, or happier?' },
      ],
    },
  });
  expect(ok).toBe(true);
  return id;
}

/** The list of lines of a section of the live page. */
export const section = (page: Page, title: string) =>
  page.getByRole('textbox', { name: /^Page of / }).locator('section').filter({ has: page.getByRole('heading', { name: title }) });

/** Puts the caret at the end of the nth line of a section. */
export async function writeIn(page: Page, title: string, nth: number): Promise<void> {
  await section(page, title).locator('li').nth(nth).click();
  await press(page, 'End');
}

/** Presses a key and waits a frame: the editor hears of the browser's caret with the next `selectionchange`. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

export const saved = (page: Page) => expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
