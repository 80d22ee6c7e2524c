import { randomUUID } from 'node:crypto';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import { expect, saved, send, startOneOnOne, test as base, type Somebody } from './rapport.ts';

type Planned = { id: string; day: string; time: string; standsFor: string };
type Read = { planned: Planned; series: { from: string }[]; away: unknown[] };

const read = async (who: Somebody, room: string) => (await send(who, 'GET', `/one-on-ones/${room}`)).body as Read;
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const written = (day: string) => new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));

/** Two whose first slot was last week, and went by. */
const test = base.extend<{ late: () => Promise<{ maya: Somebody; sam: Somebody; room: string }> }>({
  late: async ({ somebody }, use) => {
    await use(async () => {
      const [maya, sam] = [await somebody('Maya Lindqvist'), await somebody('Sam Okafor')];
      const room = randomUUID();
      const cadence = { kind: 'weeks', interval: 1, weekday: 2 } as const;
      const anchor = firstOccurrence(cadence, new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10));
      const slot = { cadence, anchor: dayAfter(anchor, anchor < new Date().toISOString().slice(0, 10) ? 0 : -7), time: '10:00', zone: 'Europe/London', minutes: 45 };
      const sections = [{ key: 'people', title: 'People', prompt: 'How is the team, really?' }];
      const start = { id: room, other: { name: sam.name }, seat: 'manager', relation: 'managed', slot, place: 'Room 4', framework: { key: 'own', sections } };
      expect((await send(maya, 'POST', '/one-on-ones', start)).ok).toBe(true);
      const { link } = (await send(maya, 'POST', `/one-on-ones/${room}/invitation`, {})).body as { link: string };
      await send(sam, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1), confirmed: true });
      return { maya, sam, room };
    });
  },
});

test('a page is moved from Today, and both read who moved it, how long ahead and why', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const { planned } = await read(maya, room);
  const day = dayAfter(planned.day, 1);
  await maya.page.goto('/');
  await maya.page.getByRole('link', { name: 'Move the page with Sam Okafor' }).click();
  const sheet = maya.page.getByRole('dialog', { name: `Move ${written(planned.day)}` });
  await sheet.getByLabel('Move to').fill(day);
  await sheet.getByLabel('Time').fill('14:30');
  await sheet.getByLabel('Why? A word is enough').fill('dentist');
  await expect(sheet.getByRole('status')).toHaveText(`The rhythm stays. After it, the next is on ${written(dayAfter(planned.day, 7))}.`);
  await sheet.getByRole('button', { name: 'Move it' }).click();
  await expect(sheet).toBeHidden();
  await expect(maya.page).toHaveURL('/');
  await expect(maya.page.locator('li').filter({ hasText: 'Sam Okafor' }).getByText('14:30')).toBeVisible();
  // Sam has the page open, and touches nothing.
  await expect(sam.page.getByText(new RegExp(`^Moved here from ${written(planned.day)} by Maya, .* · dentist$`))).toBeVisible();
  expect((await read(sam, room)).planned).toMatchObject({ day, standsFor: planned.standsFor });
});

test('a page is skipped from the address a mail leads to, and made up for by one press', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const { planned } = await read(maya, room);
  await maya.page.goto(`/one-on-ones/${room}/skip`);
  const sheet = maya.page.getByRole('dialog', { name: `Skip ${written(planned.day)}` });
  await sheet.getByLabel('Why? A word is enough').fill('ill');
  await sheet.getByRole('button', { name: 'Skip this one' }).click();
  const offer = sheet.getByRole('group', { name: `${written(planned.day)} was skipped. Make up for it?` });
  await expect(offer.getByRole('button')).toHaveText([`${written(dayAfter(planned.day, 1))}, 10:00`, `${written(dayAfter(planned.day, 2))}, 10:00`, 'No need']);
  // The other is offered the same, on the page and on Today, and takes one.
  await expect(sam.page.getByRole('group', { name: /was skipped/ }).getByRole('button')).toHaveCount(3);
  await sam.page.goto('/');
  await sam.page.getByRole('group', { name: /was skipped/ }).getByRole('button').nth(1).click();
  await expect(sam.page.getByRole('group', { name: /was skipped/ })).toHaveCount(0);
  expect((await read(maya, room)).planned).toMatchObject({ day: dayAfter(planned.day, 2), standsFor: planned.standsFor });
  // Maya presses hers later: it is settled, and the sheet says so or is without it.
  await sheet.getByRole('button', { name: 'Close' }).last().click();
  await expect(maya.page.getByText(`Makes up for ${written(planned.day)}, as Sam chose`)).toBeVisible();
  await expect(maya.page.getByText(/^skipped by you, .* · ill$/)).toBeVisible();
});

test('a slot that went by is asked about of both, and the first answer settles it', async ({ late }) => {
  const { maya, sam, room } = await late();
  await Promise.all([maya, sam].map(({ page }) => page.goto('/')));
  const asked = ({ page }: Somebody) => page.getByRole('group', { name: /went by\. Was it held, moved or skipped\?$/ });
  await expect(asked(maya)).toBeVisible();
  await asked(sam).getByRole('button', { name: 'Ask me no more' }).click();
  await expect(asked(sam)).toHaveCount(0);
  await asked(maya).getByRole('link', { name: 'Held' }).click();
  const wrapUp = maya.page.getByRole('dialog', { name: 'Wrap up with Sam' });
  await expect(wrapUp).toBeVisible();
  await wrapUp.getByRole('button', { name: /close$/i }).first().click();
  await expect(wrapUp).toBeHidden();
  await expect(asked(maya)).toHaveCount(0);
  const { planned } = await read(sam, room);
  expect(planned.day > new Date().toISOString().slice(0, 10)).toBe(true);
});

test('a slot that went by is moved to a day to come', async ({ late }) => {
  const { maya, sam, room } = await late();
  const { planned } = await read(maya, room);
  await maya.page.goto(`/one-on-ones/${room}`);
  await saved(maya.page);
  await maya.page.getByRole('link', { name: 'Moved' }).click();
  const sheet = maya.page.getByRole('dialog', { name: /^Move / });
  await expect(sheet.getByLabel('Move to')).not.toHaveValue(planned.day);
  await sheet.getByLabel('Move to').fill(dayAfter(planned.day, 9));
  await sheet.getByRole('button', { name: 'Move it' }).click();
  await expect(sheet).toBeHidden();
  await sam.page.goto(`/one-on-ones/${room}`);
  await expect(sam.page.getByText(`Moved here from ${written(planned.day)} by Maya, afterwards`)).toBeVisible();
  await expect(sam.page.getByRole('group', { name: /went by/ })).toHaveCount(0);
});

test('the rhythm changes from a day on, both see it coming, and it is taken back', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const { planned } = await read(maya, room);
  await maya.page.getByRole('link', { name: 'Change when and where you meet' }).click();
  const sheet = maya.page.getByRole('dialog', { name: 'When and where you meet' });
  await sheet.getByRole('radio', { name: 'Custom' }).check({ force: true });
  await sheet.getByLabel('Every', { exact: true }).fill('2');
  await sheet.getByRole('checkbox', { name: 'Thursday' }).check({ force: true });
  await expect(sheet.getByLabel('From')).toHaveValue(dayAfter(planned.day, 1));
  await sheet.getByLabel('From').fill(dayAfter(planned.day, 30));
  await expect(sheet.getByText(`Until ${written(dayAfter(planned.day, 30))} the rhythm stays.`)).toBeVisible();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  const says = new RegExp(`^From ${written(dayAfter(planned.day, 30))}.*: Every other week on Tuesday and Thursday, 10:00 for 45 min\\.`);
  for (const { page } of [maya, sam]) {
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByText('Tuesdays 10:00 · 45 min · Room 4')).toBeVisible();
  }
  await sam.page.getByRole('link', { name: 'Change when and where you meet' }).click();
  await sam.page.getByRole('button', { name: 'Take back' }).click();
  await expect(sam.page.getByText(says)).toHaveCount(0);
  await expect(maya.page.getByText(says)).toHaveCount(0);
  expect((await read(maya, room)).series).toHaveLength(1);
});

test('days away are said for all one-on-ones at once, skip what stands there, and are taken back', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const { planned } = await read(maya, room);
  const lena = await startOneOnOne(maya, 'Lena Petit');
  await maya.page.goto('/');
  await maya.page.getByRole('link', { name: 'Days away' }).click();
  const sheet = maya.page.getByRole('dialog', { name: 'Days away' });
  await sheet.getByLabel('First day').fill(planned.day);
  await expect(sheet.getByLabel('Last day')).toHaveValue(planned.day);
  await sheet.getByLabel('Last day').fill(dayAfter(planned.day, 7));
  await sheet.getByLabel('Why? A word is enough').fill('at the sea');
  await expect(sheet.getByText('With Sam and Lena a page stands there: it is skipped.').or(sheet.getByText('With Lena and Sam a page stands there: it is skipped.'))).toBeVisible();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByRole('listitem')).toContainText('at the sea');
  await expect(sam.page.getByText(/^Maya is away .* · at the sea$/)).toBeVisible();
  for (const id of [room, lena]) expect((await read(maya, id)).planned.day).toBe(dayAfter(planned.day, 14));
  await expect(sam.page.getByText('skipped, Maya was away · at the sea')).toBeVisible();
  await sheet.getByRole('button', { name: /^Take back/ }).click();
  await expect(sheet.getByRole('listitem')).toHaveCount(0);
  await expect(sam.page.getByText(/^Maya is away/)).toHaveCount(0);
});

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

async function look(page: Page, name: string): Promise<void> {
  for (const [light, width, height] of [['light', 1280, 900], ['dark', 1280, 900], ['light', 390, 844]] as const) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(pictures, `${name}-${light}-${width}.png`) });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${name} ${width}`).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`)), `${name}, ${light}, ${width} px`).toEqual([]);
  }
}

test('what is asked about a slot is readable for everybody, in both lights, from 390 px on', async ({ late }) => {
  const { maya, sam, room } = await late();
  const { page } = maya;
  await page.goto('/');
  await expect(page.getByRole('group', { name: /went by/ })).toBeVisible();
  await look(page, 'rhythm-today-unheld');
  await page.goto(`/one-on-ones/${room}`);
  await saved(page);
  await expect(page.getByRole('group', { name: /went by/ })).toBeVisible();
  await look(page, 'rhythm-page-unheld');
  await page.goto(`/one-on-ones/${room}/move`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'rhythm-move');
  await send(sam, 'POST', `/pages/${(await read(sam, room)).planned.id}/skip`, { reason: 'ill' });
  const today = new Date().toISOString().slice(0, 10);
  await send(sam, 'POST', '/away', { away: randomUUID(), ids: [room], from: dayAfter(today, 30), to: dayAfter(today, 44), reason: 'at the sea' });
  await page.goto('/');
  await page.goto(`/one-on-ones/${room}`);
  await saved(page);
  await expect(page.getByText(/^Sam is away/)).toBeVisible();
  await look(page, 'rhythm-page-make-up');
  await page.goto('/away');
  await page.getByLabel('First day').fill(dayAfter(today, 60));
  await send(maya, 'POST', '/away', { away: randomUUID(), ids: [room], from: dayAfter(today, 50), to: dayAfter(today, 54), reason: '' });
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: 'Take back' })).toBeVisible();
  await look(page, 'rhythm-away');
  await page.goto(`/one-on-ones/${room}/change`);
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: 'Custom' }).check({ force: true });
  await sheet.getByLabel('Time').last().fill('02:30');
  await sheet.getByRole('button', { name: 'Another one' }).scrollIntoViewIfNeeded();
  await expect(sheet.getByText(/the clocks change at night/)).toBeVisible();
  await look(page, 'rhythm-custom');
});
