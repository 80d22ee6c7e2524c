import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OverviewRow } from '#core/overview/overview-shape.ts';
import { api } from '#web/api/client.ts';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './overview.module.css';

const columns = ['kept', 'time', 'wins', 'last-win', 'career', 'owed'] as const;

/** The one-on-ones with one's reports, side by side: is anybody getting less? */
export function OverviewScreen() {
  const { data } = useSuspenseQuery(api.overview.read.queryOptions());
  const me = useMe();
  const today = useToday(me.timeZone);
  return (
    <Screen title={words('overview.title')}>
      <Heading>{words('overview.title')}</Heading>
      <p className={styles.text}>{words('overview.text', { since: shortDay(data.since, today) })}</p>
      {data.rows.length === 0 ? (
        <p className={styles.text}>{words('overview.empty')}</p>
      ) : (
        <div className={styles.scrolls}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words('overview.who')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {words(`overview.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <Row key={row.oneOnOne} row={row} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Screen>
  );
}

function Row({ row, today }: { row: OverviewRow; today: string }) {
  const dayOrNever = (day: string | null) => (day === null ? words('overview.never') : shortDay(day, today));
  return (
    <tr>
      <th scope="row">
        <Link to="/one-on-ones/$id" params={{ id: row.oneOnOne }}>
          {row.name}
        </Link>
      </th>
      <td data-label={words('overview.kept')}>
        {words('overview.held', { held: row.held })}
        {row.moved + row.skipped > 0 && <small>{words('overview.bumped', { moved: row.moved, skipped: row.skipped })}</small>}
      </td>
      <td data-label={words('overview.time')}>{words('overview.minutes', { minutes: row.minutes })}</td>
      <td data-label={words('overview.wins')}>{row.wins}</td>
      <td data-label={words('overview.last-win')}>{dayOrNever(row.lastWin)}</td>
      <td data-label={words('overview.career')}>{dayOrNever(row.lastCareer)}</td>
      <td data-label={words('overview.owed')}>
        {words('overview.owes', { owed: row.owed })}
        {row.overdue > 0 && <small>{words('overview.overdue', { overdue: row.overdue })}</small>}
      </td>
    </tr>
  );
}
