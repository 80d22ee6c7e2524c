import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { linesOf } from './lines-of.ts';
import { expect, openBrowser, password, saved, send, test, writeIn, type Somebody } from './rapport.ts';

test('a stranger is told the same of somebody’s one-on-one as of one that does not exist', async ({ pair, somebody }) => {
  const { maya, room } = await pair();
  await writeIn(maya.page, 'People', 0);
  await maya.page.keyboard.type('Between the two of us');
  await saved(maya.page);
  const stranger = await somebody('Robin Achterberg');
  const told = async (address: string) => {
    await stranger.page.goto(address);
    await expect(stranger.page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
    return stranger.page.getByRole('main').ariaSnapshot();
  };
  const none = await told(`/one-on-ones/${randomUUID()}`);
  for (const below of ['', '/import', '/invite', '/change']) expect(await told(`/one-on-ones/${room}${below}`)).toBe(none);
  expect(await told('/one-on-ones/no-id-at-all')).toBe(none);
  await expect(stranger.page.getByText('Okafor')).toHaveCount(0);
});

test('signing out in one window ends the page in the other, and says that what was saved is safe', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await writeIn(maya.page, 'People', 0);
  await maya.page.keyboard.type('Said before');
  await saved(maya.page);
  const settings = await maya.context.newPage();
  await settings.goto('/settings');
  await settings.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(settings.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();

  await saysSignedOut(maya.page);
  await writeIn(sam.page, 'Product', 0);
  await sam.page.keyboard.type('Said after');
  await saved(sam.page);
  await expect(sam.page.getByText('Maya is here')).toHaveCount(0);
  await expect(maya.page.getByText('Said after')).toHaveCount(0);

  await maya.page.goto(`/one-on-ones/${room}`);
  await expect(maya.page.getByText('Sign in to go on. Nothing that was saved is lost.')).toBeVisible();
  await maya.page.getByLabel('E-mail').fill(maya.email);
  await maya.page.getByLabel('Password').fill(password);
  await maya.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect.poll(() => linesOf(maya.page, 'People')).toEqual(['Said before']);
  await expect.poll(() => linesOf(maya.page, 'Product')).toEqual(['Said after']);
});

test('a session that is ended from elsewhere loses its open page', async ({ pair, browser, server }) => {
  const { maya, sam, room } = await pair();
  const phone = { ...(await openBrowser(browser, server.origin, maya.name)), email: maya.email };
  await send(phone, 'POST', '/sessions', { email: maya.email, password });
  await phone.page.goto(`/one-on-ones/${room}`);
  await saved(phone.page);
  await maya.page.goto('/settings');
  await maya.page.getByRole('button', { name: /^Sign out .+/ }).click();
  await saysSignedOut(phone.page);
  await writeIn(sam.page, 'People', 0);
  await sam.page.keyboard.type('Said after');
  await saved(sam.page);
  await expect(phone.page.getByText('Said after')).toHaveCount(0);
  await phone.context.close();
});

test('going back after signing out shows nothing of the page', async ({ pair }) => {
  const { page } = (await pair()).maya;
  await writeIn(page, 'People', 0);
  await page.keyboard.type('Between the two of us');
  await saved(page);
  await page.getByRole('link', { name: /Settings/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  for (const step of ['the settings', 'the page']) {
    await test.step(step, () => page.goBack());
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expect(page.getByText('Between the two of us')).toHaveCount(0);
    await expect(page.getByText('Okafor')).toHaveCount(0);
  }
});

test('whatever is pasted becomes clean bullets, and no script of it runs', async ({ pair }) => {
  const { maya, sam } = await pair();
  const { page } = maya;

  await test.step('a page with scripts', async () => {
    await writeIn(page, 'People', 0);
    await paste(page, {
      'text/html':
        '<script>window.ran = 1</script><img src="nowhere" onerror="window.ran = 1"><p onclick="window.ran = 1">One <b>bold</b> line</p>' +
        '<svg><script>window.ran = 1</script></svg><iframe srcdoc="<script>parent.ran = 1</script>"></iframe>' +
        '<p><a href="javascript:window.ran = 1">A link</a></p><style>* { display: none }</style>',
    });
    await bothHave(maya, sam, 'People', ['One bold line', 'A link']);
  });

  await test.step('a table', async () => {
    await writeIn(page, 'Product', 0);
    await paste(page, { 'text/html': '<table><tr><th>Area</th><th>Mood</th></tr><tr><td>Team</td><td>good</td></tr></table>' });
    await bothHave(maya, sam, 'Product', ['Area · Mood', 'Team · good']);
  });

  await test.step('a document of an office', async () => {
    await writeIn(page, 'Process', 0);
    await paste(page, { 'text/html': office, 'text/plain': 'not this' });
    await bothHave(maya, sam, 'Process', ['Heading of it', 'First point', 'below the first', 'Second point']);
    await expect(page.getByRole('textbox', { name: /^Page of / }).locator('li[aria-level="2"]')).toHaveCount(1);
  });

  for (const who of [maya, sam]) {
    const written = who.page.getByRole('textbox', { name: /^Page of / });
    await expect(written.locator('script, img:not(.ProseMirror-separator), table, iframe, style, svg, b, [onclick], [href^=javascript]')).toHaveCount(0);
    expect(await who.page.evaluate(() => 'ran' in window)).toBe(false);
  }
});

test('200 kB pasted at once are taken as far as a page goes, told, saved and shared', async ({ pair }) => {
  const { maya, sam } = await pair();
  const line = (number: number) => `Line ${number} ${'of a very long list '.repeat(5)}`.trim();
  const text = Array.from({ length: 1_900 }, (_, index) => line(index + 1)).join('\n');
  expect(text.length).toBeGreaterThan(200_000);
  await writeIn(maya.page, 'People', 0);
  await paste(maya.page, { 'text/plain': text });
  await expect(maya.page.getByText(/^[\d,]+ lines were too many to paste and left out\.$/)).toBeAttached();
  await saved(maya.page);
  const taken = await linesOf(maya.page, 'People');
  expect(taken.length).toBeGreaterThan(500);
  expect(taken).toEqual(taken.map((_, index) => line(index + 1)));
  await expect.poll(async () => (await linesOf(sam.page, 'People')).length).toBe(taken.length);
  await expect(maya.page.getByText('Not saved', { exact: true })).toHaveCount(0);
});

test('two windows of one person write one check-in', async ({ pair }) => {
  const { maya, sam } = await pair();
  const first = maya.page;
  const second = await maya.context.newPage();
  await second.goto(first.url());
  await saved(second);
  const energised = (page: Page) => page.getByRole('textbox', { name: 'Energised by' });
  await energised(first).fill('The demo');
  await expect(energised(second)).toHaveValue('The demo');
  await energised(first).press('End');
  await energised(second).press('Home');
  await Promise.all([first.keyboard.type(' on Friday', { delay: 8 }), second.keyboard.type('First of all: ', { delay: 8 })]);
  for (const page of [first, second]) await expect(energised(page)).toHaveValue('First of all: The demo on Friday');
  await expect(sam.page.getByText('First of all: The demo on Friday')).toBeVisible();
  await expect(first.getByText('Maya is here')).toHaveCount(0);
});

/** As word processors put it on the clipboard: lists of paragraphs, with marks and comments of their own. */
const office = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal { margin: 0 } --></style></head>
<body lang=EN-GB><!--StartFragment--><h1>Heading of it<o:p></o:p></h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->First point<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><!--[endif]-->below the first<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><!--[endif]-->Second point<o:p></o:p></p>
<!--EndFragment--></body></html>`;

/** Pastes as a browser does: what a programme put on the clipboard comes as it is, scripts and all. */
async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.getByRole('textbox', { name: /^Page of / }).evaluate((editor, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, content] of Object.entries(given)) clipboardData.setData(type, content);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

async function bothHave(one: Somebody, other: Somebody, title: string, lines: string[]): Promise<void> {
  for (const { page } of [one, other]) await expect.poll(() => linesOf(page, title)).toEqual(lines);
}

/** The page says so where its words stand, which can still be copied. */
async function saysSignedOut(page: Page): Promise<void> {
  const article = page.getByRole('article', { name: /^Page of / });
  await expect(article.getByText('Signed out', { exact: true })).toBeVisible();
  await expect(article.getByText('You are signed out. Everything that was saved is safe.')).toBeVisible();
}
