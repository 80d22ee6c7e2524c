import type { BookPage } from '#core/book.ts';
import type { Bullet } from '#core/page.ts';
import { shortened } from '#core/thread/shortened.ts';
import type { Evidence } from './signal-shape.ts';
import { mostEvidence } from './thresholds.ts';

export function ofPage({ id, day }: Pick<BookPage, 'id' | 'day'>): Evidence {
  return { page: id, day, bullet: null, text: null };
}

export function ofBullet({ id, day }: Pick<BookPage, 'id' | 'day'>, bullet: Bullet): Evidence {
  return { page: id, day, bullet: bullet.id, text: shortened(bullet.text) };
}

/** Newest first, and no more than are read. Where the lines stood on their page is of no matter. */
export function newestEvidence(evidence: readonly Evidence[]): Evidence[] {
  const inOrder = (one: Evidence, other: Evidence) =>
    one.day < other.day ? 1 : one.day > other.day ? -1 : (one.bullet ?? '') < (other.bullet ?? '') ? -1 : 1;
  return evidence.toSorted(inOrder).slice(0, mostEvidence);
}
