import type { Locator, Page } from '@playwright/test';
import { linesOf } from './lines-of.ts';
import { expect, openBrowser, password, press, saved, section, test, type Somebody } from './rapport.ts';

// No pointer in this file: after an address was opened, keys do everything.
// It fails where the page takes focus without a caret, or an arrow takes the caret out of the page: what is typed then
// goes nowhere.

test('the whole round without a mouse', async ({ browser, server }) => {
  const maya = await openBrowser(browser, server.origin, 'Maya Lindqvist');
  const sam = await openBrowser(browser, server.origin, 'Sam Okafor');
  const { page } = maya;

  await test.step('an account', async () => {
    await page.goto('/');
    await createAccount(maya);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  const link = await test.step('a one-on-one, its rhythm chosen with the arrows, and a link', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Start your first one-on-one' }));
    await press(page, 'Enter');
    const sheet = page.getByRole('dialog', { name: 'New one-on-one' });
    await expect(sheet.getByLabel('With whom')).toBeFocused();
    await page.keyboard.type('Sam Okafor');
    await tabTo(page, sheet.getByRole('radio', { name: 'Weekly' }));
    await press(page, 'ArrowRight');
    await expect(sheet.getByRole('radio', { name: 'Every two weeks' })).toBeChecked();
    await press(page, 'ArrowLeft');
    await tabTo(page, sheet.getByRole('button', { name: 'Start', exact: true }));
    await press(page, 'Enter');
    const invite = page.getByRole('dialog', { name: 'Invite Sam Okafor' });
    await tabTo(page, invite.getByRole('button', { name: 'Make the link' }));
    await press(page, 'Enter');
    const field = invite.getByLabel('Link for Sam Okafor');
    await expect(field).toBeVisible();
    await tabTo(page, invite.getByRole('button', { name: 'Copy link' }));
    await press(page, 'Enter');
    await expect(invite.getByText('Copied.')).toBeVisible();
    const made = await field.inputValue();
    await tabTo(page, invite.getByRole('button', { name: 'Open the page' }));
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Sam Okafor' })).toBeVisible();
    return made;
  });

  await test.step('the other takes the seat', async () => {
    await sam.page.goto(link);
    await createAccount(sam);
    await tabTo(sam.page, sam.page.getByRole('button', { name: 'Take the seat' }));
    await press(sam.page, 'Enter');
    await expect(sam.page.getByRole('heading', { level: 1, name: 'Maya Lindqvist' })).toBeVisible();
    await saved(sam.page);
  });

  await test.step('the check-in, its mood and load with the arrows', async () => {
    await saved(page);
    await tabTo(page, page.getByRole('textbox', { name: 'Energised by' }));
    await page.keyboard.type('The demo');
    await tabTo(page, scale(page, 'Mood'));
    await press(page, 'ArrowRight');
    await press(page, 'ArrowRight');
    await tabTo(page, scale(page, 'Load'));
    await press(page, 'ArrowRight');
    await expect(page.getByRole('radiogroup', { name: /^Load/ }).getByRole('radio', { checked: true })).toBeFocused();
    await expect(sam.page.getByText('Maya has answered')).toBeVisible();
  });

  await test.step('bullets: a second line, a kind by its sign, one step in and out', async () => {
    await tabTo(page, editor(page));
    await page.keyboard.type('Ines carries the reviews');
    await press(page, 'Enter');
    await page.keyboard.type('[] Draft the rota by Thu');
    await press(page, 'Enter');
    await press(page, 'Enter');
    await page.keyboard.type('since Omar left');
    await press(page, 'Tab');
    await expect(line(page, 'since Omar left')).toHaveAttribute('aria-level', '2');
    await expect(line(sam.page, 'since Omar left')).toHaveAttribute('aria-level', '2');
    await press(page, 'Shift+Tab');
    await expect(line(page, 'since Omar left')).toHaveAttribute('aria-level', '1');
    await expect(line(page, 'Draft the rota').getByRole('checkbox', { name: /Action/ })).toBeVisible();
  });

  await test.step('a line moves with Alt and the arrows, into the next section too', async () => {
    await press(page, 'Alt+ArrowUp');
    const between = ['Ines carries the reviews', 'since Omar left', 'Draft the rota'];
    for (const who of [maya, sam]) await expect.poll(() => linesOf(who.page, 'People')).toEqual(between);
    await press(page, 'Alt+ArrowDown');
    await press(page, 'Alt+ArrowDown');
    for (const who of [maya, sam]) await expect.poll(() => linesOf(who.page, 'Product')).toContain('since Omar left');
    await page.keyboard.type(' us');
    await expect.poll(() => linesOf(sam.page, 'Product')).toContain('since Omar left us');
  });

  await test.step('the menu of kinds: arrows choose, Enter takes, Escape sends it away', async () => {
    await press(page, 'Enter');
    await page.keyboard.type('/');
    const menu = page.getByRole('listbox', { name: 'What this line is' });
    await expect(menu.getByRole('option', { selected: true })).toHaveText(/Note/);
    await press(page, 'ArrowDown');
    await press(page, 'ArrowDown');
    await press(page, 'ArrowDown');
    await expect(menu.getByRole('option', { selected: true })).toHaveText(/Blocker/);
    await press(page, 'Enter');
    await page.keyboard.type('No staging access and/or laptop');
    await expect(line(sam.page, 'No staging access').getByRole('checkbox', { name: /Blocker/ })).toBeVisible();
    await press(page, 'Enter');
    await page.keyboard.type('/');
    await expect(menu).toBeVisible();
    await press(page, 'Escape');
    await expect(menu).toHaveCount(0);
    await press(page, 'Backspace');
    await expect(editor(page)).toBeFocused();
  });

  await test.step('Control Enter ticks the line off, and opens it again', async () => {
    await press(page, 'ArrowUp');
    const blocker = (of: Page) => line(of, 'No staging access').getByRole('checkbox');
    await press(page, 'Control+Enter');
    await expect(blocker(page)).toBeChecked();
    await expect(blocker(sam.page)).toBeChecked();
    await press(page, 'Control+Enter');
    await expect(blocker(sam.page)).not.toBeChecked();
  });

  await test.step('undo takes back one’s own words and leaves the other’s', async () => {
    const words = async (of: Page) => [(await linesOf(of, 'People'))[0], (await linesOf(of, 'Product'))[1]];
    const bothSee = async (...expected: [string, string]) => {
      for (const who of [maya, sam]) await expect.poll(() => words(who.page)).toEqual(expected);
    };
    const [mayas, blocker] = ['Ines carries the reviews', 'No staging access and/or laptop'];
    await tabTo(sam.page, editor(sam.page));
    await press(sam.page, 'Control+Home');
    await press(sam.page, 'End');
    await sam.page.keyboard.type(' alone');
    await press(page, 'End');
    await page.keyboard.type(' yet');
    await bothSee(`${mayas} alone`, `${blocker} yet`);
    await press(page, 'Control+z');
    await bothSee(`${mayas} alone`, blocker);
    await press(page, 'Control+Shift+z');
    await bothSee(`${mayas} alone`, `${blocker} yet`);
    await press(sam.page, 'Control+z');
    await bothSee(mayas, `${blocker} yet`);
    // There is nothing more of Sam's to take back.
    await press(sam.page, 'Control+z');
    await press(sam.page, 'Control+z');
    await sam.page.keyboard.type('!');
    await bothSee(`${mayas}!`, `${blocker} yet`);
  });

  await test.step('Escape, then Tab leaves the page; owner and due date are on the way', async () => {
    await caretToTop(page);
    await press(page, 'ArrowDown');
    await press(page, 'Escape');
    await tabTo(page, line(page, 'Draft the rota').getByRole('button', { name: /Maya, .*Thu/ }));
    await press(page, 'Enter');
    const owing = page.getByRole('dialog', { name: 'Owner and due date' });
    await expect(owing.getByLabel('Due', { exact: true })).toBeFocused();
    await press(page, 'Control+a');
    await page.keyboard.type('next 1:1');
    await press(page, 'Enter');
    await expect(owing).toHaveCount(0);
    await expect(line(sam.page, 'Draft the rota').getByRole('button', { name: /Maya, next 1:1/ })).toBeVisible();
    await press(page, 'Escape');
    await press(page, 'Tab');
    await tabTo(page, page.getByRole('textbox', { name: 'Why you meet' }));
    await expect(line(page, 'Draft the rota')).toHaveAttribute('aria-level', '1');
  });

  await test.step('wrapping up: fates with the arrows, lines, agreement, and one press', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Wrap up' }), 'Shift+Tab');
    await press(page, 'Enter');
    const sheet = page.getByRole('dialog', { name: 'Wrap up with Sam' });
    await expect(sheet).toBeVisible();
    const fate = sheet.getByRole('radiogroup', { name: 'What becomes of: Draft the rota by Thu' }).or(sheet.getByRole('group', { name: 'What becomes of: Draft the rota' }));
    await tabTo(page, fate.getByRole('radio', { checked: true }));
    await press(page, 'ArrowLeft');
    await expect(fate.getByRole('radio', { name: 'Done' })).toBeChecked();
    await tabTo(page, sheet.getByRole('textbox', { name: 'What mattered' }));
    await page.keyboard.type('The rota is settled.');
    await tabTo(page, sheet.getByRole('checkbox', { name: 'I agree' }));
    await press(page, 'Space');
    await expect(sheet.getByRole('checkbox', { name: 'I agree' })).toBeChecked();
    await tabTo(page, sheet.getByRole('button', { name: 'Agree and close' }));
    await press(page, 'Enter');
    await expect(sheet).toHaveCount(0);
  });

  await test.step('focus lands on the next page, with what was left open', async () => {
    const recap = page.getByRole('region', { name: 'Earlier pages' });
    await expect(recap.getByText('The rota is settled.')).toBeVisible();
    await expect(page.getByRole('article', { name: /^Page of / }).getByRole('heading', { level: 2 }).first()).toBeFocused();
    await expect(section(page, 'Product').getByRole('listitem').filter({ hasText: 'No staging access' })).toContainText('from');
    await expect(line(page, 'Draft the rota')).toHaveCount(0);
    await tabTo(page, recap.getByRole('button').first());
    await press(page, 'Enter');
    await expect(recap.getByText('Draft the rota')).toBeVisible();
  });

  await maya.context.close();
  await sam.context.close();
});

test('whoever comes to the page by Tab or by Talk can write at once', async ({ pair }) => {
  const { maya, sam } = await pair();
  await tabTo(maya.page, editor(maya.page));
  await maya.page.keyboard.type('By Tab');
  await expect(line(sam.page, 'By Tab')).toBeVisible();
  await tabTo(sam.page, sam.page.getByRole('button', { name: 'Talk' }));
  await press(sam.page, 'Enter');
  await expect(editor(sam.page)).toBeFocused();
  await sam.page.keyboard.type('By Talk, ');
  await expect.poll(() => linesOf(maya.page, 'People')).toEqual(['By Talk, By Tab']);
});

test('two who begin on the same empty line do not write into each other’s words', async ({ pair }) => {
  const { maya, sam } = await pair();
  for (const { page } of [maya, sam]) await tabTo(page, editor(page));
  await maya.page.keyboard.type('the whole sentence of Maya');
  await expect.poll(() => linesOf(sam.page, 'People')).toEqual(['the whole sentence of Maya']);
  await sam.page.keyboard.type('Sam before ');
  for (const { page } of [maya, sam]) {
    await expect.poll(() => linesOf(page, 'People')).toEqual(['Sam before the whole sentence of Maya']);
  }
});

test('the arrows go from line to line through all sections, and never lose the caret', async ({ pair }) => {
  const { page } = (await pair()).maya;
  await tabTo(page, editor(page));
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await press(page, key);
  await page.keyboard.type('c');
  await press(page, 'ArrowUp');
  await page.keyboard.type('b');
  await press(page, 'ArrowUp');
  await press(page, 'ArrowUp');
  await page.keyboard.type('a');
  for (const [title, words] of [['People', 'a'], ['Product', 'b'], ['Process', 'c']] as const) {
    await expect.poll(() => linesOf(page, title)).toEqual([words]);
  }
  await press(page, 'Control+End');
  await page.keyboard.type(' last');
  await press(page, 'Control+Home');
  await page.keyboard.type('first ');
  await expect.poll(() => linesOf(page, 'People')).toEqual(['first a']);
  await expect.poll(() => linesOf(page, 'Process')).toEqual(['c last']);
});

test('Tab goes on to what can be pressed on the line, also while its last words become its due date', async ({ pair }) => {
  const { page } = (await pair()).maya;
  await tabTo(page, editor(page));
  await page.keyboard.type('[] Draft the rota by Thu');
  await press(page, 'Escape');
  await press(page, 'Tab');
  await expect(line(page, 'Draft the rota').getByRole('button', { name: /Maya, .*Thu/ })).toBeVisible();
  await expect(line(page, 'Draft the rota').locator(':focus')).toHaveCount(1);
});

const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^Page of / });
const line = (page: Page, text: string): Locator => editor(page).getByRole('listitem').filter({ hasText: text });
/** What Tab reaches of an unanswered scale: any of its steps. */
const scale = (page: Page, of: string): Locator => page.getByRole('radiogroup', { name: new RegExp(`^${of}`) });

/** More than any screen has that Tab reaches. */
const mostStops = 60;

/** Presses Tab until focus is on `target`, or within it; on the page, where Tab indents, Escape first. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  const passed: string[] = [];
  for (let stop = 0; stop < mostStops; stop++) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    passed.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90) ?? 'nothing'));
    if (await page.evaluate(() => document.activeElement?.matches('[role=textbox][aria-multiline]'))) await press(page, 'Escape');
    await press(page, key);
  }
  throw new Error(`${key} does not reach ${String(target)}; it passed\n${passed.join('\n')}`);
}

/** The very first line of the page, by keys alone. */
async function caretToTop(page: Page): Promise<void> {
  await expect(editor(page)).toBeFocused();
  await press(page, 'Control+Home');
}

async function createAccount({ page, name, email }: Somebody): Promise<void> {
  const instead = page.getByRole('button', { name: 'I have no account yet' });
  const named = page.getByLabel('Your name');
  // The first account of a server is asked for at once, and so is one by invitation.
  await expect(instead.or(named).first()).toBeVisible();
  if (!(await named.isVisible())) {
    await tabTo(page, instead);
    await press(page, 'Enter');
  }
  await tabTo(page, named);
  await page.keyboard.type(name);
  await press(page, 'Tab');
  await page.keyboard.type(email);
  await press(page, 'Tab');
  await page.keyboard.type(password);
  await press(page, 'Enter');
}
