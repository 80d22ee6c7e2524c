import type { Bullet } from '#core/page.ts';
import page from '#web/design/page.module.css';
import { usePieces } from '#web/goals/use-pieces.ts';
import { carriedWords, dueWords } from '#web/page/due-words.ts';
import { personOf, type Pair } from '#web/page/people.ts';
import { words } from '#web/words/words.ts';

type BulletLineProps = {
  bullet: Bullet;
  /** The day of its page: what was due is told as it stood then. */
  day: string;
  pair: Pair;
  amended: 'added' | 'changed' | undefined;
};

/** A bullet to read: its sign, its words, and what is known about it. */
export function BulletLine({ bullet, day, pair, amended }: BulletLineProps) {
  const { kind, state, indent, text, by } = bullet;
  const raisedBy = personOf(pair, by);
  const label = words(`page.kind.${kind}`);
  const sign = raisedBy ? words('page.raised-by', { kind: label, name: raisedBy.shortName }) : label;
  return (
    <li className={page.bullet} data-kind={kind} data-state={state} data-seat={raisedBy?.seat} data-indent={indent}>
      <span
        className={page.glyph}
        title={sign}
        role="img"
        aria-label={state === 'done' ? words('page.tick', { kind: sign }) : sign}
      />
      <span className={page.text}>
        <Text text={text} />
      </span>
      <Chips bullet={bullet} day={day} pair={pair} amended={amended} />
    </li>
  );
}

function Chips({ bullet, day, pair, amended }: BulletLineProps) {
  const { kind, state, reason, since, carried, owner, due } = bullet;
  const age = carriedWords(since, carried, day);
  const owes = personOf(pair, owner);
  const isOwed = kind === 'action' && (owes !== null || due !== null);
  return (
    <span className={page.chips}>
      {age.from && <span className={page.chip}>{age.from}</span>}
      {age.times && (
        <span className={page.chip} {...(kind === 'blocker' && { 'data-age': '' })}>
          {age.times}
        </span>
      )}
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
