import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { comingSeries } from '#core/schedule/change-from.ts';
import { api } from '#web/api/client.ts';
import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { rhythm } from '#web/one-on-one/rhythm.ts';
import { pairOf } from '#web/page/people.ts';
import { useToday } from '#web/shell/use-now.ts';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { bumpWords } from './bump-words.ts';
import { daysAway } from './days-away.ts';
import { MakeUpOffer } from './MakeUpOffer.tsx';
import styles from './schedule.module.css';
import { Unheld } from './Unheld.tsx';
import { scheduleWords } from './words.ts';

/** Above the planned page: what there is to decide about its slot, how it came to stand there, and who is away soon. Mostly nothing. */
export function ScheduleLine({ oneOnOne, me }: { oneOnOne: OneOnOne; me: Me }) {
  const { id, planned, series } = oneOnOne;
  const { data } = useQuery(api.schedule.read.queryOptions({ input: { id } }));
  const today = useToday(oneOnOne.slot.zone);
  const { other } = pairOf(oneOnOne, me);
  if (!planned || !data) return null;
  const bump = data.bumps.find(({ page }) => page === planned.id);
  const nameOf = (person: string) => (person === me.id ? null : other.shortName);
  const lines = [
    ...(bump ? [bumpWords(bump, nameOf, today)] : []),
    ...oneOnOne.away.map((away) => {
      const days = daysAway(away, today);
      const said = away.by === me.id ? scheduleWords('away.line.you', { days }) : scheduleWords('away.line', { name: other.shortName, days });
      return away.reason ? `${said} · ${away.reason}` : said;
    }),
    ...comingSeries(series, planned).map(({ from, slot }) =>
      scheduleWords('coming', { day: longDay(from, today), rhythm: rhythm(slot), minutes: words('rhythm.minutes', { minutes: slot.minutes }) }),
    ),
  ];
  if (!data.unheld && !data.makeUp && lines.length === 0) return null;
  return (
    <div className={styles.lines}>
      {data.unheld && (
        <Unheld
          oneOnOneId={id}
          pageId={planned.id}
          day={planned.day}
          today={today}
          move={
            <Link to="/one-on-ones/$id/move" params={{ id }} className={styles.answer}>
              {scheduleWords('unheld.moved')}
            </Link>
          }
          skip={
            <Link to="/one-on-ones/$id/skip" params={{ id }} className={styles.answer}>
              {scheduleWords('unheld.skipped')}
            </Link>
          }
        />
      )}
      {data.makeUp && <MakeUpOffer oneOnOneId={id} makeUp={data.makeUp} today={today} />}
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </div>
  );
}
