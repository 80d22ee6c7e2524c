import { shortWeekdayName, weekdayName } from '#web/words/dates.ts';
import styles from './weekdays-field.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

type WeekdaysFieldProps = { label: string; value: readonly number[]; onChange: (weekdays: readonly number[]) => void };

/** Several days of the week, all in sight; the last that is chosen stays. Checkboxes underneath. */
export function WeekdaysField({ label, value, onChange }: WeekdaysFieldProps) {
  const toggle = (weekday: number) => {
    const changed = value.includes(weekday) ? value.filter((each) => each !== weekday) : [...value, weekday];
    if (changed.length > 0) onChange(changed);
  };
  return (
    <fieldset className={styles.weekdays}>
      <legend>{label}</legend>
      <div className={styles.days}>
        {weekdays.map((weekday) => (
          <label key={weekday}>
            <input type="checkbox" aria-label={weekdayName(weekday)} checked={value.includes(weekday)} onChange={() => toggle(weekday)} />
            <span aria-hidden="true">{shortWeekdayName(weekday)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
