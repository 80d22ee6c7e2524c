import type { ReadBullet, ReadPage, ReadSection } from '#core/text/read-page.ts';
import type { ImportedPage } from '#web/api/shapes.ts';

type Section = ImportedPage['sections'][number];
type Bullet = Section['bullets'][number];

/** What one page may hold: see `ImportedPage` in the contract. */
const mostSections = 60;
const mostBullets = 500;
const longestText = 4000;
const longestReason = 1000;
const longestTitle = 200;
const longestKey = 80;

/**
 * A page as the server takes it. `untitled` names the section of bullets that stand below no title. Nothing is cut
 * off: a text that is too long goes on in the next bullet, a section in the next section, and a page on another
 * page of the same day. So nearly always it gives one, and in any case at least one.
 */
export function importedPages(page: ReadPage, day: string, untitled: string): ImportedPage[] {
  const sections = page.sections.flatMap((section) => sectionsOf(section, untitled));
  if (sections.length === 0) sections.push({ key: 'notes', title: untitled, bullets: [] });
  return inPieces(sections, mostSections).map((piece) => ({ day, sections: piece }));
}

function sectionsOf({ key, title, bullets }: ReadSection, untitled: string): Section[] {
  const long = title.length > longestTitle ? [noteOf(title)] : [];
  const all = [...long, ...bullets.flatMap(bulletsOf)];
  return inPieces(all, mostBullets).map((piece, at) => ({
    key: at === 0 ? key.slice(0, longestKey) : `${key.slice(0, longestKey - 8)}-${at + 1}`,
    title: title.slice(0, longestTitle) || untitled,
    bullets: piece,
  }));
}

function bulletsOf({ kind, indent, text, by, owner, due, state, reason }: ReadBullet): Bullet[] {
  const [first, ...rest] = piecesOfText(text);
  if (first === undefined) return [];
  const isLong = reason !== null && reason.length > longestReason;
  return [
    { kind, indent, text: first, by, owner, due, state, reason: reason?.slice(0, longestReason) ?? null },
    ...[...rest, ...(isLong ? piecesOfText(reason) : [])].map((piece) => ({ ...noteOf(piece), indent })),
  ];
}

function noteOf(text: string): Bullet {
  return { kind: 'note', indent: 0, text, by: null, owner: null, due: null, state: 'open', reason: null };
}

/** The text is well formed (see `readLines`): a piece that is not ends in half a character, which goes to the next. */
function piecesOfText(text: string): string[] {
  if (text.trim() === '') return [];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const most = text.slice(at, at + longestText);
    const piece = most.isWellFormed() ? most : most.slice(0, -1);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

function inPieces<T>(items: readonly T[], size: number): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at === 0 || at < items.length; at += size) pieces.push(items.slice(at, at + size));
  return pieces;
}
