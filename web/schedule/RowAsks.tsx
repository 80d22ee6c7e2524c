import { Link } from '@tanstack/react-router';
import type { Me, TodayRow } from '#web/api/shapes.ts';
import { dayIn } from '#web/words/dates.ts';
import { MakeUpOffer } from './MakeUpOffer.tsx';
import styles from './schedule.module.css';
import { Unheld } from './Unheld.tsx';
import { scheduleWords } from './words.ts';

/** What a row of Today asks: what became of a slot that went by, and whether to make up for one that was skipped. */
export function RowAsks({ row: { id, planned, unheld, makeUp }, me, today, className }: { row: TodayRow; me: Me; today: string; className?: string | undefined }) {
  return (
    <div className={className}>
      {unheld && planned && (
        <Unheld
          oneOnOneId={id}
          pageId={planned.id}
          day={dayIn(planned.startsAt, me.timeZone)}
          today={today}
          move={
            <Link to="/move/$id" params={{ id }} className={styles.answer}>
              {scheduleWords('unheld.moved')}
            </Link>
          }
          skip={
            <Link to="/skip/$id" params={{ id }} className={styles.answer}>
              {scheduleWords('unheld.skipped')}
            </Link>
          }
        />
      )}
      {makeUp && <MakeUpOffer oneOnOneId={id} makeUp={makeUp} today={today} />}
    </div>
  );
}
