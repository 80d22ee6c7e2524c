import { longestSource } from '#core/text/source.ts';

/** Notes as they came: the name of their file, and what stands in it. */
export type Source = { name: string; text: string };

/** Why a file cannot be read, before it is. */
export type FileProblem = 'too-large' | 'not-text' | 'unreadable';

/** Every text in a known encoding shows within its first piece whether it is one. */
const firstPiece = 64 * 1024;
/** Letters outside of English take up to 4 bytes. */
const mostBytesPerCharacter = 4;

/** Reads a file of notes, or says why not. A file that is too large or no text is not read whole. */
export async function readFile(file: File): Promise<Source | FileProblem> {
  if (file.size > longestSource * mostBytesPerCharacter) return 'too-large';
  try {
    const start = new Uint8Array(await file.slice(0, firstPiece).arrayBuffer());
    if (start.includes(0)) return 'not-text';
    const text = await file.text();
    return text.length > longestSource ? 'too-large' : { name: file.name, text };
  } catch {
    // It was moved, or is not ours to read.
    return 'unreadable';
  }
}
