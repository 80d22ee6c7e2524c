import type { BriefCounts } from '#core/messages/message.ts';
import { letterWords } from './letter-words.ts';

/** What there is to prepare, one's own debts first. */
export function briefLines(counts: BriefCounts, other: string): string[] {
  const { topics, mine, iOwe, owedToMe, lingering } = counts;
  return [
    iOwe > 0 && letterWords('counts.i-owe', { other, count: iOwe }),
    owedToMe > 0 && letterWords('counts.owed-to-me', { other, count: owedToMe }),
    topics > 0 && letterWords('counts.topics', { topics, mine }),
    lingering > 0 && letterWords('counts.lingering', { count: lingering }),
  ].filter((line) => line !== false);
}
