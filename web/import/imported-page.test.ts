import { describe, expect, it } from 'vitest';
import type { ReadPage } from '#core/text/read-page.ts';
import { readMarkdown } from '#core/text/reading.ts';
import { ImportedPage } from '#contract/imports.ts';
import { importedPages } from '#web/import/imported-page.ts';
import { placeLines } from '#web/import/place-lines.ts';

const people = { me: 'Maya Lindqvist', other: 'Sam Okafor' };

function read(text: string): { pages: ReadPage[]; unplaced: { line: number; text: string }[] } {
  const reading = readMarkdown(text, people, { today: '2026-11-21' });
  if ('problem' in reading) throw new Error(reading.problem);
  return reading;
}

function textsOf(pages: ImportedPages): string[] {
  return pages.flatMap(({ sections }) => sections.flatMap(({ bullets }) => bullets.map(({ text }) => text)));
}

type ImportedPages = ReturnType<typeof importedPages>;

function imported({ pages }: { pages: ReadPage[] }): ImportedPages {
  return pages.flatMap((page) => importedPages(page, page.day ?? '2026-01-01', 'Notes'));
}

describe('old notes on their way into the book', () => {
  it('keep what the server takes, as it takes it', () => {
    const pages = imported(read('## 3 May 2026\n\n- hello\n\n### People\n- [ ] Sam: write it down'));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.sections.map(({ title }) => title)).toEqual(['Notes', 'People']);
    expect(pages[0]?.sections[1]?.bullets[0]).toMatchObject({ kind: 'action', owner: 'other' });
    for (const page of pages) expect(() => ImportedPage.parse(page)).not.toThrow();
  });

  it('lose nothing of a line of a million characters', () => {
    const line = '😀word '.repeat(150_000).trim();
    const pages = imported(read(`## 3 May 2026\n\n- ${line}`));
    // Compared before it is expected: a million characters are no message.
    const isWhole = textsOf(pages).join('').replaceAll(' ', '') === line.replaceAll(' ', '');
    expect(isWhole).toBe(true);
    for (const page of pages) expect(() => ImportedPage.parse(page)).not.toThrow();
  });

  it('lose nothing of a page with more sections and bullets than a page can have', () => {
    const sections = Array.from({ length: 130 }, (_, at) => `### Part ${at}\n- line ${at}`);
    const bullets = Array.from({ length: 1200 }, (_, at) => `- more ${at}`);
    const pages = imported(read(['## 3 May 2026', ...bullets, ...sections].join('\n')));
    expect(textsOf(pages)).toHaveLength(1330);
    for (const page of pages) expect(() => ImportedPage.parse(page)).not.toThrow();
  });

  it('keep lines that stand on no page as notes of the page that follows them', () => {
    const reading = read('# 1:1 with Sam\n\nOur agreement: no laptops\n\n## 3 May 2026\n- hello\n\n## 10 May 2026\n- later');
    const pages = placeLines(reading.pages, reading.unplaced);
    const first = pages.find(({ day }) => day === '2026-05-03');
    expect(first?.sections[0]?.bullets.map(({ text }) => text)).toEqual([
      '1:1 with Sam',
      'Our agreement: no laptops',
      'hello',
    ]);
  });
});
