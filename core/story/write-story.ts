import { escapeText } from '#core/text/escaping.ts';

/** What is written of a story: parts under headings; each line with what it is drawn from, or none where it is one's own. */
export type WrittenStory = { title: string; parts: { heading: string | null; lines: { text: string; source: string | null }[] }[] };

/** Gives the story as Markdown that reads well. */
export function storyInMarkdown({ title, parts }: WrittenStory): string {
  const written = parts.map(({ heading, lines }) =>
    [...(heading === null ? [] : [`## ${escapeText(heading, 'light')}`, '']), ...lines.map(writeLine)].join('\n'),
  );
  return `${[`# ${escapeText(title, 'light')}`, ...written].join('\n\n')}\n`;
}

function writeLine({ text, source }: { text: string; source: string | null }): string {
  if (source === null) return `\n${escapeText(text, 'light')}\n`;
  return `- ${escapeText(text, 'light')} _(${escapeText(source, 'light')})_`;
}
