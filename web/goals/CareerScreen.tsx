import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { CareerLine } from '#web/goals/CareerLine.tsx';
import { pairOf } from '#web/page/people.ts';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { words } from '#web/words/words.ts';
import styles from './career.module.css';

const route = getRouteApi('/signed-in/one-on-ones/$id');

/** What was said of career, from the first page on, as one story by year. */
export function CareerScreen() {
  const { id } = route.useParams();
  const me = useMe();
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const { data: career } = useSuspenseQuery(api.goals.career.queryOptions({ input: { id } }));
  const pair = pairOf(oneOnOne, me);
  const name = pair.other.shortName;
  const isOfOther = whose(oneOnOne) === 'other';
  const title = isOfOther ? words('career.title.of', { name }) : words('career.title');
  return (
    <Screen title={title}>
      <Heading>{title}</Heading>
      <p className={styles.text}>{aboutOf(oneOnOne, name)}</p>
      <p className={styles.verbs}>
        <Link to="/one-on-ones/$id" params={{ id }}>
          {words('career.back')}
        </Link>
        {career.years.length > 0 && (
          <Button look="quiet" onClick={() => window.print()}>
            {words('career.print')}
          </Button>
        )}
      </p>
      {career.years.length === 0 && <p className={styles.empty}>{words('career.empty')}</p>}
      {career.years.map(({ year, entries }) => (
        <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <CareerLine key={keyOf(entry)} entry={entry} pair={pair} oneOnOneId={id} />
            ))}
          </ol>
        </section>
      ))}
      {career.due && (
        <p className={styles.due}>
          {career.due.weeks === null ? words('career.due.never') : words('career.due', { weeks: career.due.weeks })}
        </p>
      )}
    </Screen>
  );
}

/** Whose way it is: the report's; among equals that of both. */
function whose({ relation, seat }: OneOnOne): 'mine' | 'other' | 'both' {
  return relation === 'equals' ? 'both' : seat === 'report' ? 'mine' : 'other';
}

function aboutOf(oneOnOne: OneOnOne, name: string): string {
  const of = whose(oneOnOne);
  return of === 'other' ? words('career.text', { name }) : words(of === 'mine' ? 'career.text.mine' : 'career.text.equals');
}

function keyOf(entry: Parameters<typeof CareerLine>[0]['entry']): string {
  return 'bullet' in entry ? `${entry.page}/${entry.bullet}` : `${entry.goal}/${entry.is}`;
}
