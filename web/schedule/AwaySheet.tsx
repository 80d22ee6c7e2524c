import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { addDays } from '#core/day.ts';
import { api } from '#web/api/client.ts';
import { newId } from '#web/api/new-id.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field, FieldRow, Fields } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import { Sheet, SheetFoot } from '#web/design/Sheet.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { shortNames } from '#web/one-on-one/short-names.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { listed } from '#web/words/lists.ts';
import { MyAwayList } from './MyAwayList.tsx';
import styles from './schedule.module.css';
import { scheduleWords } from './words.ts';

const mostDaysAway = 366;

type AwaySheetProps = {
  /** The one-on-one it was opened from; without one it is about all of them. */
  id?: string;
  onClose: () => void;
};

/** Days on which one is away: in one one-on-one, or in all of one's own at once. */
export function AwaySheet({ id, onClose }: AwaySheetProps) {
  const { data: oneOnOnes } = useSuspenseQuery(api.oneOnOnes.list.queryOptions());
  return (
    <Sheet title={scheduleWords('away.title')} text={scheduleWords('away.text')} onClose={onClose}>
      <AwayForm id={id} oneOnOnes={oneOnOnes} />
      <MyAwayList names={namesOf(oneOnOnes)} />
    </Sheet>
  );
}

function AwayForm({ id, oneOnOnes }: { id: string | undefined; oneOnOnes: readonly OneOnOne[] }) {
  const me = useMe();
  const today = useToday(me.timeZone);
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  // One id for each time it is said: pressing twice says it once.
  const [away, setAway] = useState(newId);
  const [days, setDays] = useState({ from: '', to: '' });
  const [reason, setReason] = useState('');
  const [where, setWhere] = useState<'one' | 'all'>(id === undefined ? 'all' : 'one');
  const names = namesOf(oneOnOnes);
  const ids = where === 'one' && id !== undefined ? [id] : oneOnOnes.map((each) => each.id);
  const say = useMutation(
    api.schedule.away.mutationOptions({
      onSuccess: async () => {
        announce(scheduleWords('away.saved'));
        setAway(newId());
        setDays({ from: '', to: '' });
        setReason('');
        await queryClient.invalidateQueries({ queryKey: api.key() });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say.mutate({ away, ids, from: days.from, to: days.to, reason });
  };
  const isFilled = days.from !== '' && days.to >= days.from;
  const skipped = oneOnOnes.filter(({ planned, ...each }) => isFilled && planned && ids.includes(each.id) && days.from <= planned.day && planned.day <= days.to);
  return (
    <form className={styles.form} onSubmit={submit}>
      <Fields>
        <FieldRow>
          <Field
            label={scheduleWords('away.from')}
            type="date"
            required
            value={days.from}
            // Most are away for a day: the last one follows, until it is another.
            onChange={({ target: { value: from } }) => setDays(({ to }) => ({ from, to: to === '' || to < from ? from : to }))}
          />
          <Field
            label={scheduleWords('away.to')}
            type="date"
            required
            min={days.from > today ? days.from : today}
            max={addDays(days.from || today, mostDaysAway)}
            value={days.to}
            onChange={({ target }) => setDays(({ from }) => ({ from, to: target.value }))}
          />
        </FieldRow>
        <Field
          label={scheduleWords('away.reason')}
          aside={arrangingWords('start.optional')}
          maxLength={400}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {id !== undefined && oneOnOnes.length > 1 && (
          <Segmented
            label={scheduleWords('away.where')}
            value={where}
            onChange={setWhere}
            options={[
              { value: 'one', label: scheduleWords('away.one', { name: names.get(id) ?? '' }) },
              { value: 'all', label: scheduleWords('away.all') },
            ]}
          />
        )}
      </Fields>
      <div className={styles.end}>
        <Problem error={say.error} />
        <SheetFoot>
          <output className={styles.says}>
            {skipped.length > 0 && scheduleWords('away.skips', { names: listed(skipped.map((each) => names.get(each.id) ?? each.other.name)) })}
          </output>
          <Button type="submit" look="primary" disabled={say.isPending || ids.length === 0}>
            {scheduleWords('away.submit')}
          </Button>
        </SheetFoot>
      </div>
    </form>
  );
}

function namesOf(oneOnOnes: readonly OneOnOne[]): Map<string, string> {
  return shortNames(oneOnOnes.map(({ id, other }) => ({ id, name: other.name })));
}
