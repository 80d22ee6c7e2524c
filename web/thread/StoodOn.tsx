import { Link } from '@tanstack/react-router';
import type { Thread } from '#core/thread/thread-shape.ts';
import { pageLink } from '#web/book/page-link.ts';
import { dueWords } from '#web/page/due-words.ts';
import { personOf, type Pair } from '#web/page/people.ts';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './thread.module.css';

type Stood = Thread['stood'][number];

type StoodOnProps = {
  stood: Stood;
  /** Where it stood before, if anywhere: what did not change is not said again. */
  before: Stood | null;
  oneOnOneId: string;
  pair: Pair;
  today: string;
  onLeave: () => void;
};

/** One page of a thread: its day, which leads there, and what the bullet said then. */
export function StoodOn({ stood, before, oneOnOneId, pair, today, onLeave }: StoodOnProps) {
  const { bullet } = stood;
  const isSame = before !== null && before.bullet.text === bullet.text && before.bullet.kind === bullet.kind;
  return (
    <li>
      <p className={styles.where}>
        <Link {...pageLink(oneOnOneId, stood.page)} onClick={onLeave}>
          {longDay(stood.day, today)}
        </Link>
        {factsOf(stood, before, pair).map((fact) => ` · ${fact}`)}
      </p>
      {isSame ? <p className={styles.where}>{words('thread.stood.unchanged')}</p> : <p className={styles.said}>{bullet.text}</p>}
    </li>
  );
}

function factsOf({ state, section, day, bullet }: Stood, before: Stood | null, pair: Pair): string[] {
  const owner = personOf(pair, bullet.owner);
  const isOtherOwner = owner !== null && before?.bullet.owner !== bullet.owner;
  const isOtherDue = bullet.due !== null && before?.bullet.due !== bullet.due;
  return [
    ...(section === '' ? [] : [section]),
    ...(state === 'held' ? [] : [words(state === 'planned' ? 'thread.stood.now' : 'thread.stood.skipped')]),
    ...(before && before.bullet.kind !== bullet.kind ? [words(`page.kind.${bullet.kind}`)] : []),
    ...(isOtherOwner ? [words('thread.stood.owed', { name: owner.shortName })] : []),
    ...(isOtherDue && bullet.due !== null ? [words('thread.stood.due', { day: dueWords(bullet.due, day) })] : []),
  ];
}
