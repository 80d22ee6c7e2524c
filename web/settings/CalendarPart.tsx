import { CalendarFeed } from '#web/calendar/CalendarFeed.tsx';
import { calendarWords } from '#web/calendar/words.ts';
import type { Me } from '#web/api/shapes.ts';
import { Problem } from '#web/design/Notice.tsx';
import styles from './calendar.module.css';
import { useChoices } from './use-choices.ts';

/** How one’s meetings come into one’s own calendar: as invitations, and as a calendar to subscribe to. */
export function CalendarPart({ me }: { me: Me }) {
  const { data, change, error } = useChoices();
  return (
    <section className={styles.part}>
      <h2>{calendarWords('title')}</h2>
      <p className={styles.text}>{calendarWords('text')}</p>
      <Problem error={error} />
      {data?.mail === false && <p className={styles.text}>{calendarWords('invitations.no-mail')}</p>}
      {data?.mail && (
        <>
          <label className={styles.invitations}>
            <input
              type="checkbox"
              checked={data.choices.calendar}
              aria-describedby="calendar-invitations"
              onChange={({ target }) => change({ calendar: target.checked })}
            />
            <span>{calendarWords('invitations', { email: me.email })}</span>
          </label>
          <p id="calendar-invitations" className={styles.hint}>
            {!me.confirmed && <>{calendarWords('invitations.unconfirmed')} </>}
            {calendarWords('invitations.hint')}
          </p>
        </>
      )}
      <CalendarFeed me={me} />
    </section>
  );
}
