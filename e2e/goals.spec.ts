import { expect, press, section, test, writeIn, type Somebody } from './rapport.ts';

const goals = ({ page }: Somebody, name: string | RegExp = /goals$/i) => page.getByRole('region', { name });
const line = ({ page }: Somebody, title: string, text: string) => section(page, title).locator('li').filter({ hasText: text });

test('a goal is set by the report, proposed by the manager, moved by a line and closed, before the eyes of both', async ({ pair }) => {
  const { maya, sam } = await pair();

  await test.step('what the report sets, the manager sees at once', async () => {
    await goals(sam).getByRole('button', { name: 'Add a goal' }).click();
    const sheet = sam.page.getByRole('dialog', { name: 'A goal' });
    await sheet.getByRole('textbox', { name: 'Goal', exact: true }).fill('Lead a project end to end');
    await sheet.getByRole('textbox', { name: 'Why it matters' }).fill('importer');
    await sheet.getByRole('textbox', { name: 'Steps' }).fill('Plan\nShip\nTell');
    await sheet.getByRole('button', { name: 'Set goal' }).click();
    await expect(sheet).toHaveCount(0);
    await expect(goals(maya, 'Sam’s goals').getByRole('button', { name: 'Lead a project end to end' })).toBeVisible();
    await expect(goals(maya).getByRole('img', { name: '0 of 3 steps done' })).toBeVisible();
  });

  await test.step('what the manager proposes waits until the report takes it', async () => {
    await goals(maya).getByRole('button', { name: 'Propose a goal' }).click();
    const sheet = maya.page.getByRole('dialog', { name: 'A goal for Sam' });
    await sheet.getByRole('textbox', { name: 'Goal', exact: true }).fill('Present to the wider group');
    await sheet.getByRole('button', { name: 'Propose' }).click();
    await expect(goals(maya).getByText('Proposed. It waits for Sam.')).toBeVisible();
    await expect(goals(sam, 'Your goals').getByText('Maya proposes this')).toBeVisible();
    await goals(sam).getByRole('button', { name: 'Take it' }).click();
    await expect(goals(sam).getByRole('button', { name: 'Present to the wider group' })).toBeVisible();
    await expect(goals(maya).getByText('It waits for Sam.')).toHaveCount(0);
  });

  await test.step('a line that links it by an arrow moves it, in both margins', async () => {
    await writeIn(sam.page, 'Product', 0);
    await sam.page.keyboard.type('Slides are drafted -> pres');
    await expect(sam.page.getByRole('listbox', { name: 'Goals' }).getByRole('option')).toHaveText(['Present to the wider group']);
    await press(sam.page, 'Enter');
    await expect(line(sam, 'Product', 'Slides are drafted → Present to the wider group')).toBeVisible();
    const presenting = (who: Somebody) => goals(who).getByRole('listitem').filter({ hasText: 'Present to the wider group' });
    for (const who of [sam, maya]) await expect(presenting(who).getByText('moved this week')).toBeVisible();
    await goals(maya).getByRole('button', { name: 'Present to the wider group' }).click();
    await expect(presenting(maya).getByText('Slides are drafted')).toBeVisible();
  });

  await test.step('steps are the report’s to tick', async () => {
    await goals(sam).getByRole('button', { name: 'Lead a project end to end' }).click();
    await goals(sam).getByRole('checkbox', { name: 'Plan' }).check();
    await expect(goals(maya).getByRole('img', { name: '1 of 3 steps done' })).toBeVisible();
    await goals(maya).getByRole('button', { name: 'Lead a project end to end' }).click();
    await expect(goals(maya).getByRole('checkbox', { name: 'Plan' })).toBeDisabled();
    await expect(goals(maya).getByRole('button', { name: 'Reached' })).toHaveCount(0);
  });

  await test.step('other words are proposed, and taken or not', async () => {
    const leading = goals(maya).getByRole('listitem').filter({ has: maya.page.getByRole('button', { name: 'Lead a project end to end' }) });
    await leading.getByRole('button', { name: 'Propose other words' }).click();
    const sheet = maya.page.getByRole('dialog', { name: 'Other words' });
    await sheet.getByRole('textbox', { name: 'Goal', exact: true }).fill('Lead the importer end to end');
    await sheet.getByRole('button', { name: 'Propose' }).click();
    await expect(goals(sam).getByText('Maya proposes other words')).toBeVisible();
    await expect(goals(sam).getByRole('button', { name: 'Lead a project end to end' })).toBeVisible();
    await goals(sam).getByRole('button', { name: 'Take these' }).click();
    await expect(goals(maya).getByRole('button', { name: 'Lead the importer end to end' })).toBeVisible();
    await expect(goals(maya).getByRole('img', { name: '1 of 3 steps done' })).toBeVisible();
  });

  await test.step('it is closed with a line', async () => {
    const leading = goals(sam).getByRole('listitem').filter({ has: sam.page.getByRole('button', { name: 'Lead the importer end to end' }) });
    await leading.getByRole('button', { name: 'Reached' }).click();
    await leading.getByRole('textbox', { name: 'What came of it' }).fill('In use by three teams');
    await leading.getByRole('button', { name: 'Close as reached' }).click();
    for (const who of [sam, maya]) {
      await goals(who).getByRole('button', { name: 'One closed goal' }).click();
      await expect(goals(who).getByText(/^reached .* · In use by three teams$/)).toBeVisible();
    }
  });

  await test.step('what was linked is shown gently on the page that was held', async () => {
    await sam.page.getByRole('button', { name: /^Wrap up/ }).click();
    await sam.page.getByRole('dialog').getByRole('button', { name: 'Agree and close' }).click();
    await expect(sam.page.getByRole('dialog')).toHaveCount(0);
    const book = maya.page.getByRole('region', { name: 'Earlier pages' });
    await book.getByRole('button').first().click();
    await expect(book.locator('li span span').filter({ hasText: /^→ Present to the wider group$/ })).toBeVisible();
  });
});

test('goals are set, ticked and closed without a mouse', async ({ pair }) => {
  const { sam } = await pair();
  const { keyboard } = sam.page;
  await goals(sam).getByRole('button', { name: 'Add a goal' }).focus();
  await keyboard.press('Enter');
  await expect(sam.page.getByRole('textbox', { name: 'Goal', exact: true })).toBeFocused();
  await keyboard.type('Speak first in the review');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('Once');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(sam.page.getByRole('dialog')).toHaveCount(0);
  await expect(goals(sam).getByRole('button', { name: 'Add a goal' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(goals(sam).getByRole('button', { name: 'Speak first in the review' })).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(goals(sam).getByRole('img', { name: '1 of 1 step done' })).toBeVisible();
  for (const key of ['Tab', 'Tab', 'Enter']) await keyboard.press(key);
  await keyboard.type('Three times');
  await keyboard.press('Enter');
  await expect(goals(sam).getByRole('button', { name: 'One closed goal' })).toBeVisible();
  await expect(goals(sam).getByRole('button', { name: 'Add a goal' })).toBeFocused();
});

test('an arrow that is taken back is two signs again, and one within a word stays as it was typed', async ({ pair }) => {
  const { sam } = await pair();
  await writeIn(sam.page, 'People', 0);
  await sam.page.keyboard.type('a->b and ->');
  await expect(line(sam, 'People', 'a->b and →')).toBeVisible();
  await press(sam.page, 'Control+z');
  await expect(line(sam, 'People', 'a->b and ->')).toBeVisible();
});
