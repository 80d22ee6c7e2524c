import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { pairOf } from '#web/page/people.ts';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import { FeedbackList } from './FeedbackList.tsx';
import styles from './feedback.module.css';

const route = getRouteApi('/signed-in/one-on-ones/$id');

/** Feedback given, asked for and received, both ways side by side. */
export function FeedbackScreen() {
  const { id } = route.useParams();
  const me = useMe();
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const { data: feedback } = useSuspenseQuery(api.care.feedback.queryOptions({ input: { id } }));
  const today = useToday(me.timeZone);
  const pair = pairOf(oneOnOne, me);
  const name = pair.other.shortName;
  const title = words('care.feedback.title', { name });
  const by = (person: string | null, is: 'given' | 'asked') =>
    feedback.lines.filter((line) => line.by !== null && line.by === person && line.is === is);
  const byNobody = feedback.lines.filter((line) => line.by !== pair.me.id && (line.by === null || line.by !== pair.other.id));
  const lists = [
    { title: words('care.feedback.given', { name }), lines: by(pair.me.id, 'given') },
    { title: words('care.feedback.given-by', { name }), lines: by(pair.other.id, 'given') },
    { title: words('care.feedback.asked-of', { name }), lines: by(pair.me.id, 'asked') },
    { title: words('care.feedback.asked-by', { name }), lines: by(pair.other.id, 'asked') },
  ];
  return (
    <Screen title={title}>
      <Heading>{title}</Heading>
      <p className={styles.text}>{words('care.feedback.text', { name })}</p>
      <p className={styles.back}>
        <Link to="/one-on-ones/$id" params={{ id }}>
          {words('care.feedback.back')}
        </Link>
      </p>
      <div className={styles.sides}>
        {lists.map((list) => (
          <FeedbackList key={list.title} {...list} oneOnOneId={id} today={today} />
        ))}
      </div>
      {byNobody.length > 0 && <FeedbackList title={words('care.feedback.unknown')} lines={byNobody} oneOnOneId={id} today={today} />}
    </Screen>
  );
}
