import { nextInSeries, type Series } from '#core/schedule/series.ts';
import { linesOf } from './lines-of.ts';
import { expect, saved, send, test, writeIn, type Somebody } from './rapport.ts';

type Planned = { id: string; day: string; time: string; standsFor: string | null };
type Read = { planned: Planned; series: Series[]; slot: Series['slot']; place: string; framework: { key: string } };

// What the server answers, by its contract.
const read = async (who: Somebody, room: string) => (await send(who, 'GET', `/one-on-ones/${room}`)).body as Read;

const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

async function openSheet({ page }: Somebody) {
  await page.getByRole('link', { name: 'Change when and where you meet' }).click();
  const sheet = page.getByRole('dialog', { name: 'When and where you meet' });
  await expect(sheet).toBeVisible();
  return sheet;
}

test('the planned page is moved for both, and the rhythm stays', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const before = await read(maya, room);
  const day = dayAfter(before.planned.day, 1);

  const sheet = await openSheet(maya);
  await sheet.getByLabel('Move to').fill(day);
  await sheet.getByLabel('Time').first().fill('14:30');
  await expect(sheet.getByRole('status').filter({ hasText: 'The rhythm stays.' })).toBeVisible();
  expect(await read(maya, room)).toEqual(before);
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();

  // The other has the page open, and touches nothing.
  const title = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  for (const { page } of [maya, sam]) {
    await expect(page.getByText('Tuesdays 10:00 · 45 min · Room 4 · this time 14:30')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: title.format(new Date(day)) })).toBeVisible();
  }
  const after = await read(sam, room);
  expect(after.planned).toMatchObject({ id: before.planned.id, day, time: '14:30' });
  expect(after.slot).toEqual(before.slot);
});

test('rhythm and framework change from the next page on, and the place at once', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const before = await read(maya, room);

  const sheet = await openSheet(maya);
  await sheet.getByLabel('Day', { exact: true }).selectOption('Thursday');
  await sheet.getByLabel('Time').last().fill('14:00');
  await sheet.getByLabel('What a page holds').selectOption('energy');
  await sheet.getByLabel(/Place or link/).fill('The garden');
  await expect(sheet.getByText(/^The page of Tuesday .* stays where it is\. After it: Thursdays 14:00 for 45 min\./)).toBeVisible();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  await expect(maya.page.getByText('Thursdays 14:00 · 45 min · The garden · this time 10:00')).toBeVisible();
  expect((await read(maya, room)).planned).toEqual(before.planned);

  await send(maya, 'POST', `/pages/${before.planned.id}/close`, {});
  const after = await read(sam, room);
  // The Thursday of that very week is what the Tuesday stood for.
  expect(after.planned).toMatchObject({ day: dayAfter(before.planned.day, 9), time: '14:00' });
  await sam.page.reload();
  await expect(sam.page.getByText('Thursdays 14:00 · 45 min · The garden')).toBeVisible();
  await expect(sam.page.getByRole('heading', { name: 'Energised', exact: true })).toBeVisible();
});

test('a move and a new rhythm are saved by one press, and the other sees both', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const before = await read(sam, room);
  const day = dayAfter(before.planned.day, 2);

  const sheet = await openSheet(sam);
  await sheet.getByLabel('Move to').fill(day);
  await sheet.getByRole('radio', { name: 'Every two weeks' }).check({ force: true });
  await sheet.getByLabel('Day', { exact: true }).selectOption('Thursday');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  await expect(maya.page.getByText('Every other Thursday 10:00 · 45 min · Room 4')).toBeVisible();

  const after = await read(maya, room);
  expect(after.planned).toMatchObject({ id: before.planned.id, day });
  expect(nextInSeries(after.series, after.planned, day, []).day).toBe(dayAfter(day, 14));
  expect(after).toMatchObject({ place: 'Room 4', framework: { key: 'people-product-process' } });
});

test('a page that the other closed meanwhile is not moved, and the sheet says so', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const before = await read(maya, room);

  const sheet = await openSheet(maya);
  await sheet.getByLabel('Move to').fill(dayAfter(before.planned.day, 3));
  await maya.page.route('**/api/pages/*/move', async (route) => {
    await send(sam, 'POST', `/pages/${before.planned.id}/close`, {});
    await route.continue();
  });
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByRole('alert')).toHaveText(/This page was closed already/);
  const after = await read(maya, room);
  expect(after.planned.day).toBe(dayAfter(before.planned.day, 7));
  await expect(sheet.getByLabel('Move to')).toHaveValue(after.planned.day);
});

test('switching between signing in and a new account brings focus to the title of the form', async ({ somebody, browser, server }) => {
  // On a server that has nobody yet there is nothing to switch to.
  await somebody('Maya Lindqvist');
  const context = await browser.newContext({ baseURL: server.origin });
  const page = await context.newPage();
  await page.goto('/door');
  await page.getByRole('button', { name: 'I have no account yet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Create an account' })).toBeFocused();
  await page.getByRole('button', { name: 'I have an account already' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeFocused();
  await context.close();
});

test('a page is skipped with a word on why, and its lines stand on the next one for both', async ({ pair }) => {
  const { maya, sam } = await pair();
  await writeIn(sam.page, 'People', 0);
  await sam.page.keyboard.type('Said another time');
  await saved(sam.page);
  const label = await maya.page.getByRole('article', { name: /^Page of / }).first().getAttribute('aria-label');
  const sheet = await openSheet(maya);
  await sheet.getByRole('button', { name: /^Skip / }).click();
  await sheet.getByLabel('Why? A word is enough').fill('on leave');
  await sheet.getByRole('button', { name: 'Skip this one' }).click();
  await expect(sheet).toBeHidden();
  for (const { page } of [maya, sam]) {
    await expect(page.getByRole('article', { name: label ?? '', exact: true })).toHaveCount(0);
    await expect.poll(() => linesOf(page, 'People')).toContain('Said another time');
    await expect(page.getByRole('region', { name: 'Earlier pages' }).getByText('skipped')).toBeVisible();
  }
});
