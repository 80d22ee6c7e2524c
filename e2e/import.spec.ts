import { truncate, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Somebody } from './rapport.ts';

/** Notes of three meetings: two dates that can be read both ways, one day that does not exist, one line above all. */
const notes = `Remember to book the small room

## 05/04/2026
### People
- Ines is back from leave
- [ ] @sam: Ask the landlord about the lights
- TODO order a second screen

## 03/04/2026
### Product
- The demo went well
**Action:** Maya to write the summary
- [x] Close the old tracker

## 30 February 2026
- Talked about the summer party
`;

const meetings = 3;

test('old notes become pages for both: previewed, corrected, kept, not kept twice, and taken out again', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const { page } = maya;

  await test.step('pasted notes are shown page by page, with their actions and what belongs to no page', async () => {
    await page.getByRole('link', { name: 'Bring old notes' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Old notes with Sam Okafor' })).toBeFocused();
    await paste(page, notes);
    await expect(page.getByText('3 pages, 8 lines, 4 actions')).toBeVisible();
    await expect(page.getByText('One line belongs to no page')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /line 1\s*Remember to book the small room/ })).toBeVisible();
    const newest = preview(page, '05/04/2026');
    await expect(newest.getByRole('heading', { name: 'People' })).toBeVisible();
    await expect(newest.getByRole('listitem').filter({ hasText: 'Ask the landlord about the lights' })).toContainText('Sam');
    await expect(preview(page, '03/04/2026').getByRole('listitem').filter({ hasText: 'write the summary' })).toContainText('Maya');
    await expect(page.getByText('Of the actions, 1 are yours, 1 Sam Okafor’s, 2 nobody’s.')).toBeVisible();
  });

  await test.step('how 03/04 is meant is asked once, and the answer changes the days', async () => {
    const asked = page.getByRole('group', { name: /^Which comes first in dates like/ });
    await expect(asked).toHaveCount(1);
    await expect(page.getByText('Say first how the dates are meant.')).toBeVisible();
    await expect(keepButton(page)).toBeDisabled();
    await asked.getByRole('radio', { name: /^Month/ }).check({ force: true });
    await expect(preview(page, '05/04/2026').getByRole('heading', { name: '4 May 2026' })).toBeVisible();
    await expect(preview(page, '03/04/2026').getByRole('heading', { name: '4 March 2026' })).toBeVisible();
    await asked.getByRole('radio', { name: /^Day/ }).check({ force: true });
    await expect(preview(page, '05/04/2026').getByRole('heading', { name: '5 April 2026' })).toBeVisible();
    await expect(preview(page, '03/04/2026').getByRole('heading', { name: '3 April 2026' })).toBeVisible();
    await expect(page.getByText('Say first how the dates are meant.')).toHaveCount(0);
  });

  await test.step('a page whose day does not exist is kept once it was given one', async () => {
    await expect(page.getByText('One page has a day that does not exist.')).toBeVisible();
    await expect(keepButton(page)).toBeDisabled();
    await page.getByLabel('Day of “30 February 2026”').fill('2026-02-27');
    await expect(preview(page, '30 February 2026').getByRole('heading', { name: '27 February 2026' })).toBeVisible();
    await expect(page.getByText('One page has a day that does not exist.')).toHaveCount(0);
  });

  await test.step('pressed twice, it keeps once', async () => {
    await page.getByRole('button', { name: 'Keep 3 pages' }).dblclick();
    await expect(page.getByText('3 pages are in the book.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Take it out again/ })).toHaveCount(1);
  });

  await test.step('the book has the pages under their days, for both', async () => {
    await page.getByRole('link', { name: 'Open the book' }).click();
    await sam.page.reload();
    for (const who of [maya, sam]) await bookHasTheNotes(who);
  });

  await test.step('the same notes again: nothing new, unless one says so', async () => {
    await page.goto(`/one-on-ones/${room}/import`);
    await paste(page, notes);
    await page.getByRole('radio', { name: /^Day/ }).check({ force: true });
    await page.getByLabel('Day of “30 February 2026”').fill('2026-02-27');
    await expect(page.getByText('3 of 3 pages are in the book already, word for word.')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Skip what is there' })).toBeChecked();
    await expect(page.getByRole('button', { name: 'Nothing new to keep' })).toBeDisabled();
    await expect(preview(page, '05/04/2026').getByText('in the book already')).toBeVisible();
    await page.getByRole('radio', { name: 'Keep it again' }).check({ force: true });
    await expect(page.getByRole('button', { name: 'Keep 3 pages' })).toBeEnabled();
  });

  await test.step('taken out again, they are gone for both', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Take it out again: Pasted text' }).click();
    const sheet = page.getByRole('dialog', { name: 'Take these pages out again?' });
    await expect(sheet.getByText('All 3 pages from “Pasted text” go out of the book, for both of you')).toBeVisible();
    await sheet.getByRole('button', { name: 'Take out 3 pages' }).click();
    await expect(page.getByText('3 pages were taken out of the book.')).toBeVisible();
    await page.getByRole('link', { name: 'Back to the book' }).click();
    await sam.page.reload();
    for (const who of [maya, sam]) {
      await expect(who.page.getByText('Saved', { exact: true }).first()).toBeVisible();
      await expect(who.page.getByText('from old notes')).toHaveCount(0);
      await expect(who.page.getByText('Ines is back from leave')).toHaveCount(0);
    }
  });
});

test('a file is chosen, or dropped anywhere on the screen', async ({ pair }) => {
  const { maya, room } = await pair();
  const { page } = maya;
  await page.goto(`/one-on-ones/${room}/import`);
  const file = { name: 'one-on-ones.md', mimeType: 'text/markdown', buffer: Buffer.from('## 3 March 2026\n- chosen') };

  await page.getByLabel('Choose a file').and(page.locator('input')).setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'one-on-ones.md' })).toBeVisible();
  await expect(preview(page, '3 March 2026').getByText('chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Take other notes' }).click();

  await drop(page, 'dropped.md', '## 10 March 2026\n- [ ] dropped');
  await expect(page.getByRole('heading', { name: 'dropped.md' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep 1 page' }).click();
  await expect(page.getByText('One page is in the book.')).toBeVisible();
  await expect(page.getByText('dropped.md')).toBeVisible();
});

test('notes that cannot be read are refused in a sentence, and nothing else happens', async ({ pair }) => {
  const { maya, room } = await pair();
  const { page } = maya;
  await page.goto(`/one-on-ones/${room}/import`);
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  const input = page.getByLabel('Choose a file').and(page.locator('input'));

  await test.step('50 MB', async () => {
    const huge = test.info().outputPath('huge.md');
    await writeFile(huge, '## 3 March 2026\n- hello\n');
    await truncate(huge, 50 * 1024 * 1024);
    await input.setInputFiles(huge);
    await expect(page.getByText('This is larger than 2 million characters')).toBeVisible();
  });

  await test.step('a file that is no text', async () => {
    const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d]);
    await input.setInputFiles({ name: 'picture.md', mimeType: 'text/markdown', buffer });
    await expect(page.getByText('This is not a text file, so it was not read.')).toBeVisible();
  });

  await test.step('an empty file', async () => {
    await input.setInputFiles({ name: 'empty.md', mimeType: 'text/markdown', buffer: Buffer.from(' \n') });
    await expect(page.getByText('There is nothing in it.')).toBeVisible();
  });

  await test.step('notes without a day: every line is shown, none is kept', async () => {
    await paste(page, '# Ideas\n- a lamp\n- a second lamp');
    await expect(page.getByText('No line of these notes names a day')).toBeVisible();
    await expect(page.getByText('a second lamp')).toBeVisible();
    await expect(keepButton(page)).toHaveCount(0);
  });

  expect(sent).toEqual([]);
  await page.goto(`/one-on-ones/${room}`);
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('from old notes')).toHaveCount(0);
});

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your notes').fill(text);
  await page.getByRole('button', { name: 'Show the pages' }).click();
}

const keepButton = (page: Page): Locator => page.getByRole('button', { name: /^Keep \d+ pages?$/ });

/** The page of the preview that came from a heading of the notes. */
const preview = (page: Page, heading: string): Locator => page.getByRole('article').filter({ hasText: `“${heading}”, line` });

async function drop(page: Page, name: string, text: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([fileName, words]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], fileName, { type: 'text/markdown' }));
      return transfer;
    },
    [name, text] as const,
  );
  const heading = page.getByRole('heading', { level: 1 });
  await heading.dispatchEvent('dragover', { dataTransfer: carried });
  await heading.dispatchEvent('drop', { dataTransfer: carried });
}

async function bookHasTheNotes({ page }: Somebody): Promise<void> {
  const book = page.getByRole('region', { name: 'Earlier pages' });
  await expect(book.getByRole('article')).toHaveCount(meetings);
  await expect(book.getByRole('heading', { level: 2 })).toHaveText([/5 April/, /3 April/, /27 February/]);
  await expect(book.getByText('from old notes')).toHaveCount(meetings);
  await book.getByRole('button', { name: /5 April/ }).click();
  const april = book.getByRole('article').nth(0);
  await expect(april.getByRole('heading', { name: 'People' })).toBeVisible();
  await expect(april.getByRole('listitem')).toHaveCount(4);
  await expect(april.getByText('Remember to book the small room')).toBeVisible();
  await expect(april.getByRole('listitem').filter({ hasText: 'Ask the landlord' })).toContainText('Sam');
  await book.getByRole('button', { name: /3 April/ }).click();
  const done = book.getByRole('article').nth(1).getByRole('listitem').filter({ hasText: 'Close the old tracker' });
  await expect(done.getByRole('img', { name: /Action.*: done/ })).toBeVisible();
}
