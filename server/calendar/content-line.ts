/** How many bytes a line may have, without its end (RFC 5545 3.1). */
const lineBytes = 75;

/** A value of text (RFC 5545 3.3.11). Characters that steer a terminal have no place in one. */
export function textValue(words: string): string {
  return words
    .replaceAll(controls, '')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** The value of a parameter, quoted where it has to be. What cannot stand in one is written as RFC 6868 says. */
export function parameterValue(words: string): string {
  const written = words.replaceAll(/\p{Cc}+/gu, ' ').replaceAll('^', '^^').replaceAll('"', "^'");
  return /[:;,]/.test(written) ? `"${written}"` : written;
}

/** The lines of an object as they are sent: each broken where it is too long, never within a character. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

// All but the tab and the ends of lines.
const controls = /(?![\t\r\n])\p{Cc}/gu;

function folded(line: string): string {
  const bytes = Buffer.from(line);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    // What continues a line begins with a space, which counts.
    let to = Math.min(from + lineBytes - (from === 0 ? 0 : 1), bytes.length);
    while (isWithinCharacter(bytes[to])) to -= 1;
    parts.push(bytes.toString('utf8', from, to));
    from = to;
  }
  return parts.join('\r\n ');
}

/** Whether a byte of UTF-8 continues a character. */
function isWithinCharacter(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000;
}
