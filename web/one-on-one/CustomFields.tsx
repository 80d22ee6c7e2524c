import { FieldRow, SelectField } from '#web/design/Field.tsx';
import { counts, type Rhythm } from '#web/one-on-one/new-slot.ts';
import { NumberField } from '#web/one-on-one/NumberField.tsx';
import { WeekdaysField } from '#web/one-on-one/WeekdaysField.tsx';
import { scheduleWords } from '#web/schedule/words.ts';

type CustomFieldsProps = { rhythm: Rhythm; onChange: (changed: Partial<Rhythm>) => void };

/** Every so many weeks, on one weekday or several; or every so many days. */
export function CustomFields({ rhythm: { unit, count, weekdays }, onChange }: CustomFieldsProps) {
  const { least, most } = counts[unit];
  return (
    <>
      <FieldRow short>
        <NumberField label={scheduleWords('custom.count')} min={least} max={most} value={count} onChange={(value) => onChange({ count: value })} />
        <SelectField
          label={scheduleWords('custom.unit')}
          value={unit}
          onChange={({ target }) => onChange(target.value === 'days' ? { unit: 'days', count: Math.max(count, counts.days.least) } : { unit: 'weeks', count: Math.min(count, counts.weeks.most) })}
        >
          <option value="weeks">{scheduleWords('custom.unit.weeks')}</option>
          <option value="days">{scheduleWords('custom.unit.days')}</option>
        </SelectField>
      </FieldRow>
      {unit === 'weeks' && <WeekdaysField label={scheduleWords('custom.weekdays')} value={weekdays} onChange={(value) => onChange({ weekdays: value })} />}
    </>
  );
}
