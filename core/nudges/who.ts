import { piecesOf } from '#core/words-in-text.ts';
import { isOfThisPage, type Line } from './lines.ts';
import type { Nudge } from './nudge.ts';
import { vagueWords } from './thresholds.ts';

// The longest first, so that "some people" is found before a part of it.
const vague = new RegExp(`(?<![\\p{L}\\p{N}@#])(?:${vagueWords.toSorted((one, other) => other.length - one.length).join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** A line about people that says not whom: "some people skip the retro". A line that names somebody, or asks, is not meant. */
export function who(lines: readonly Line[]): Nudge | null {
  for (const { bullet, below } of lines) {
    const said = vague.exec(bullet.text)?.[0];
    if (said === undefined || !isOfThisPage(bullet) || /[?？]\s*$/u.test(bullet.text)) continue;
    const named = [bullet, ...below].some(({ text }) => piecesOf(text).some(({ is }) => is === 'who') || namesSomebody(text, said));
    if (!named) return { kind: 'who', bullet: bullet.id, said };
  }
  return null;
}

/** A capital inside the sentence: "they" after "Ines and Omar" is no riddle. Nor is a line that comes with the answer. */
function namesSomebody(text: string, said: string): boolean {
  return said.toLowerCase() === 'they' && /(?<=[\p{Ll},)] )\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+ (?:and|is|was|has|says|said|told|wants|thinks|asked)\b/u.test(text);
}
