import type { Refusal } from '#core/text/read-page.ts';

/** Ten years of weekly pages are about 1,000,000 characters: twice that is room enough. */
export const longestSource = 2_000_000;

/** Text out of a broken export may hold a few stray control characters; a picture or a zip file is full of them. */
const strayCharactersAllowed = 8;
const largestStrayShare = 1 / 50;

/** Gives the lines of a text, in NFC and without byte order mark, or says why it cannot be read. */
export function readLines(text: string): string[] | Refusal {
  if (text.length > longestSource) return { problem: 'too-large', limit: longestSource };
  if (isBinary(text)) return { problem: 'not-text' };
  const clean = text
    .replace(/^\uFEFF/, '')
    .toWellFormed()
    .replaceAll('\0', '\uFFFD');
  return clean.normalize('NFC').split(/\r\n|\r|\n/);
}

function isBinary(text: string): boolean {
  let stray = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 11 && code !== 12;
    if (isControl || code === 0xfffd) stray += 1;
  }
  return stray > strayCharactersAllowed && stray > text.length * largestStrayShare;
}
