import { useState } from 'react';
import type { Choices } from '#core/messages/choices.ts';
import { Field, FieldRow, SelectField } from '#web/design/Field.tsx';
import { weekdayName } from '#web/words/dates.ts';
import { choicesWords } from './choices-words.ts';
import styles from './notices.module.css';

type NoticeTimesProps = { choices: Choices; onChange: (change: Partial<Choices>) => void };

const soon = [5, 10, 15, 30, 60, 120];
const usualQuiet = { from: '19:00', to: '07:30' };
const week = [1, 2, 3, 4, 5, 6, 7];

/** How long before a meeting one is told, and when one wants to be left alone. */
export function NoticeTimes({ choices: { soonMinutes, quiet, daysOff }, onChange }: NoticeTimesProps) {
  return (
    <div className={styles.times}>
      <SelectField label={choicesWords('choices.soon')} value={soonMinutes} onChange={({ target }) => onChange({ soonMinutes: Number(target.value) })}>
        {[...new Set([...soon, soonMinutes])].map((count) => (
          <option key={count} value={count}>
            {choicesWords('choices.minutes', { count })}
          </option>
        ))}
      </SelectField>
      <fieldset className={styles.group}>
        <legend>{choicesWords('choices.days-off')}</legend>
        {week.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={daysOff.includes(day)}
              onChange={({ target }) => onChange({ daysOff: target.checked ? [...daysOff, day] : daysOff.filter((each) => each !== day) })}
            />
            {weekdayName(day)}
          </label>
        ))}
      </fieldset>
      <div>
        <label className={styles.words}>
          <input
            type="checkbox"
            checked={quiet !== null}
            aria-describedby="choices-quiet"
            onChange={({ target }) => onChange({ quiet: target.checked ? usualQuiet : null })}
          />
          {choicesWords('choices.quiet')}
        </label>
        <p id="choices-quiet" className={styles.hint}>
          {choicesWords('choices.quiet.hint')}
        </p>
        {quiet && <QuietHours quiet={quiet} onChange={(changed) => onChange({ quiet: changed })} />}
      </div>
    </div>
  );
}

type Quiet = NonNullable<Choices['quiet']>;

/** While a time is half written it is nobody’s choice yet: kept is what is whole. */
function QuietHours({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  const [written, setWritten] = useState(quiet);
  const write = (changed: Quiet) => {
    setWritten(changed);
    if (changed.from !== '' && changed.to !== '') onChange(changed);
  };
  return (
    <FieldRow short>
      <Field label={choicesWords('choices.quiet.from')} type="time" value={written.from} onChange={({ target }) => write({ ...written, from: target.value })} />
      <Field label={choicesWords('choices.quiet.to')} type="time" value={written.to} onChange={({ target }) => write({ ...written, to: target.value })} />
    </FieldRow>
  );
}
