import { Link } from '@tanstack/react-router';
import type { SinceLine } from '#core/thread/since-shape.ts';
import { pageLink } from '#web/book/page-link.ts';
import { dueWords } from '#web/page/due-words.ts';
import { personOf, type Pair } from '#web/page/people.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './thread.module.css';

type SinceEntryProps = { line: SinceLine; oneOnOneId: string; pair: Pair; today: string };

/** One line on what is left of last time. All of it leads to its page. */
export function SinceEntry({ line, oneOnOneId, pair, today }: SinceEntryProps) {
  const said = [shortDay(line.day, today), ...aboutLine(line, pair, today)];
  return (
    <li>
      <Link {...pageLink(oneOnOneId, line.page)} className={styles.line}>
        {sentenceOf(line, pair)}
        <span className={styles.from}>{said.join(' · ')}</span>
      </Link>
    </li>
  );
}

function sentenceOf(line: SinceLine, pair: Pair): string {
  const name = personOf(pair, line.person)?.shortName ?? '';
  switch (line.is) {
    case 'promised':
      return isMine(line, pair) ? words('since.promised.me', { text: line.text }) : words('since.promised', { name, text: line.text });
    case 'mood':
    case 'load':
      return words(`since.${line.is}`, { name, from: String(line.from), to: String(line.to) });
    default:
      return words(`since.${line.is}`, { name, text: line.text });
  }
}

function aboutLine(line: SinceLine, pair: Pair, today: string): string[] {
  if (line.is === 'mentioned') return line.section === '' ? [] : [line.section];
  if (line.is !== 'promised') return [words('since.check-in')];
  const name = personOf(pair, line.person)?.shortName ?? '';
  const whose = isMine(line, pair) ? words('since.promised.whose.me') : words('since.promised.whose', { name });
  if (line.dueOn === null) return [whose];
  return [whose, words(line.overdue ? 'since.promised.overdue' : 'since.promised.due', { day: dueWords(line.dueOn, today) })];
}

function isMine({ person }: SinceLine, { me }: Pair): boolean {
  return person === me.id;
}
