import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { JoinOffer } from '#core/thread/thread-shape.ts';
import { pageLink } from '#web/book/page-link.ts';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './thread.module.css';
import { useThreadVerbs } from './use-thread-verbs.ts';

type OffersProps = { offers: readonly JoinOffer[]; oneOnOneId: string; today: string };

/** A blocker that sounds like an earlier one: one press makes them one thread, one more takes it back. One at a time. */
export function Offers({ offers, oneOnOneId, today }: OffersProps) {
  const { join, part } = useThreadVerbs();
  const [joined, setJoined] = useState<JoinOffer | null>(null);
  const announce = useAnnounce();
  const offer = offers.find(({ bullet }) => bullet !== joined?.bullet);
  const isBusy = join.isPending || part.isPending;
  const dayOf = ({ day }: JoinOffer) => shortDay(day, today);
  const joinedWords = (one: JoinOffer) => words('since.offer.joined', { text: one.text, day: dayOf(one) });
  const onJoin = (one: JoinOffer) =>
    join.mutate(
      { id: oneOnOneId, bullet: one.bullet, of: one.of },
      {
        onSuccess: () => {
          setJoined(one);
          announce(joinedWords(one));
        },
      },
    );
  const onPart = (one: JoinOffer, said: string) =>
    part.mutate(
      { id: oneOnOneId, bullet: one.bullet },
      {
        onSuccess: () => {
          setJoined(null);
          announce(said);
        },
      },
    );
  return (
    <>
      {joined && (
        <div className={styles.line}>
          {joinedWords(joined)}
          <span className={styles.choices}>
            <button type="button" className={styles.quiet} disabled={isBusy} onClick={() => onPart(joined, words('thread.parted'))}>
              {words('since.offer.undo')}
            </button>
          </span>
        </div>
      )}
      {offer && (
        <div className={styles.line}>
          {words('since.offer', { text: offer.text, other: offer.ofText })}
          <span className={styles.from}>
            <Link {...pageLink(oneOnOneId, offer.page)}>{words('thread.raised', { day: dayOf(offer) })}</Link>
          </span>
          <span className={styles.choices}>
            <button type="button" className={styles.quiet} disabled={isBusy} onClick={() => onJoin(offer)}>
              {words('since.offer.join')}
            </button>
            <button type="button" className={styles.quiet} disabled={isBusy} onClick={() => onPart(offer, words('since.offer.parted'))}>
              {words('since.offer.part')}
            </button>
          </span>
        </div>
      )}
      <Problem error={join.error ?? part.error} />
    </>
  );
}
