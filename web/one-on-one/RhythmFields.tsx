import { Field, FieldRow, SelectField } from '#web/design/Field.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import type { Rhythm } from '#web/one-on-one/new-slot.ts';
import { weekdayName } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const nths = [1, 2, 3, 4, -1] as const;
const fewestMinutes = 5;
const mostMinutes = 480;

type RhythmFieldsProps = { rhythm: Rhythm; onChange: (rhythm: Rhythm) => void };

/** How often, which day, what time, how long. */
export function RhythmFields({ rhythm, onChange }: RhythmFieldsProps) {
  const change = (changed: Partial<Rhythm>) => onChange({ ...rhythm, ...changed });
  return (
    <>
      <Segmented
        label={words('start.cadence')}
        value={rhythm.every}
        onChange={(every) => change({ every })}
        options={[
          { value: 'week', label: words('start.cadence.weekly') },
          { value: 'fortnight', label: words('start.cadence.fortnightly') },
          ...(rhythm.weeks > 2
            ? [{ value: 'weeks' as const, label: words('start.cadence.weeks', { weeks: rhythm.weeks }) }]
            : []),
          { value: 'month', label: words('start.cadence.monthly') },
        ]}
      />
      <FieldRow short>
        {rhythm.every === 'month' && (
          <SelectField
            label={words('start.nth')}
            value={rhythm.nth}
            onChange={(event) => change({ nth: nths.find((nth) => nth === Number(event.target.value)) ?? 1 })}
          >
            {nths.map((nth) => (
              <option key={nth} value={nth}>
                {words(`start.nth.${nth}`)}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField
          label={words('start.weekday')}
          value={rhythm.weekday}
          onChange={(event) => change({ weekday: Number(event.target.value) })}
        >
          {weekdays.map((weekday) => (
            <option key={weekday} value={weekday}>
              {weekdayName(weekday)}
            </option>
          ))}
        </SelectField>
        <Field
          label={words('start.time')}
          type="time"
          required
          value={rhythm.time}
          // An emptied field says nothing: what was there stays.
          onChange={(event) => event.target.value && change({ time: event.target.value })}
        />
        <Field
          label={words('start.minutes')}
          type="number"
          required
          min={fewestMinutes}
          max={mostMinutes}
          step={5}
          value={Number.isNaN(rhythm.minutes) ? '' : rhythm.minutes}
          onChange={(event) => change({ minutes: event.target.valueAsNumber })}
        />
      </FieldRow>
    </>
  );
}
