import { Link } from '@tanstack/react-router';
import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { rhythmFor } from '#web/one-on-one/rhythm.ts';
import { words } from '#web/words/words.ts';
import styles from './one-on-one.module.css';

type MeetsWhenProps = { oneOnOne: OneOnOne; me: Me };

/** When and where the two meet; in the reader's time too, where that differs; and whether the other has joined. */
export function MeetsWhen({ oneOnOne, me }: MeetsWhenProps) {
  const { id, slot, place, other } = oneOnOne;
  return (
    <p className={styles.when}>
      {rhythmFor(oneOnOne, me)} · {words('rhythm.minutes', { minutes: slot.minutes })}
      {place && (
        <>
          {' · '}
          <Place place={place} />
        </>
      )}
      {!other.joined && (
        <>
          {' · '}
          {words('one-on-one.not-joined', { name: other.name })}
          {' · '}
          <Link to="/one-on-ones/$id/invite" params={{ id }}>
            {words('one-on-one.invite', { name: other.name })}
          </Link>
        </>
      )}
    </p>
  );
}

function Place({ place }: { place: string }) {
  if (!/^https?:\/\/\S+$/.test(place)) return place;
  return (
    <a href={place} target="_blank" rel="noopener noreferrer">
      {place.replace(/^https?:\/\//, '')}
    </a>
  );
}
