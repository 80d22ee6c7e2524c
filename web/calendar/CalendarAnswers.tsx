import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { CalendarAnswer, Me, OneOnOne } from '#web/api/shapes.ts';
import { Problem } from '#web/design/Notice.tsx';
import { pairOf } from '#web/page/people.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useToday } from '#web/shell/use-now.ts';
import { clockIn, dayIn, longDay } from '#web/words/dates.ts';
import styles from './calendar.module.css';
import { calendarWords } from './words.ts';

/** Above the planned page: what the other’s calendar answered, unless it is yes. A proposal can be taken up by one press. */
export function CalendarAnswers({ oneOnOne, me }: { oneOnOne: OneOnOne; me: Me }) {
  const { id, planned } = oneOnOne;
  const { data } = useQuery(api.calendar.answers.queryOptions({ input: { id } }));
  const answers = data?.filter(({ by, answer }) => by !== me.id && answer !== 'accepted') ?? [];
  if (!planned || answers.length === 0) return null;
  const { shortName } = pairOf(oneOnOne, me).other;
  return (
    <div className={styles.answers}>
      {answers.map((answer) => (
        <Answer key={`${answer.whole} ${answer.by}`} answer={answer} planned={planned} name={shortName} me={me} />
      ))}
    </div>
  );
}

type AnswerProps = { answer: CalendarAnswer; planned: NonNullable<OneOnOne['planned']>; name: string; me: Me };

function Answer({ answer: { answer, whole, proposed }, planned, name, me }: AnswerProps) {
  const today = useToday(me.timeZone);
  const dayOf = (instant: string) => longDay(dayIn(instant, me.timeZone), today);
  if (answer === 'accepted') return null;
  if (answer !== 'proposed') {
    const said = whole ? calendarWords(`answer.whole.${answer}`, { name }) : calendarWords(`answer.${answer}`, { name, day: dayOf(planned.startsAt) });
    return <p className={styles.answer}>{said}</p>;
  }
  if (!proposed) return null;
  const at = { day: dayOf(proposed.startsAt), time: clockIn(proposed.startsAt, me.timeZone) };
  return (
    <p className={styles.answer}>
      {calendarWords('answer.proposed', { name, ...at })} · <MoveThere page={planned.id} proposed={proposed} at={at} />
    </p>
  );
}

type MoveThereProps = { page: string; proposed: NonNullable<CalendarAnswer['proposed']>; at: { day: string; time: string } };

function MoveThere({ page, proposed: { day, time }, at }: MoveThereProps) {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const move = useMutation(
    api.pages.move.mutationOptions({
      onSuccess: async () => {
        announce(calendarWords('answer.moved', at));
        await queryClient.invalidateQueries({ queryKey: api.key() });
      },
    }),
  );
  return (
    <>
      <button type="button" className={styles.verb} disabled={move.isPending} onClick={() => move.mutate({ id: page, day, time, reason: '' })}>
        {calendarWords('answer.move')}
      </button>
      <Problem error={move.error} />
    </>
  );
}
