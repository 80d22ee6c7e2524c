import type { Bullet } from '#core/page.ts';
import page from '#web/design/page.module.css';
import { useBulletInSight } from '#web/book/use-bullet-in-sight.ts';
import type { Asked } from '#web/book/use-asked-page.ts';
import { usePieces } from '#web/goals/use-pieces.ts';
import { dueWords } from '#web/page/due-words.ts';
import { personOf, type Pair } from '#web/page/people.ts';
import { ageWords } from '#web/thread/age-words.ts';
import { AgeChips } from '#web/thread/AgeChips.tsx';
import type { AgeOf } from '#web/thread/use-ages.ts';
import { words } from '#web/words/words.ts';

type BulletLineProps = {
  bullet: Bullet;
  /** The day of its page: what was due is told as it stood then. */
  day: string;
  pair: Pair;
  amended: 'added' | 'changed' | undefined;
  /** The address asks for it: it comes into sight. */
  asked?: Asked | null;
  /** Left out for a line that stands in no book yet. */
  thread?: { ageOf: AgeOf; open: (bullet: string) => void };
};

/** A bullet to read: its sign, its words, and what is known about it. */
export function BulletLine(props: BulletLineProps) {
  const { bullet, pair, asked = null } = props;
  const line = useBulletInSight(asked);
  const { kind, state, indent, text, by } = bullet;
  const raisedBy = personOf(pair, by);
  const label = words(`page.kind.${kind}`);
  const sign = raisedBy ? words('page.raised-by', { kind: label, name: raisedBy.shortName }) : label;
  return (
    <li ref={line} tabIndex={asked ? -1 : undefined} className={page.bullet} data-kind={kind} data-state={state} data-seat={raisedBy?.seat} data-indent={indent}>
      <span
        className={page.glyph}
        title={sign}
        role="img"
        aria-label={state === 'done' ? words('page.tick', { kind: sign }) : sign}
      />
      <span className={page.text}>
        <Text text={text} />
      </span>
      <Chips {...props} />
    </li>
  );
}

function Chips({ bullet, day, pair, amended, thread }: BulletLineProps) {
  const { kind, state, reason, owner, due } = bullet;
  const age = ageWords(thread?.ageOf(bullet.id), bullet, day);
  const owes = personOf(pair, owner);
  const isOwed = kind === 'action' && (owes !== null || due !== null);
  return (
    <span className={page.chips}>
      <AgeChips age={age} isBlocker={kind === 'blocker'} onOpen={thread && (() => thread.open(bullet.id))} />
      {amended && <span className={page.chip}>{words(`page.amended.${amended}`)}</span>}
      {state === 'dropped' && (
        <span className={page.chip}>{reason ? words('page.dropped-because', { reason }) : words('page.dropped')}</span>
      )}
      {isOwed && (
        <span className={page.chip} data-seat={owes?.seat}>
          {[owes?.shortName, due && dueWords(due, day)].filter(Boolean).join(' · ')}
        </span>
      )}
    </span>
  );
}

/** Names, themes, links and linked goals as such; everything else as it was written. */
function Text({ text }: { text: string }) {
  const parts = [];
  let at = 0;
  for (const { from, to, is, value } of usePieces(text)) {
    if (from > at) parts.push(text.slice(at, from));
    const said = text.slice(from, to);
    parts.push(
      is === 'link' ? (
        <a key={from} className={page.link} href={value} target="_blank" rel="noopener noreferrer">
          {said}
        </a>
      ) : (
        <span key={from} className={page[is]}>
          {said}
        </span>
      ),
    );
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
