import { createHash } from 'node:crypto';
import type { Book } from '#core/book.ts';
import type { Improvement } from '#core/themes/improvement-shape.ts';
import { isShared } from '#core/themes/is-shared.ts';
import { mergedInto, type ThemeVerdict } from '#core/themes/merging.ts';
import { namesFromElsewhere, saidAndDone } from '#core/themes/said-and-done.ts';
import { similarThemes } from '#core/themes/similar-themes.ts';
import type { Theme } from '#core/themes/theme-shape.ts';
import { themesOf } from '#core/themes/themes-of.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { capture } from './capture.ts';
import { openBooks } from './open-book.ts';
import { keepOwn, readOwn } from './own-words.ts';
import { found, Refusal } from './refusal.ts';

type Kept = Omit<Improvement, 'id'>;

/** All one's own themes, with what one decided about them. */
export async function readThemes(tx: Read, acting: Acting) {
  const { books, themes, verdicts, improvements } = await openThemes(tx, acting);
  return {
    themes,
    similar: similarThemes(themes, verdicts),
    verdicts,
    improvements: improvements.map((improvement) => {
      const theme = themeOf(improvement, themes, verdicts);
      const offers = theme ? saidAndDone(improvement, theme) : [];
      // A room one no longer sits in is told nothing.
      return { ...improvement, offers: offers.filter(({ oneOnOneId }) => books.some(({ id }) => id === oneOnOneId)) };
    }),
  };
}

/** How many themes are the next thing to improve: several people raised them lately, and nothing is being done yet. */
export async function countThemes(tx: Read, acting: Acting): Promise<number> {
  const { themes, verdicts, improvements } = await openThemes(tx, acting);
  const keyOf = mergedInto(verdicts);
  const improving = new Set(improvements.map(({ theme }) => keyOf(theme)));
  return themes.filter((theme) => isShared(theme) && !improving.has(theme.key)).length;
}

/** Begins an improvement under an id, or changes the words of the one that is there. */
export async function improve(tx: Write, acting: Acting, id: string, said: Pick<Kept, 'theme' | 'line' | 'owner'>): Promise<void> {
  const known = (await readImprovements(tx, acting)).find((one) => one.id === id);
  const { id: _, ...kept } = known ?? { id, since: acting.now.getTime(), doneAt: null, told: [] };
  await keepOwn(tx, acting, 'improvement', id, { ...kept, ...said } satisfies Kept);
}

/** Says that an improvement is done, or not after all. Said twice, it was done when it was first said. */
export async function finishImprovement(tx: Write, acting: Acting, id: string, done: boolean): Promise<void> {
  const { id: _, ...kept } = found((await readImprovements(tx, acting)).find((one) => one.id === id));
  const doneAt = done ? (kept.doneAt ?? acting.now.getTime()) : null;
  if (doneAt !== kept.doneAt) await keepOwn(tx, acting, 'improvement', id, { ...kept, doneAt } satisfies Kept);
}

/** Puts "you said, we did" on the next page of a one-on-one that raised the theme, and remembers it. Null where it was told before. */
export async function tellImprovement(tx: Write, acting: Acting, id: string, { oneOnOneId, text }: { oneOnOneId: string; text: string }) {
  const { books, themes, verdicts, improvements } = await openThemes(tx, acting);
  const improvement = found(improvements.find((one) => one.id === id));
  const theme = found(themeOf(improvement, themes, verdicts));
  found(theme.rooms.find((room) => room.oneOnOneId === oneOnOneId));
  if (improvement.told.some((one) => one.oneOnOneId === oneOnOneId)) return null;
  // Nothing was done yet that could be told.
  if (improvement.doneAt === null) throw new Refusal('NOT_FOUND');
  const names = namesFromElsewhere(text, books, oneOnOneId, acting.person);
  if (names.length > 0) throw new Refusal('NAMES_ELSEWHERE', { names });
  const bullet = bulletIdFor(id, oneOnOneId);
  const written = await capture(tx, acting, oneOnOneId, { bullet, kind: 'note', text, due: null });
  const { id: _, ...kept } = improvement;
  const told = [...kept.told, { oneOnOneId, text, at: acting.now.getTime() }];
  await keepOwn(tx, acting, 'improvement', id, { ...kept, told } satisfies Kept);
  return written;
}

async function openThemes(tx: Read, acting: Acting) {
  const books: Book[] = await openBooks(tx, acting);
  const verdicts = (await readOwn<ThemeVerdict>(tx, acting, 'theme-merge')).map(({ id, body }) => ({ id, ...body }));
  const themes = themesOf(books, acting.person, acting.now.getTime(), verdicts);
  return { books, verdicts, themes, improvements: await readImprovements(tx, acting) };
}

async function readImprovements(tx: Read, acting: Acting): Promise<Improvement[]> {
  const kept = await readOwn<Kept>(tx, acting, 'improvement');
  return kept.map(({ id, body }) => ({ id, ...body })).toSorted((one, other) => one.since - other.since);
}

function themeOf({ theme }: Improvement, themes: readonly Theme[], verdicts: readonly ThemeVerdict[]): Theme | undefined {
  const key = mergedInto(verdicts)(theme);
  return themes.find((one) => one.key === key);
}

/** The same each time, so that told twice it is one bullet; and telling nobody that two rooms were told the same. */
function bulletIdFor(improvement: string, oneOnOne: string): string {
  const hex = createHash('sha256').update(`${improvement}/${oneOnOne}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
