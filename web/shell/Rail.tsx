import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Avatar } from '#web/design/Avatar.tsx';
import hidden from '#web/design/hidden.module.css';
import { otherSeat } from '#web/one-on-one/seats.ts';
import { Brand } from '#web/shell/Brand.tsx';
import { shortcutKeys, shortcutLabel } from '#web/shell/shortcut.ts';
import { useMe } from '#web/shell/use-me.ts';
import { dayIn, shortDay, shortWeekday } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './shell.module.css';

const dayMs = 86_400_000;
const minuteMs = 60_000;

const nothing = { owed: 0, unread: 0 };
const waiting = ({ owed, unread }: { owed: readonly unknown[]; unread: number }) => ({ owed: owed.length, unread });

/** Where one can go: Today, every one-on-one, settings. A bar at the bottom of a phone. */
export function Rail() {
  const { data: oneOnOnes = [] } = useQuery(api.oneOnOnes.list.queryOptions());
  const { data: { owed, unread } = nothing } = useQuery(api.today.read.queryOptions({ select: waiting }));
  const { data: themes = 0 } = useQuery(api.themes.count.queryOptions({ select: ({ count }) => count }));
  const me = useMe();
  return (
    <nav className={styles.rail} aria-label={words('shell.navigation')}>
      <Link to="/" className={styles.home} activeOptions={{ exact: true }}>
        <Brand />
      </Link>
      <Link to="/" className={styles.place} activeOptions={{ exact: true }} activeProps={{ 'data-on': true }}>
        {words('shell.today')}
      </Link>
      <Link to="/commitments" className={styles.place} activeProps={{ 'data-on': true }}>
        {words('commitments.title')} {owed > 0 && <Count count={owed} said={words('commitments.rail', { count: owed })} />}
      </Link>
      <Link to="/themes" className={styles.place} activeProps={{ 'data-on': true }}>
        {words('themes.title')} {themes > 0 && <Count count={themes} said={words('themes.rail', { count: themes })} />}
      </Link>
      <Link to="/inbox" className={styles.place} activeProps={{ 'data-on': true }}>
        {words('shell.inbox')} {unread > 0 && <Count count={unread} said={words('shell.inbox.new', { count: String(unread) })} />}
      </Link>
      <Link to="/search" className={styles.place} activeProps={{ 'data-on': true }} aria-keyshortcuts={shortcutKeys('k')}>
        {words('search.title')} <small className={styles.keys}>{shortcutLabel('k')}</small>
      </Link>
      <h2 className={styles.group}>{words('shell.one-on-ones')}</h2>
      <ul className={styles.rooms}>
        {oneOnOnes.map((oneOnOne) => (
          <li key={oneOnOne.id}>
            <Link
              to="/one-on-ones/$id"
              params={{ id: oneOnOne.id }}
              className={styles.place}
              activeProps={{ 'data-on': true }}
            >
              <Avatar name={oneOnOne.other.name} seat={otherSeat(oneOnOne)} />
              <span className={styles.name}>{oneOnOne.other.name}</span>
              <small>{oneOnOne.example ? words('example.mark') : whenNext(oneOnOne, me.timeZone)}</small>
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/start" className={`${styles.place} ${styles.new}`}>
        <span aria-hidden="true">+</span> <span>{words('shell.new')}</span>
      </Link>
      <Link to="/settings" className={`${styles.place} ${styles.last}`} activeProps={{ 'data-on': true }}>
        <span className={styles.name}>{me.name}</span>
        <small>{words('shell.settings')}</small>
      </Link>
    </nav>
  );
}

/** How much waits there: a number to see, a sentence to hear. */
function Count({ count, said }: { count: number; said: string }) {
  return (
    <small className={styles.count}>
      <span aria-hidden="true">{count}</span>
      <span className={hidden.hidden}>{said}</span>
    </small>
  );
}

/** `now`, `Tue`, or `12 Dec` where it is a week or more away. */
function whenNext({ planned, slot }: OneOnOne, zone: string): string {
  if (!planned) return '';
  const now = Date.now();
  const startsAt = Date.parse(planned.startsAt);
  if (now >= startsAt && now < startsAt + slot.minutes * minuteMs) return words('shell.now');
  const day = dayIn(planned.startsAt, zone);
  return Math.abs(startsAt - now) < 6.5 * dayMs ? shortWeekday(day) : shortDay(day, dayIn(now, zone));
}
