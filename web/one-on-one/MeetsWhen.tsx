import { Link } from '@tanstack/react-router';
import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { slotHolding } from '#web/one-on-one/slot-holding.ts';
import { rhythmFor, thisTimeFor } from '#web/one-on-one/rhythm.ts';
import { pairOf } from '#web/page/people.ts';
import { words } from '#web/words/words.ts';
import styles from './one-on-one.module.css';

type MeetsWhenProps = { oneOnOne: OneOnOne; me: Me };

/** When and where the two meet; in the reader's time too, where that differs; and whether the other has joined. All of it can be changed; how it is going is one link away. */
export function MeetsWhen({ oneOnOne, me }: MeetsWhenProps) {
  const { id, place, other } = oneOnOne;
  const slot = slotHolding(oneOnOne);
  const meets = { ...oneOnOne, slot };
  const { shortName } = pairOf(oneOnOne, me).other;
  const thisTime = thisTimeFor(meets, me);
  return (
    <p className={styles.when}>
      {rhythmFor(meets, me)} · {words('rhythm.minutes', { minutes: slot.minutes })}
      {place && (
        <>
          {' · '}
          <Place place={place} />
        </>
      )}
      {thisTime && ` · ${thisTime}`}
      {' · '}
      <Link
        className={styles.change}
        to="/one-on-ones/$id/change"
        params={{ id }}
        aria-label={words('change.open', { name: shortName })}
      >
        {words('change.open.short')}
      </Link>
      {' · '}
      <Link to="/one-on-ones/$id/trends" params={{ id }}>
        {words('one-on-one.trends')}
      </Link>
      {!other.joined && (
        <>
          {' · '}
          {words('one-on-one.not-joined', { name: shortName })}
          {' · '}
          <Link to="/one-on-ones/$id/invite" params={{ id }}>
            {words('one-on-one.invite', { name: shortName })}
          </Link>
        </>
      )}
    </p>
  );
}

function Place({ place }: { place: string }) {
  if (!/^https?:\/\/\S+$/.test(place)) return place;
  return (
    <a className={styles.link} href={place} target="_blank" rel="noopener noreferrer">
      {place.replace(/^https?:\/\//, '')}
    </a>
  );
}
