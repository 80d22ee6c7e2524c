import type { Page } from '#core/page.ts';
import { expect, press, saved, section, send, test, writeIn, type Somebody } from './rapport.ts';

const line = ({ page }: Somebody, title: string, text: string) => section(page, title).locator('li').filter({ hasText: text });

/** The lines of the planned page, as the server has them. */
async function wordsOf(who: Somebody, room: string): Promise<string[]> {
  const { planned } = (await send(who, 'GET', `/one-on-ones/${room}`)).body as { planned: { id: string } };
  const { page } = (await send(who, 'GET', `/pages/${planned.id}`)).body as { page: Page };
  return page.sections.flatMap(({ bullets }) => bullets.map(({ text }) => text));
}

test('the whole round: prepare, check in, talk, wrap up, and the next page has what was left open', async ({ pair }) => {
  const { maya, sam, room } = await pair();

  await test.step('both write at once and see each other', async () => {
    await writeIn(maya.page, 'People', 0);
    await writeIn(sam.page, 'Product', 0);
    await Promise.all([
      maya.page.keyboard.type('Ines has been carrying reviews alone since Omar moved', { delay: 5 }),
      sam.page.keyboard.type('! Staging database access #environments', { delay: 5 }),
    ]);
    await expect(line(sam, 'People', 'Ines has been carrying reviews alone since Omar moved')).toBeVisible();
    await expect(line(maya, 'Product', 'Staging database access #environments')).toBeVisible();
    await expect(line(maya, 'Product', 'Staging').getByRole('checkbox', { name: /Blocker/ })).toBeVisible();
    await expect(maya.page.getByText('Sam is here')).toBeVisible();
    await expect(sam.page.getByText('Maya is here')).toBeVisible();
  });

  await test.step('the same line, written by both at once, keeps every letter', async () => {
    await writeIn(sam.page, 'Process', 0);
    await sam.page.keyboard.type('middle');
    await expect(line(maya, 'Process', 'middle')).toBeVisible();
    await writeIn(maya.page, 'Process', 0);
    await press(sam.page, 'Home');
    await Promise.all([sam.page.keyboard.type('sam-sam-sam ', { delay: 8 }), maya.page.keyboard.type(' maya-maya-maya', { delay: 8 })]);
    // Read from the server: on screen the other's name stands at their caret, in the middle of the line.
    await expect.poll(() => wordsOf(maya, room)).toContain('sam-sam-sam middle maya-maya-maya');
  });

  await test.step('actions have an owner and a due date, wins and topics their kind', async () => {
    await writeIn(maya.page, 'Process', 0);
    await press(maya.page, 'Enter');
    await maya.page.keyboard.type('[] Draft the new on-call rota by Thu');
    await press(maya.page, 'Enter');
    await maya.page.keyboard.type('Ask platform for a staging owner');
    await expect(line(sam, 'Process', 'Draft the new on-call rota').getByRole('button', { name: /Maya.*Thu/ })).toBeVisible();
    await writeIn(sam.page, 'People', 0);
    await press(sam.page, 'Enter');
    await sam.page.keyboard.type('+ Ines rewrote the test harness');
    await press(sam.page, 'Enter');
    await press(sam.page, 'Enter');
    await sam.page.keyboard.type('/lear');
    await expect(sam.page.getByRole('option', { name: /Learning/ })).toBeVisible();
    await press(sam.page, 'Enter');
    await sam.page.keyboard.type('Ship before lunch');
    await expect(line(maya, 'People', 'Ship before lunch')).toBeVisible();
  });

  await test.step('mood and load of the other show once both have answered', async () => {
    await sam.page.getByRole('textbox', { name: 'Support this week' }).fill('An hour on the on-call rota');
    await expect(maya.page.getByText('An hour on the on-call rota')).toBeVisible();
    const scale = (who: Somebody, of: string) => who.page.getByRole('radiogroup', { name: new RegExp(`^${of}`) });
    await scale(sam, 'Mood').getByRole('radio', { name: '2' }).check({ force: true });
    await scale(sam, 'Load').getByRole('radio', { name: '5' }).check({ force: true });
    await expect(maya.page.getByText('Sam has answered')).toBeVisible();
    await expect(maya.page.getByText('Mood 2 of 5')).toHaveCount(0);
    await scale(maya, 'Mood').getByRole('radio', { name: '4' }).check({ force: true });
    await scale(maya, 'Load').getByRole('radio', { name: '3' }).check({ force: true });
    await expect(maya.page.getByLabel('Mood 2 of 5')).toBeVisible();
    await expect(sam.page.getByLabel('Load 3 of 5')).toBeVisible();
  });

  await test.step('one sheet: what becomes of the actions, two lines, the next date', async () => {
    await maya.page.getByRole('button', { name: 'Talk' }).click();
    await maya.page.getByRole('button', { name: /^Wrap up/ }).click();
    await sam.page.getByRole('button', { name: /^Wrap up/ }).click();
    const [sheet, other] = [maya.page.getByRole('dialog'), sam.page.getByRole('dialog')];
    await expect(sheet.getByText('Sam is on this sheet too.')).toBeVisible();
    await sheet.getByRole('group', { name: 'What becomes of: Ask platform for a staging owner' }).getByRole('radio', { name: 'Done' }).check();
    await sheet.getByRole('textbox', { name: 'What mattered' }).fill('Release nights are wearing Sam out.');
    await sheet.getByRole('textbox', { name: 'What is next' }).fill('Sam sketches the rollout.');
    await other.getByRole('textbox', { name: 'You need' }).fill('An hour on the rota.');
    await expect(sheet.getByRole('textbox', { name: 'Sam needs' })).toHaveValue('An hour on the rota.');
    await expect(other.getByRole('textbox', { name: 'What mattered' })).toHaveValue('Release nights are wearing Sam out.');
    await other.getByRole('checkbox', { name: 'I agree' }).check();
    await expect(sheet.getByText('Sam agrees')).toBeVisible();
    await sheet.getByRole('textbox', { name: 'What is next' }).fill('Sam sketches the rollout with Ines.');
    await expect(sheet.getByText('Sam agrees')).toHaveCount(0);
    await expect(other.getByRole('textbox', { name: 'What is next' })).toHaveValue('Sam sketches the rollout with Ines.');
    await other.getByRole('checkbox', { name: 'I agree' }).check();
    await sheet.getByRole('checkbox', { name: 'I agree' }).check();
    await expect(sheet.getByText('Sam agrees')).toBeVisible();
    await expect(other.getByText('Maya agrees')).toBeVisible();
  });

  await test.step('both close at the same instant: one next page', async () => {
    await Promise.all([maya, sam].map(({ page }) => page.getByRole('dialog').getByRole('button', { name: 'Agree and close' }).click()));
    for (const { page } of [maya, sam]) await expect(page.getByRole('dialog')).toHaveCount(0);
    const { body } = await send(maya, 'GET', `/one-on-ones/${room}/pages`);
    expect((body as { entries: unknown[] }).entries).toHaveLength(1);
  });

  await test.step('the next page has what was left open, with since when; the held one its recap', async () => {
    for (const who of [maya, sam]) {
      await expect(line(who, 'Process', 'Draft the new on-call rota')).toContainText(/from \d+ \w+/);
      await expect(line(who, 'Product', 'Staging database access')).toContainText(/from \d+ \w+/);
      await expect(line(who, 'Process', 'Ask platform')).toHaveCount(0);
      await expect(line(who, 'People', 'Ines has been')).toHaveCount(0);
      await expect(who.page.getByText('Release nights are wearing Sam out.')).toBeVisible();
      await who.page.getByRole('region', { name: 'Earlier pages' }).getByRole('button').first().click();
      await expect(who.page.getByText('Both agreed to this recap.')).toBeVisible();
    }
  });
});

test('words written offline while the other closes become an amendment, and nothing is lost', async ({ pair }) => {
  const { maya, sam } = await pair();
  await writeIn(sam.page, 'People', 0);
  await sam.page.keyboard.type('Said before');
  await saved(sam.page);
  await sam.context.setOffline(true);
  await expect(sam.page.getByText(/Offline/).first()).toBeVisible();
  await press(sam.page, 'Enter');
  await sam.page.keyboard.type('[] Written on the train');
  await maya.page.getByRole('button', { name: /^Wrap up/ }).click();
  await maya.page.getByRole('dialog').getByRole('button', { name: 'Agree and close' }).click();
  await expect(maya.page.getByRole('dialog')).toHaveCount(0);
  await sam.context.setOffline(false);
  await expect(sam.page.getByText('Maya closed the page while you were offline.')).toBeVisible({ timeout: 20_000 });
  // What it left open is on the planned page of both, once.
  await maya.page.reload();
  await expect(line(maya, 'People', 'Written on the train')).toHaveCount(1);
  await expect(maya.page.getByText(/Amended .* by Sam/)).toBeVisible();
});

test('writing goes on offline and merges on return', async ({ pair }) => {
  const { maya, sam } = await pair();
  await writeIn(maya.page, 'People', 0);
  await maya.page.keyboard.type('on');
  await expect(line(sam, 'People', 'on')).toBeVisible();
  await maya.context.setOffline(true);
  await expect(maya.page.getByText(/Offline/).first()).toBeVisible();
  await maya.page.keyboard.type(' offline');
  await expect(maya.page.getByText('Saved', { exact: true })).toHaveCount(0);
  await writeIn(sam.page, 'People', 0);
  await press(sam.page, 'Enter');
  await sam.page.keyboard.type('meanwhile');
  await saved(sam.page);
  await maya.context.setOffline(false);
  await expect(line(sam, 'People', 'on offline')).toBeVisible({ timeout: 20_000 });
  await expect(line(maya, 'People', 'meanwhile')).toBeVisible();
  await saved(maya.page);
});

test('a line is written where it was clicked, however much the other writes meanwhile', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await writeIn(maya.page, 'People', 0);
  let over = false;
  const writing = (async () => {
    while (!over) await maya.page.keyboard.type('x', { delay: 20 });
  })();
  const sections = ['Process', 'Product'];
  for (let round = 0; round < 12; round++) {
    await section(sam.page, sections[round % 2] ?? '').locator('li').first().click();
    await press(sam.page, 'End');
    await sam.page.keyboard.type(`${round} `);
  }
  over = true;
  await writing;
  await expect.poll(() => wordsOf(sam, room)).toEqual([expect.stringMatching(/^x+$/), '1 3 5 7 9 11 ', '0 2 4 6 8 10 ']);
});
