import { expect, test } from './rapport.ts';

test('a private note is kept beside its page and about the person, and never reaches the other', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  const received: string[] = [];
  sam.page.on('response', (response) => {
    void response.text().then((body) => received.push(body)).catch(() => {});
  });
  const beside = maya.page.getByRole('textbox', { name: 'Beside this page', exact: true });
  await beside.fill('Ask how the quokka is');
  await maya.page.getByRole('textbox', { name: 'About Sam' }).fill('Keeps a quokka');
  await expect(maya.page.getByRole('region', { name: 'Private to you' }).getByText('Saved', { exact: true })).toHaveCount(2);

  await maya.page.reload();
  await expect(beside).toHaveValue('Ask how the quokka is');
  await expect(maya.page.getByRole('textbox', { name: 'About Sam' })).toHaveValue('Keeps a quokka');

  await sam.page.reload();
  await expect(sam.page.getByRole('textbox', { name: 'Beside this page', exact: true })).toHaveValue('');
  await expect(sam.page.getByRole('textbox', { name: 'About Maya' })).toHaveValue('');
  for (const address of [`/one-on-ones/${room}/notes`, `/one-on-ones/${room}`]) {
    const answer = await sam.context.request.get(`/api${address}`);
    expect(await answer.text()).not.toContain('quokka');
  }
  expect(received.length).toBeGreaterThan(3);
  expect(received.filter((body) => body.includes('quokka'))).toEqual([]);
});

test('a note written in two windows keeps what both say', async ({ pair }) => {
  const { maya, room } = await pair();
  const second = await maya.context.newPage();
  await second.goto(`/one-on-ones/${room}`);
  const about = (page: typeof second) => page.getByRole('textbox', { name: 'About Sam' });
  await expect(about(second)).toBeEditable();
  await about(maya.page).fill('From one window');
  await expect(maya.page.getByRole('region', { name: 'Private to you' }).getByText('Saved', { exact: true })).toBeVisible();
  await about(second).fill('From the other');
  await expect(about(second)).toHaveValue('From one window\nFrom the other');
  await expect(second.getByRole('region', { name: 'Private to you' }).getByText('Saved', { exact: true })).toBeVisible();
  await maya.page.reload();
  await expect(about(maya.page)).toHaveValue('From one window\nFrom the other');
});

test('what could not be sent says so, and is kept once the line is back', async ({ pair }) => {
  const { maya } = await pair();
  const about = maya.page.getByRole('textbox', { name: 'About Sam' });
  await expect(about).toBeEditable();
  await maya.context.setOffline(true);
  await about.fill('Written without a network');
  const notes = maya.page.getByRole('region', { name: 'Private to you' });
  await expect(notes.getByText('Not saved yet')).toBeVisible();
  await expect(notes.getByText('What you wrote is still here')).toBeVisible();
  await maya.context.setOffline(false);
  await expect(notes.getByText('Saved', { exact: true })).toBeVisible();
  await maya.page.reload();
  await expect(about).toHaveValue('Written without a network');
});
