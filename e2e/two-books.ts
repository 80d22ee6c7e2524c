import type { Browser, Page } from '@playwright/test';
import { expect, openBrowser, password, press, saved, section, send, startOneOnOne, writeIn, type Somebody } from './rapport.ts';

/** What the screens are shown with. */
export type TwoBooks = {
  /** Nobody signed in, somebody with nothing yet, and the two of the full book. */
  people: Record<'nobody' | 'newcomer' | 'maya' | 'sam', Somebody>;
  /** A page that is full of everything, with an amended page and a held one below. */
  full: string;
  /** A page with nothing on it, whose other seat is free. */
  empty: string;
  /** The link to that seat. */
  link: string;
};

/** Makes two books: a full one with a past, and one that was just started. */
export async function makeTwoBooks(browser: Browser, origin: string): Promise<TwoBooks> {
  const open = async (name: string) => {
    const who = await openBrowser(browser, origin, name);
    await send(who, 'POST', '/account', { name, email: who.email, password, timeZone: 'Europe/London' });
    return who;
  };
  const people = {
    nobody: await openBrowser(browser, origin, 'Nobody'),
    newcomer: await open('Robin Achterberg'),
    maya: await open('Maya Lindqvist'),
    sam: await open('Sam Okafor'),
  };
  const { maya, sam } = people;
  const full = await startOneOnOne(maya, sam.name);
  const { link: linkForSam } = await invite(maya, full);
  await send(sam, 'POST', '/invitations/accept', { token: new URL(linkForSam).hash.slice(1), confirmed: true });
  const empty = await startOneOnOne(maya, 'Robin Achterberg');
  const { link } = await invite(maya, empty);

  await Promise.all([maya, sam].map(({ page }) => page.goto(`/one-on-ones/${full}`)));
  await Promise.all([maya, sam].map(({ page }) => saved(page)));
  await holdTheFirst(maya);
  await amendTheFirst(maya);
  await holdTheSecond(maya);
  await fillTheThird(maya, sam, full);
  return { people, full, empty, link };
}

// What the server answers, by its contract.
const invite = async (who: Somebody, room: string) =>
  (await send(who, 'POST', `/one-on-ones/${room}/invitation`, {})).body as { link: string };

async function holdTheFirst({ page }: Somebody): Promise<void> {
  await write(page, 'People', ['Ines is back from leave', '+ Sam held the retrospective alone']);
  await write(page, 'Product', ['! No access to staging #environments', '[] Ask platform for a staging owner by Thu']);
  await close(page, 'Releases at night wear people out.', 'Sam writes down what a quiet release would need.');
}

async function amendTheFirst({ page }: Somebody): Promise<void> {
  const book = page.getByRole('region', { name: 'Earlier pages' });
  await book.getByRole('article').first().getByRole('button').first().click();
  await book.getByRole('button', { name: 'Reopen to amend' }).click();
  const people = book.getByRole('textbox', { name: /^Page of / }).locator('section').first().locator('li').last();
  await people.click();
  await press(page, 'End');
  await press(page, 'Enter');
  await page.keyboard.type('Omar moves to the platform team in May');
  await expect(book.getByText('Saved', { exact: true })).toBeVisible();
  await book.getByRole('button', { name: 'Finish amendment' }).click();
  await expect(book.getByText(/^Amended .* by you$/)).toBeVisible();
  await saved(page);
}

async function holdTheSecond({ page }: Somebody): Promise<void> {
  await write(page, 'Process', ['? Do we still need both stand-ups?']);
  await close(page, 'A calmer week.', 'Back to the staging question with platform.');
}

async function fillTheThird(maya: Somebody, sam: Somebody, room: string): Promise<void> {
  const { page } = maya;
  await write(page, 'People', [
    'Ines has been carrying reviews alone since Omar moved, and it shows in how long they take #reviews',
    '+ Ines rewrote the test harness',
    '/feedback\nThe way you ran the incident review was kind and clear',
    '/career\nCurious about leading the platform migration',
  ]);
  await write(page, 'Process', ['[] Draft the new on-call rota by 12 Dec', '/learning\nShip before lunch', '/decision\nOne stand-up a day, at ten']);
  await writeIn(sam.page, 'Product', 0);
  await press(sam.page, 'End');
  await press(sam.page, 'Enter');
  await sam.page.keyboard.type('https://example.org/an/address/that/is/quite/long/and/has/no/place/to/break/in/it was useful, @Maya');
  await page.getByRole('textbox', { name: 'Energised by' }).fill('The demo on Friday');
  await page.getByRole('textbox', { name: 'Drained by' }).fill('Two releases at night');
  await page.getByRole('textbox', { name: 'Support this week' }).fill('Half an hour on the budget, before Thursday');
  await sam.page.getByRole('textbox', { name: 'Energised by' }).fill('Pairing with Ines');
  await sam.page.getByRole('textbox', { name: 'Drained by' }).fill('Waiting for staging');
  await sam.page.getByRole('textbox', { name: 'Support this week' }).fill('A word with platform');
  const { planned } = (await send(maya, 'GET', `/one-on-ones/${room}`)).body as { planned: { id: string } };
  await send(maya, 'PUT', `/pages/${planned.id}/check-in`, { mood: 4, load: 3 });
  await send(sam, 'PUT', `/pages/${planned.id}/check-in`, { mood: 2, load: 5 });
  await page.getByRole('textbox', { name: 'Why you meet' }).fill('So that Sam can do the best work of the year, and likes it.');
  await page.getByRole('textbox', { name: 'What you agreed' }).fill('No status. Whoever is stuck says so first.');
  await Promise.all([maya, sam].map((who) => saved(who.page)));
}

/** Writes lines at the end of a section; what stands before a line break is picked from the menu. */
async function write(page: Page, title: string, lines: readonly string[]): Promise<void> {
  const last = section(page, title).locator('li').last();
  await last.click();
  await press(page, 'End');
  // What was carried stays; a new line begins below it.
  if (((await last.locator('span').nth(1).textContent()) ?? '').trim() !== '') await press(page, 'Enter');
  for (const [index, line] of lines.entries()) {
    if (index > 0) await press(page, 'Enter');
    const [kind, words] = line.startsWith('/') ? line.split('\n') : [null, line];
    if (kind) {
      await page.keyboard.type(kind);
      await press(page, 'Enter');
    }
    await page.keyboard.type(words ?? '');
  }
  await saved(page);
}

async function close(page: Page, mattered: string, next: string): Promise<void> {
  await page.getByRole('button', { name: /^Wrap up/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'What mattered' }).fill(mattered);
  await sheet.getByRole('textbox', { name: 'What is next' }).fill(next);
  await sheet.getByRole('button', { name: 'Agree and close' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Earlier pages' }).getByText(mattered)).toBeVisible();
  await saved(page);
}
