import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, send, test, type Somebody } from './rapport.ts';

const today = new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

/** Pages of the last months, as an import would bring them. */
async function fill(who: Somebody, room: string) {
  const bullet = (kind: string, text: string) => ({ kind, text, indent: 0, due: null, state: 'open', by: 'other', owner: null, reason: null });
  const page = (day: string, ...bullets: unknown[]) => ({ day, sections: [{ key: 'notes', title: '', bullets }] });
  const pages = [
    page(daysAgo(120), bullet('win', 'Shipped the importer'), bullet('feedback', 'The reviews came late')),
    page(daysAgo(60), bullet('career', 'Wants to lead something whole'), bullet('note', 'Said in passing')),
    page(daysAgo(7), bullet('win', 'Calmed the release night'), bullet('decision', 'Ship before lunch')),
  ];
  const { ok } = await send(who, 'POST', `/one-on-ones/${room}/imports`, { importId: randomUUID(), source: 'old.md', skipKnown: false, pages });
  expect(ok).toBe(true);
}

test('a story is chosen, put in order, told on in one’s own words, kept, and saved as Markdown', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await fill(maya, room);
  const { page } = maya;
  await page.goto(`/one-on-ones/${room}/story`);
  await expect(page.getByRole('heading', { level: 1, name: 'The story of Sam and Maya' })).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(5);
  await expect(page.getByText('Said in passing')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: 'Wins' })).toBeVisible();

  await page.getByRole('checkbox', { name: 'The reviews came late' }).uncheck();
  await page.getByRole('button', { name: 'Further up: Calmed the release night' }).press('Enter');
  await page.getByRole('button', { name: 'Add a sentence below: Shipped the importer' }).click();
  await page.getByRole('textbox', { name: 'A sentence of your own' }).fill('A hard autumn, well carried.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'A sentence of your own' })).toHaveValue('A hard autumn, well carried.');
  await expect(page.getByRole('checkbox', { name: 'The reviews came late' })).not.toBeChecked();

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as Markdown' }).click()]);
  const markdown = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  expect(markdown).not.toContain('The reviews came late');
  expect(markdown.indexOf('Calmed the release night')).toBeLessThan(markdown.indexOf('Shipped the importer'));
  expect(markdown.indexOf('Shipped the importer')).toBeLessThan(markdown.indexOf('A hard autumn'));
  expect(download.suggestedFilename()).toMatch(/\.md$/);

  await sam.page.goto(`/one-on-ones/${room}/story`);
  await expect(sam.page.getByRole('checkbox')).toHaveCount(5);
  await expect(sam.page.getByRole('textbox', { name: 'A sentence of your own' })).toHaveCount(0);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.screenshot({ path: `artefacts/screens/story-${colorScheme}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: 'artefacts/screens/story-390.png', fullPage: true });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(page.getByText('The reviews came late')).toBeHidden();
  await page.screenshot({ path: 'artefacts/screens/story-print.png', fullPage: true });
});
