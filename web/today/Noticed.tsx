import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Noticed as NoticedSignal } from '#core/today/noticed-shape.ts';
import { isShared } from '#core/themes/is-shared.ts';
import { api } from '#web/api/client.ts';
import type { Me, TodayRow } from '#web/api/shapes.ts';
import { signalWords, tryingWords } from '#web/trends/signal-words.ts';
import { shortDay } from '#web/words/dates.ts';
import { listed } from '#web/words/lists.ts';
import { words } from '#web/words/words.ts';
import { namingIn } from './naming.ts';
import styles from './today.module.css';

type NoticedProps = { noticed: readonly NoticedSignal[]; rows: readonly TodayRow[]; names: ReadonlyMap<string, string>; me: Me; today: string };

/** Days that one line tells at most. */
const mostDays = 3;

/** What the books show, with what it is drawn from and one thing to try, and the theme that most people raise. */
export function Noticed({ noticed, rows, names, me, today }: NoticedProps) {
  const { data: theme } = useQuery(api.themes.list.queryOptions({ select: nextTheme }));
  const signals = noticed.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.oneOnOne);
    return row ? [{ ...one, row }] : [];
  });
  if (signals.length === 0 && !theme) return null;
  return (
    <section aria-labelledby="today-noticed">
      <h2 id="today-noticed">{words('today.noticed')}</h2>
      <ul className={styles.lines}>
        {signals.map(({ oneOnOne, signal, row }) => {
          const naming = namingIn(row, names.get(oneOnOne) ?? row.other.name, me, today);
          const said = signalWords(signal, naming);
          return (
            <li key={`${oneOnOne} ${said}`}>
              <Link to="/one-on-ones/$id/trends" params={{ id: oneOnOne }}>
                {said}
              </Link>
              <small>
                {[
                  words('today.noticed.with', { name: names.get(oneOnOne) ?? row.other.name }),
                  daysOf(signal.evidence).map((day) => shortDay(day, today)).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              <small>{words('signal.try', { text: tryingWords(signal, naming) })}</small>
            </li>
          );
        })}
        {theme && (
          <li>
            <Link to="/themes">{words('today.noticed.theme', { theme: theme.name, count: theme.people.length })}</Link>
            <small>
              {words('today.noticed.theme.who', {
                names: listed(theme.people.map(({ id, name }) => (id === me.id ? words('today.noticed.me') : name))),
                day: shortDay(theme.since, today),
              })}
            </small>
          </li>
        )}
      </ul>
    </section>
  );
}

type Themes = Awaited<ReturnType<typeof api.themes.list.call>>;

/** The theme that is the next thing to improve: raised by several people lately, and nothing is being done about it yet. */
function nextTheme({ themes, improvements }: Themes): Themes['themes'][number] | null {
  return themes.find((theme) => isShared(theme) && !improvements.some((improvement) => improvement.theme === theme.key)) ?? null;
}

/** The latest days it is drawn from, the oldest of them first. */
function daysOf(evidence: NoticedSignal['signal']['evidence']): string[] {
  return [...new Set(evidence.map(({ day }) => day))].toSorted().slice(-mostDays);
}
