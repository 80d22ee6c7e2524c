import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Block, Letter } from '#core/messages/letter.ts';
import { mattermostMessage } from './mattermost.ts';
import { slackMessage } from './slack.ts';
import { teamsMessage } from './teams.ts';

const letter: Letter = {
  subject: 'Tomorrow at 10:00 with Sam',
  blocks: [
    { is: 'text', runs: [{ text: 'You meet ' }, { text: 'Sam', strong: true }, { text: ' in Room 4 & <next> door.' }] },
    { is: 'lines', lines: ['3 topics, 1 of them yours', 'You owe Sam 2 actions'] },
    { is: 'press', label: 'Open the page', href: 'https://rapport.example/one-on-ones/1?a=1&b=2' },
    { is: 'small', text: 'You chose this in settings.' },
  ],
};

describe('Slack', () => {
  // https://docs.slack.dev/reference/block-kit/blocks: what an incoming webhook is refused for.
  const Text = z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(3_000), verbatim: z.literal(true) });
  const Block = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('section'), text: Text }),
    z.strictObject({ type: z.literal('context'), elements: z.array(Text).min(1).max(10) }),
  ]);
  const Slack = z.strictObject({
    text: z.string().min(1).max(40_000),
    blocks: z.array(Block).min(1).max(50),
    unfurl_links: z.literal(false),
    unfurl_media: z.literal(false),
  });
  const textsOf = (message: ReturnType<typeof slackMessage>) => message.blocks.map((block) => (block.type === 'section' ? block.text.text : (block.elements[0]?.text ?? '')));

  test('a letter is sections, a link and a quiet line', () => {
    const message = Slack.parse(slackMessage(letter));
    expect(message.text).toBe('Tomorrow at 10:00 with Sam: You meet Sam in Room 4 &amp; &lt;next&gt; door.');
    expect(textsOf(slackMessage(letter))).toEqual([
      '*Tomorrow at 10:00 with Sam*',
      'You meet *Sam* in Room 4 &amp; &lt;next&gt; door.',
      '• 3 topics, 1 of them yours\n• You owe Sam 2 actions',
      '<https://rapport.example/one-on-ones/1?a=1&amp;b=2|Open the page>',
      'You chose this in settings.',
    ]);
  });

  test('whatever a letter says, the message is one Slack takes', () => {
    fc.assert(
      fc.property(letters, (any) => {
        const message = slackMessage(any);
        Slack.parse(message);
        expect(textsOf(message).join('').length).toBeLessThanOrEqual(13_000);
      }),
    );
  });

  test('no name and no line can make a mention or a link', () => {
    fc.assert(
      fc.property(letters, (any) => {
        const hrefs = any.blocks.filter((block) => block.is === 'press').map(({ href }) => new URL(href).href.replaceAll('&', '&amp;'));
        const message = slackMessage(any);
        for (const text of [message.text, ...textsOf(message)]) {
          for (const [, inside = ''] of text.matchAll(/<([^>]*)>?/g)) expect(hrefs).toContain(inside.split('|')[0]);
          expect(text.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&');
          expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        }
        expect(message.text).not.toContain('<');
      }),
    );
  });

  test('a letter that is too long keeps what there is to press', () => {
    const text: Block = { is: 'text', runs: [{ text: '& '.repeat(900) }] };
    const long: Letter = { subject: 'x', blocks: [...Array.from({ length: 80 }, () => text), ...letter.blocks] };
    expect(textsOf(slackMessage(long))).toContain('<https://rapport.example/one-on-ones/1?a=1&amp;b=2|Open the page>');
    Slack.parse(slackMessage(long));
  });
});

describe('Teams', () => {
  // Its build for Node; it knows no types that TypeScript 7 reads.
  type Validated = { validationEvents: { message: string }[] };
  type Parsed = { validateProperties(): Validated };
  const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as {
    AdaptiveCard: new () => { parse(card: unknown, context: object): void } & Parsed;
    SerializationContext: new (version: unknown) => { eventCount: number; getEventAt(index: number): { message: string } };
    Versions: { v1_4: unknown };
  };

  /** What Microsoft's own reader of cards finds wrong. */
  function faults(card: unknown): string[] {
    const context = new SerializationContext(Versions.v1_4);
    const parsed = new AdaptiveCard();
    parsed.parse(card, context);
    const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    return [...read, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
  }
  const cardOf = (any: Letter) => teamsMessage(any).attachments[0]?.content;

  test('the reader of cards does find what is wrong', () => {
    expect(faults({ type: 'AdaptiveCard', version: '1.4', body: [{ type: 'Nonsense' }], actions: [{ type: 'Action.OpenUrl', title: 'x' }] })).not.toEqual([]);
  });

  test('a letter is a card with one button', () => {
    expect(faults(cardOf(letter))).toEqual([]);
    expect(cardOf(letter)).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.4',
      fallbackText: letter.subject,
      body: [
        { inlines: [{ text: letter.subject, weight: 'Bolder' }] },
        { inlines: [{ text: 'You meet ' }, { text: 'Sam', weight: 'Bolder' }, { text: ' in Room 4 & <next> door.' }] },
        { inlines: [{ text: '• 3 topics, 1 of them yours' }] },
        { inlines: [{ text: '• You owe Sam 2 actions' }] },
        { inlines: [{ text: 'You chose this in settings.', isSubtle: true }] },
      ],
      actions: [{ type: 'Action.OpenUrl', title: 'Open the page', url: 'https://rapport.example/one-on-ones/1?a=1&b=2' }],
    });
    expect(teamsMessage(letter)).toMatchObject({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] });
  });

  test('whatever a letter says, the card is sound, small enough, and its words are in runs without Markdown', () => {
    fc.assert(
      fc.property(letters, (any) => {
        const message = teamsMessage(any);
        expect(faults(message.attachments[0]?.content)).toEqual([]);
        expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(28_000);
        for (const block of message.attachments[0]?.content.body ?? []) {
          expect(block.type).toBe('RichTextBlock');
          for (const run of block.inlines) expect(run.type).toBe('TextRun');
        }
        expect(JSON.stringify(message)).not.toContain('"entities"');
      }),
    );
  });
});

describe('Mattermost', () => {
  test('a letter is Markdown in which only ours is Markdown', () => {
    expect(mattermostMessage(letter).text).toBe(
      [
        '**Tomorrow at 10\\:00 with Sam**',
        'You meet **Sam** in Room 4 \\& \\<next\\> door\\.',
        '- 3 topics\\, 1 of them yours\n- You owe Sam 2 actions',
        '[Open the page](https://rapport.example/one-on-ones/1?a=1&b=2)',
        'You chose this in settings\\.',
      ].join('\n\n'),
    );
  });

  test('no name and no line can make a mention, a channel, a link or a picture', () => {
    fc.assert(
      fc.property(letters, (any) => {
        const { text } = mattermostMessage(any);
        expect(text.length).toBeLessThanOrEqual(16_383);
        const links = any.blocks.filter((block) => block.is === 'press').length;
        // What is left without escaped signs is words, and the signs that are ours.
        const bare = text.replaceAll(/\\[!-/:-@[-`{-~]\u200b?/g, '');
        const withoutLinks = bare.replaceAll(/^\[[^\]\n]*\]\([^()<>\s]*\)$/gm, () => 'pressed');
        expect(withoutLinks.match(/^pressed$/gm)?.length ?? 0).toBeGreaterThanOrEqual(links);
        expect(withoutLinks.replaceAll('**', '').replaceAll(/^- /gm, '')).not.toMatch(/[!-/:-@[-`{-~]/);
        expect(text).not.toMatch(/\\(?:[@~#]|:\\\/)(?!\u200b)/);
      }),
    );
  });

  test('an address, a mention and a heading stay words', () => {
    const hostile: Letter = { subject: '@all', blocks: [{ is: 'text', runs: [{ text: '# x\n    https://evil.example ![](http://evil.example/a.png) www.evil.example ~town-square' }] }] };
    expect(mattermostMessage(hostile).text).toBe(
      '**\\@\u200ball**\n\n\\#\u200b x\nhttps\\:\u200b\\/\\/evil\\.example \\!\\[\\]\\(http\\:\u200b\\/\\/evil\\.example\\/a\\.png\\) www\\.evil\\.example \\~\u200btown\\-square',
    );
  });
});

const hostile = fc.constantFrom(
  '<!channel>', '<!here|here>', '<@U012AB3CD>', '<#C012|general>', '<https://evil.example|Open the page>', '&lt;!channel&gt;', '&amp;', '@all', '@channel', '@here',
  '~town-square', '#general', '[Open](https://evil.example)', '![](https://evil.example/x.png)', '**bold**', '*bold*', '_x_', '`code`', '```\ncode', '> quote', '- item', '1. item',
  '    code', '<at>everyone</at>', 'https://evil.example', 'www.evil.example', 'mailto:eve@evil.example', '\u202eelpmaxe', ':skull:', '|', '\\', '\\@all', '\r\n', '\n\n', '\ud800', '😀', '***', '] (', '<', '>',
);
const said = fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string()), { maxLength: 6 }).map((parts) => parts.join(''));
const longOne = fc.tuple(hostile, fc.integer({ min: 1, max: 3_000 })).map(([sign, times]) => sign.repeat(times));
const anyText = fc.oneof({ arbitrary: said, weight: 9 }, { arbitrary: longOne, weight: 1 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ is: fc.constant('text' as const), runs: fc.array(fc.record({ text: anyText, strong: fc.boolean() }), { maxLength: 4 }) }),
  fc.record({ is: fc.constant('lines' as const), lines: fc.array(anyText, { maxLength: 8 }) }),
  fc.record({ is: fc.constant('press' as const), label: anyText.map((text) => `Open ${text}`), href: fc.webUrl({ withQueryParameters: true }) }),
  fc.record({ is: fc.constant('small' as const), text: anyText }),
);
// A letter has one thing to press, or a few.
const letters: fc.Arbitrary<Letter> = fc
  .record({ subject: anyText.map((text) => `With ${text}`), blocks: fc.array(block, { maxLength: 12 }) })
  .filter(({ blocks }) => blocks.filter(({ is }) => is === 'press').length <= 4);
