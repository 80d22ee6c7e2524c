import type { Page } from '@playwright/test';
import { linesOf } from './lines-of.ts';
import { expect, press, section, startOneOnOne, test, writeIn } from './rapport.ts';

const captureBar = (page: Page) => page.getByRole('combobox', { name: /^Note something/ });

test('a line captured on Today appears on the page the other has open, and Undo takes it off again', async ({ pair }) => {
  const { maya, sam } = await pair();
  await maya.page.goto('/');
  await captureBar(maya.page).fill('! No staging access');
  await expect(maya.page.getByText('Blocker', { exact: true })).toBeVisible();
  await captureBar(maya.page).press('Enter');
  await expect(maya.page.getByText('“No staging access” is on the page with Sam')).toBeVisible();
  await expect(section(sam.page, 'Product').getByText('No staging access')).toBeVisible();
  await expect(section(sam.page, 'Product').getByTitle('Blocker, raised by Maya')).toBeVisible();
  await expect(maya.page.getByText('One topic, yours')).toBeVisible();

  await maya.page.getByRole('button', { name: 'Undo' }).click();
  await expect(maya.page.getByText('Taken back.')).toBeVisible();
  await expect(section(sam.page, 'Product').getByText('No staging access')).toBeHidden();
});

test('a line lands above the one that the other is typing, and nothing is lost', async ({ pair }) => {
  const { maya, sam } = await pair();
  await writeIn(sam.page, 'People', 0);
  await sam.page.keyboard.type('Release nights are ');
  await press(maya.page, 'Control+j');
  await maya.page.keyboard.type('Ines joins in January');
  await maya.page.keyboard.press('Enter');
  await sam.page.keyboard.type('long');
  await expect(maya.page.getByRole('dialog').getByText('is on the page with Sam')).toBeVisible();
  await sam.page.keyboard.type(' again');
  const lines = ['Ines joins in January', 'Release nights are long again'];
  await expect.poll(() => linesOf(sam.page, 'People')).toEqual(lines);
  await maya.page.keyboard.press('Escape');
  await expect.poll(() => linesOf(maya.page, 'People')).toEqual(lines);
});

test('a commitment marked done on the list is done on the other’s open page, and dropped with its reason', async ({ pair }) => {
  const { maya, sam } = await pair();
  for (const line of ['[] Draft the rota by next 1:1', '[] Ask platform']) {
    await press(maya.page, 'Control+j');
    await maya.page.keyboard.type(line);
    await maya.page.keyboard.press('Enter');
    await expect(maya.page.getByRole('dialog').getByRole('status')).toContainText(line.slice(3, 9));
    await maya.page.keyboard.press('Escape');
  }
  const sign = (text: string) => section(sam.page, 'Product').locator('li').filter({ hasText: text });
  await expect(sign('Draft the rota')).toHaveAttribute('data-state', 'open');

  await maya.page.getByRole('link', { name: /^Commitments/ }).click();
  const list = maya.page.getByRole('region', { name: 'You said you would' });
  await list.getByRole('checkbox', { name: 'Draft the rota' }).check();
  await expect(sign('Draft the rota')).toHaveAttribute('data-state', 'done');
  await list.getByRole('button', { name: 'Undo, it is open: Draft the rota' }).click();
  await expect(sign('Draft the rota')).toHaveAttribute('data-state', 'open');

  await list.getByRole('button', { name: 'Drop: Ask platform' }).click();
  await maya.page.keyboard.type('they did it themselves');
  await maya.page.keyboard.press('Enter');
  await expect(list.getByText('dropped: they did it themselves')).toBeVisible();
  await expect(sign('Ask platform')).toHaveAttribute('data-state', 'dropped');
  await expect(sign('Ask platform')).toContainText('dropped: they did it themselves');
  // For Sam it is a promise to him.
  await sam.page.goto('/commitments');
  await expect(sam.page.getByRole('region', { name: 'Others said they would' }).getByRole('checkbox', { name: 'Draft the rota' })).toBeVisible();
  await expect(sam.page.getByRole('region', { name: 'Done or dropped' }).getByText('Ask platform')).toBeVisible();
});

test('one line for several is named by keys alone, and tells who has not heard it', async ({ pair }) => {
  const { maya, sam } = await pair();
  await startOneOnOne(maya, 'Lena Petit');
  const { page } = maya;
  await page.goto('/');
  await expect(page.getByText('Lena Petit').first()).toBeVisible();
  await press(page, 'Control+j');
  await page.keyboard.type('@sam @len');
  await expect(page.getByRole('option', { name: 'Lena Petit' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ines joins in January');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Ines joins in January” is on the next pages with')).toBeVisible();
  const shared = page.getByRole('region', { name: 'Told to several' });
  await expect(shared).toContainText('Sam and Lena have not heard it yet');

  await expect(section(sam.page, 'People').getByText('Ines joins in January')).toBeVisible();
  await sam.page.getByRole('button', { name: /^Wrap up/ }).click();
  await sam.page.getByRole('button', { name: 'Agree and close' }).click();
  await expect(sam.page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await expect(shared).toContainText('1 of 2 have heard it · not yet Lena');
});

test('who a line is for is asked where nobody is named, and Escape first sends the names away', async ({ pair }) => {
  const { maya, room } = await pair();
  await startOneOnOne(maya, 'Lena Petit');
  const { page } = maya;
  await page.goto('/commitments');
  await expect(page.getByText('You owe nothing')).toBeVisible();
  await press(page, 'Control+j');
  await page.keyboard.type('? Both stand-ups');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Who is it for?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Sam Okafor' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('is on the page with Sam')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto(`/one-on-ones/${room}`);
  await expect.poll(() => linesOf(page, 'People')).toContain('Both stand-ups');
});
