import { Field, FieldRow } from '#web/design/Field.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { lastDayToMoveTo } from '#web/one-on-one/days-to-move-to.ts';

type When = { day: string; time: string };
type MoveFieldsProps = { planned: When; when: When; today: string; onChange: (when: When) => void };

/** The day and time of the planned page. */
export function MoveFields({ planned, when, today, onChange }: MoveFieldsProps) {
  const { day, time } = when;
  return (
    <FieldRow>
      <Field
        label={arrangingWords('change.page.day')}
        type="date"
        required
        // A page whose day went by unheld may stay there.
        min={planned.day < today ? planned.day : today}
        max={lastDayToMoveTo(planned.day, today)}
        value={day}
        onChange={({ target }) => onChange({ day: target.value, time })}
      />
      <Field
        label={arrangingWords('start.time')}
        type="time"
        required
        value={time}
        onChange={({ target }) => onChange({ day, time: target.value })}
      />
    </FieldRow>
  );
}
