import { bringOldPage } from './old-notes.ts';
import { expect, press, saved, send, startOneOnOne, test } from './rapport.ts';

test('what was said is found while one types, with the keyboard alone, and opens at its page', async ({ pair }) => {
  const { maya, room } = await pair();
  const withLena = await startOneOnOne(maya, 'Lena Petit');
  await bringOldPage(maya, room, '2026-03-03', [{ text: 'Release nights wear me out' }, { text: 'Draft the rota', kind: 'action', owner: 'me' }]);
  await bringOldPage(maya, withLena, '2026-03-04', [{ text: 'Zoë leaves the release team' }]);
  const { page } = maya;
  await page.goto('/');
  await page.getByRole('link', { name: /^Search/ }).click();
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();

  await page.keyboard.type('relea');
  await expect(page.getByRole('status').filter({ hasText: '2 lines' })).toBeVisible();
  await field.fill('release zoe');
  const results = page.getByRole('list', { name: 'Lines that were found' });
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await expect(results).toContainText('Lena Petit');
  await field.fill('is:action owner:me');
  await expect(results.getByRole('link')).toHaveText([/Draft the rota/]);

  await press(page, 'ArrowDown');
  await expect(results.getByRole('link')).toBeFocused();
  await press(page, 'Enter');
  await expect(page).toHaveURL(new RegExp(`/one-on-ones/${room}#page-`));
  await expect(page.getByRole('listitem').filter({ hasText: 'Draft the rota' })).toBeFocused();
  await page.goBack();
  await expect(field).toHaveValue('is:action owner:me');
});

test('the palette goes anywhere and finds anything, and gives focus back', async ({ pair }) => {
  const { maya, room } = await pair();
  await bringOldPage(maya, room, '2026-03-03', [{ text: 'Release nights wear me out' }]);
  const { page } = maya;
  await page.goto(`/one-on-ones/${room}`);
  await saved(page);
  const line = page.getByRole('textbox', { name: /^Page of / });
  await line.click();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'A one-on-one, a screen, or words that were said' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(line).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('setti');
  await expect(page.getByRole('option', { selected: true })).toHaveText('Settings');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('release nigts');
  await expect(page.getByRole('option', { selected: true })).toContainText('Release nights wear me out');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/one-on-ones/${room}#page-`));

  await page.keyboard.press('Control+k');
  await page.keyboard.type('sam');
  const options = page.getByRole('option');
  await expect(options.first()).toHaveText('Sam Okafor');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveText('Trends with Sam Okafor');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/one-on-ones/${room}$`));

  await page.keyboard.press('Control+k');
  await page.keyboard.type('note some');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-capture]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`/one-on-ones/${room}$`));
});

test('nobody finds what the other wrote for themselves, nor a word of another room', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const withLena = await startOneOnOne(maya, 'Lena Petit');
  await bringOldPage(maya, withLena, '2026-03-04', [{ text: 'A quokka for Lena' }]);
  await send(maya, 'PUT', `/one-on-ones/${room}/notes`, { text: 'A quokka for me', seen: 0 });
  for (const [who, count] of [[maya, '2 lines'], [sam, 'Nothing is found.']] as const) {
    await who.page.goto('/search#quokka');
    await expect(who.page.getByRole('status').filter({ hasText: count })).toBeVisible();
  }
  await expect(maya.page.getByText('Private to you')).toBeVisible();
});

test('while one types quickly, the last answer is the one that stays', async ({ pair }) => {
  const { maya, room } = await pair();
  await bringOldPage(maya, room, '2026-03-03', [{ text: 'Alpha beta' }, { text: 'Alpha gamma' }]);
  const { page } = maya;
  await page.goto('/search');
  const held: (() => void)[] = [];
  await page.route('**/api/search', async (route) => {
    const { text } = route.request().postDataJSON() as { text: string };
    if (text === 'alpha') await new Promise<void>((go) => held.push(go));
    await route.continue().catch(() => {});
  });
  await page.getByRole('searchbox').fill('alpha');
  await expect.poll(() => held.length).toBe(1);
  await page.getByRole('searchbox').fill('alpha g');
  const results = page.getByRole('list', { name: 'Lines that were found' });
  await expect(results.getByRole('listitem')).toHaveText([/Alpha gamma/]);
  held.forEach((go) => go());
  await page.waitForLoadState('networkidle');
  await expect(results.getByRole('listitem')).toHaveText([/Alpha gamma/]);
});
