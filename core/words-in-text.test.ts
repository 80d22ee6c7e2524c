import { describe, expect, it } from 'vitest';
import { piecesOf, themesIn } from '#core/words-in-text.ts';

const found = (text: string) => piecesOf(text).map(({ from, to, is }) => `${is} ${text.slice(from, to)}`);

describe('in the text of a bullet', () => {
  it('names, themes and links are found', () => {
    expect(found('@Ines on #release-nights: https://example.org/a?b=1')).toEqual([
      'who @Ines', 'tag #release-nights', 'link https://example.org/a?b=1',
    ]);
  });

  it('what closes the sentence is not part of them', () => {
    expect(found('(see https://example.org/a_(b)), #rota. @Zoë!')).toEqual(['link https://example.org/a_(b)', 'tag #rota', 'who @Zoë']);
  });

  it('addresses of mail, numbers of issues in words and scripts are only text', () => {
    expect(found('sam@example.org a#b javascript:alert(1)')).toEqual([]);
  });

  it('themes are listed once, the most frequent first, as first written', () => {
    expect(themesIn(['#Rota', 'x #env y #ENV', '#env'])).toEqual(['env', 'Rota']);
  });
});
