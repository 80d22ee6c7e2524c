import { useState } from 'react';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field, FieldRow } from '#web/design/Field.tsx';
import { clock, longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import type { When } from './next-time.ts';
import styles from './wrap-up.module.css';

type NextTimeProps = {
  slot: When;
  when: When;
  onChange: (when: When) => void;
  today: string;
  oneOnOne: OneOnOne;
  /** How many bullets go along. */
  along: number;
};

/** The next date, already filled in; it can be another, this once. */
export function NextTime({ slot, when, onChange, today, oneOnOne, along }: NextTimeProps) {
  const [changing, setChanging] = useState(false);
  const place = oneOnOne.place === '' ? '' : ` · ${oneOnOne.place}`;
  const isComplete = when.day !== '' && when.time !== '';
  return (
    <>
      <div className={styles['row']}>
        <div>
          {isComplete && words('page.wrap-up.day-and-time', { day: longDay(when.day, today), time: clock(when.time) })}
          <small>{words('page.wrap-up.along', { minutes: String(oneOnOne.slot.minutes), place, count: along })}</small>
        </div>
        <Button
          aria-expanded={changing}
          onClick={() => {
            if (changing) onChange(slot);
            setChanging(!changing);
          }}
        >
          {words(changing ? 'page.wrap-up.change-back' : 'page.wrap-up.change')}
        </Button>
      </div>
      {changing && (
        <FieldRow>
          <Field
            label={words('page.wrap-up.day')}
            type="date"
            min={today}
            value={when.day}
            problem={isComplete ? undefined : words('page.wrap-up.time.wrong')}
            onChange={({ target }) => onChange({ ...when, day: target.value })}
          />
          <Field
            label={words('page.wrap-up.time')}
            type="time"
            value={when.time}
            onChange={({ target }) => onChange({ ...when, time: target.value })}
          />
        </FieldRow>
      )}
    </>
  );
}
