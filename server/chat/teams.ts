import type { Block, Letter } from '#core/messages/letter.ts';
import { beginning, plainLine, plainText } from './plain-text.ts';

// A Workflow takes 28 kB.
const mostBytes = 24_000;
const mostOfRun = 4_000;
const mostOfPress = 150;
const mostOfSubject = 300;

type TextRun = { type: 'TextRun'; text: string; weight?: 'Bolder'; size?: 'Small' | 'Medium'; isSubtle?: true };
type RichTextBlock = { type: 'RichTextBlock'; inlines: TextRun[]; spacing?: 'Small' };

/**
 * A letter as a card for a Workflow of Microsoft Teams (Adaptive Card 1.4). Its words are text runs, in which nothing is
 * read as Markdown; mentions would have to be declared beside the card, and none are.
 */
export function teamsMessage({ subject, blocks }: Letter) {
  const title = beginning(plainLine(subject), mostOfSubject);
  const actions = blocks.flatMap((block) =>
    block.is === 'press' ? [{ type: 'Action.OpenUrl', title: beginning(plainLine(block.label), mostOfPress), url: new URL(block.href).href }] : [],
  );
  const content = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    fallbackText: title,
    body: [heading(title), ...withinLimit(blocks.flatMap(richText))],
    ...(actions.length === 0 ? {} : { actions }),
  };
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
}

const heading = (title: string): RichTextBlock => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: title, weight: 'Bolder', size: 'Medium' }] });

function richText(block: Block): RichTextBlock[] {
  switch (block.is) {
    case 'text':
      return paragraph(block.runs.map(({ text, strong }) => ({ ...run(plainText(text)), ...(strong ? { weight: 'Bolder' } : {}) })));
    case 'lines':
      return block.lines.map((line) => ({ type: 'RichTextBlock', inlines: [run(`• ${plainLine(line)}`)], spacing: 'Small' }));
    case 'small':
      return paragraph([{ ...run(plainText(block.text)), size: 'Small', isSubtle: true }]);
    default:
      return [];
  }
}

const run = (text: string): TextRun => ({ type: 'TextRun', text: beginning(text, mostOfRun) });

function paragraph(inlines: readonly TextRun[]): RichTextBlock[] {
  const said = inlines.filter(({ text }) => text !== '');
  return said.length === 0 ? [] : [{ type: 'RichTextBlock', inlines: said }];
}

function withinLimit(body: readonly RichTextBlock[]): RichTextBlock[] {
  let room = mostBytes;
  return body.filter((block) => (room -= Buffer.byteLength(JSON.stringify(block))) >= 0);
}
