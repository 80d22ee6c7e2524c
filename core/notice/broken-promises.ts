import { addDays } from '#core/day.ts';
import { newestEvidence, ofBullet } from './evidence.ts';
import { promisesSince } from './promises.ts';
import type { Signal } from './signal-shape.ts';
import { fewestPromises, keptBelow, windowDays } from './thresholds.ts';
import type { Told } from './told.ts';

/** What one of the two promises is often not kept. Each side is looked at by itself, and by the same measure. */
export function brokenPromises({ book, today }: Told): Signal[] {
  const promises = promisesSince(book, addDays(today, -windowDays), today);
  return [book.manager.id, book.report.id].flatMap((person): Signal[] => {
    const theirs = promises.filter((promise) => promise.person === person && (promise.is === 'kept' || promise.is === 'not-kept'));
    const broken = theirs.filter(({ is }) => is === 'not-kept');
    const kept = theirs.length - broken.length;
    if (person === null || theirs.length < fewestPromises || kept >= theirs.length * keptBelow) return [];
    const evidence = newestEvidence(broken.map(({ raised }) => ofBullet(raised.on, raised.bullet)));
    return [{ kind: 'promises', person, kept, of: theirs.length, evidence, trying: 'fewer-promises', strength: 0.4 + broken.length / theirs.length / 2 }];
  });
}
