import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, press, saved, section, send, test, writeIn, type Somebody } from './rapport.ts';

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

const looks = [
  { light: 'light', width: 1280 },
  { light: 'dark', width: 1280 },
  { light: 'light', width: 390 },
  { light: 'dark', width: 390 },
] as const;

/** Closes the page without the sheet, and waits until both are on the next one. */
async function closePage(who: Somebody, room: string, both: readonly Somebody[]): Promise<void> {
  const { planned } = (await send(who, 'GET', `/one-on-ones/${room}`)).body as { planned: { id: string } };
  const { next } = (await send(who, 'POST', `/pages/${planned.id}/close`, {})).body as { next: string };
  for (const { page } of both) {
    await expect(page.locator(`[data-page="${next}"]`).getByText('Saved', { exact: true })).toBeVisible();
  }
}

const nothingWrong = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

test('a status is sent ahead, stays folded until it is read, and its author sees that it was', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await sam.page.getByRole('button', { name: 'Send status ahead' }).click();
  const field = sam.page.getByRole('textbox', { name: 'Status', exact: true });
  await expect(field).toBeFocused();
  await sam.page.keyboard.type('Importer in review.\nRota is half done.');
  await expect(sam.page.getByText('Status sent, unread')).toBeVisible();
  await sam.page.getByRole('button', { name: 'fold it' }).click();
  await expect(field).toBeHidden();

  await expect(maya.page.getByText('Status sent ahead')).toBeVisible();
  await expect(maya.page.getByText('Importer in review.')).toBeHidden();
  await maya.page.getByRole('button', { name: 'read it', exact: true }).press('Enter');
  await expect(maya.page.getByText('Importer in review.')).toBeVisible();
  await expect(sam.page.getByText('Status read by Maya')).toBeVisible();
  await nothingWrong(maya.page);

  await maya.page.getByRole('button', { name: 'fold it' }).click();
  await sam.page.getByRole('button', { name: 'open it' }).click();
  await sam.page.getByRole('textbox', { name: 'Status', exact: true }).focus();
  await press(sam.page, 'Control+End');
  await sam.page.keyboard.type(' Or nearly.');
  await expect(sam.page.getByText('Status sent, unread')).toBeVisible();
  await expect(maya.page.getByText('Status changed since you read it')).toBeVisible();
  await nothingWrong(sam.page);

  await saved(sam.page);
  await closePage(maya, room, [maya, sam]);
  const past = maya.page.getByRole('region', { name: 'Earlier pages' });
  await past.getByRole('button', { expanded: false }).first().click();
  await past.getByRole('button', { name: 'open it' }).click();
  await expect(past.getByText('Rota is half done. Or nearly.')).toBeVisible();
});

test('support that was asked for comes back on the next page until it was delivered', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const wish = 'An hour with you on the rota';
  await sam.page.getByRole('textbox', { name: 'Support this week' }).fill(wish);
  const asks = (page: Page) => page.getByRole('region', { name: 'Support asked for' });
  await expect(asks(maya.page)).toContainText('What Sam asks for');
  // What one asks for stands in one's own check-in already.
  await expect(asks(sam.page)).toBeHidden();

  await closePage(maya, room, [maya, sam]);
  await expect(asks(sam.page)).toContainText(`You asked for ${wish}`);
  await expect(asks(sam.page).getByRole('button', { name: /^Granted/ })).toHaveCount(0);
  await expect(asks(maya.page)).toContainText(`Sam asked for ${wish}`);
  await asks(maya.page).getByRole('button', { name: /^Granted/ }).press('Enter');
  await expect(asks(maya.page).getByRole('button', { name: /^Granted/ })).toHaveAttribute('aria-pressed', 'true');
  await asks(maya.page).getByRole('button', { name: 'add a line' }).press('Enter');
  await maya.page.keyboard.type('Wednesday at two');
  await press(maya.page, 'Enter');
  await expect(asks(sam.page)).toContainText('Wednesday at two');
  await expect(asks(sam.page)).toContainText('Granted');
  await nothingWrong(maya.page);
  await asks(sam.page).getByRole('button', { name: /^Delivered/ }).press('Enter');
  await expect(asks(maya.page).getByRole('button', { name: /^Delivered/ })).toHaveAttribute('aria-pressed', 'true');

  await closePage(sam, room, [maya, sam]);
  await expect(asks(maya.page)).toBeHidden();
  await expect(asks(sam.page)).toBeHidden();
});

test('a win that is to be said publicly stays open in the margin of both until it was said', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await writeIn(sam.page, 'People', 0);
  await sam.page.keyboard.type('+ Ines mended the flaky harness');
  await expect(maya.page.getByText('Ines mended the flaky harness')).toBeVisible();
  const chip = (page: Page) => section(page, 'People').getByRole('button', { name: 'say it publicly' });
  // The line of the caret has its chip within reach of Tab.
  await press(sam.page, 'Escape');
  await press(sam.page, 'Tab');
  while (!(await chip(sam.page).evaluate((button) => button === document.activeElement))) await press(sam.page, 'Tab');
  await press(sam.page, 'Enter');
  await expect(chip(maya.page)).toHaveAttribute('aria-pressed', 'true');
  await nothingWrong(sam.page);

  await closePage(sam, room, [maya, sam]);
  const toSay = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Let it go: Ines/ }) });
  await expect(toSay(sam.page)).toBeVisible();
  await toSay(maya.page).getByRole('button', { name: /^Said: Ines/ }).press('Enter');
  await expect(toSay(maya.page)).toBeHidden();
  await expect(toSay(sam.page)).toBeHidden();
  await nothingWrong(maya.page);
});

test('sections show how long they held the floor once the two talk', async ({ pair }) => {
  const { maya, sam } = await pair();
  await maya.page.clock.install();
  await maya.page.reload();
  await saved(maya.page);
  await maya.page.getByRole('button', { name: 'Talk' }).click();
  await writeIn(maya.page, 'Product', 0);
  await maya.page.keyboard.type('Importer');
  await expect(section(maya.page, 'Product').getByText('0 min')).toBeVisible();
  await maya.page.clock.fastForward('07:00');
  await expect(section(maya.page, 'Product').getByText(/^[67] min$/)).toBeVisible();
  await writeIn(maya.page, 'People', 0);
  await maya.page.keyboard.type('Ines');
  await maya.page.clock.fastForward('02:00');
  await expect(section(maya.page, 'People').getByText(/^[12] min$/)).toBeVisible();
  await expect(section(maya.page, 'Product').getByText(/^[67] min$/)).toBeVisible();
  // Kept on the page, not in one of the two browsers.
  await expect(section(sam.page, 'Product').getByText(/min$/)).toBeVisible();
});

test('feedback is told both ways, on the page and on a screen of its own', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await writeIn(sam.page, 'Process', 0);
  await sam.page.keyboard.type('/feedback');
  await press(sam.page, 'Enter');
  await sam.page.keyboard.type('Do I ask too late?');
  // What the other sees is on disk.
  await expect(maya.page.getByText('Do I ask too late?')).toBeVisible();
  await closePage(sam, room, [maya, sam]);
  await expect(maya.page.getByText('none given yet · asked')).toBeVisible();
  await maya.page.getByRole('link', { name: 'All feedback' }).press('Enter');
  await expect(maya.page.getByRole('heading', { level: 1, name: 'Feedback with Sam' })).toBeFocused();
  await expect(maya.page.getByRole('region', { name: 'You gave Sam' })).toContainText('Nothing yet.');
  await expect(maya.page.getByRole('region', { name: 'Sam asked you' })).toContainText('no answer noted yet');
  await nothingWrong(maya.page);
  await maya.page.getByRole('link', { name: 'Back to the page' }).press('Enter');
  await writeIn(maya.page, 'People', 0);
  await maya.page.keyboard.type('/feedback');
  await press(maya.page, 'Enter');
  await maya.page.keyboard.type('You ask just in time');
  await expect(sam.page.getByText('You ask just in time')).toBeVisible();
  await sam.page.goto(`/one-on-ones/${room}/feedback`);
  await expect(sam.page.getByRole('region', { name: 'Maya gave you' })).toContainText('You ask just in time');
  await expect(sam.page.getByRole('region', { name: 'You asked Maya' })).not.toContainText('no answer');
});

test('status, support, wins and minutes are readable for everybody, in both lights, from 390 px on', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await sam.page.getByRole('textbox', { name: 'Support this week' }).fill('An hour with you on the on-call rota, before Thursday if that can be');
  await writeIn(sam.page, 'People', 0);
  await sam.page.keyboard.type('+ Ines mended the flaky harness unasked');
  await expect(maya.page.getByText('Ines mended the flaky harness unasked')).toBeVisible();
  await maya.page.getByRole('button', { name: 'say it publicly' }).click();
  await closePage(maya, room, [maya, sam]);
  await sam.page.getByRole('button', { name: 'Send status ahead' }).click();
  await sam.page.keyboard.type('Importer in review.\nRota is half done; Ines has the other half.');
  await sam.page.getByRole('textbox', { name: 'Energised by' }).fill('Pairing with Ines on the importer. First week I looked forward to Mondays.');
  await sam.page.getByRole('textbox', { name: 'Support this week' }).fill('A quiet Friday');
  await maya.page.getByRole('textbox', { name: 'Drained by' }).fill('Two budget rounds');
  for (const { page } of [maya, sam]) {
    await page.getByRole('radio', { name: '4' }).first().check({ force: true });
    await page.getByRole('radio', { name: '2' }).last().check({ force: true });
  }
  await maya.page.getByRole('button', { name: 'Talk' }).click();
  await writeIn(maya.page, 'People', 0);
  await maya.page.keyboard.type('+ The retro was short');
  await maya.page.getByRole('button', { name: 'say it publicly' }).click();
  await maya.page.getByRole('button', { name: 'read it', exact: true }).click();
  await expect(sam.page.getByText('Status read by Maya')).toBeVisible();
  for (const { page, name } of [maya, sam]) {
    for (const { light, width } of looks) {
      await page.setViewportSize({ width, height: 1000 });
      await page.emulateMedia({ colorScheme: light });
      await page.screenshot({ path: path.join(pictures, `care-${name.slice(0, 3)}-${light}-${width}.png`), fullPage: true, animations: 'disabled' });
      await nothingWrong(page);
    }
    await page.goto(`/one-on-ones/${room}/feedback`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.screenshot({ path: path.join(pictures, `care-${name.slice(0, 3)}-feedback.png`), fullPage: true });
    await nothingWrong(page);
  }
});
