/**
 * How much of a text is written so that it cannot be taken for Markdown or for a mark of ours: `light` as a person
 * would, `full` every sign, `complete` the beginning of every word too. Each reads back as the same text.
 */
export const strengths = ['light', 'full', 'complete'] as const;
export type Strength = (typeof strengths)[number];

/** Gives Markdown on one line that shows exactly this text. */
export function escapeText(text: string, strength: Strength): string {
  const line = text
    .replace(/\r\n|[\r\n]/g, ' ')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed();
  return escapeEdges(escapeSigns(line, strength));
}

function escapeSigns(text: string, strength: Strength): string {
  if (strength === 'complete') {
    return text.replace(/[!-/:-@[-`{-~]|\s|(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu, asEntity);
  }
  if (strength === 'full') return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/<(?=[A-Za-z/!?])|&(?=#|\w+;)|~(?=~)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(?:[#>+~|=-]|\d{1,9}(?=[.)]))/, (mark) =>
      /\d/.test(mark) ? asEntity(mark.charAt(0)) + mark.slice(1) : `\\${mark}`,
    );
}

/** White space at either end would be lost. */
function escapeEdges(text: string): string {
  const escapeBlanks = (blanks: string) => blanks.replace(/\s/g, asEntity);
  return text.replace(/^\s+/, escapeBlanks).replace(/(?<!\s)\s+$/, escapeBlanks);
}

function asEntity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`;
}
