import { useState } from 'react';
import { Field, FieldRow, SelectField } from '#web/design/Field.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import { TimeZoneField } from '#web/design/TimeZoneField.tsx';
import { isUnsettled } from '#web/one-on-one/clocks-change.ts';
import { CustomFields } from '#web/one-on-one/CustomFields.tsx';
import { NumberField } from '#web/one-on-one/NumberField.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import type { Rhythm } from '#web/one-on-one/new-slot.ts';
import { scheduleWords } from '#web/schedule/words.ts';
import { useNow } from '#web/shell/use-now.ts';
import { weekdayName } from '#web/words/dates.ts';
import { placeOf } from '#web/words/zones.ts';
import styles from './rhythm-fields.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const nths = [1, 2, 3, 4, -1] as const;
const fewestMinutes = 5;
const mostMinutes = 480;
const mostDate = 31;

type RhythmFieldsProps = { rhythm: Rhythm; onChange: (rhythm: Rhythm) => void };

/** How often, which day, what time, how long, and by whose clocks. What most people choose comes first, the rest opens when asked for. */
export function RhythmFields({ rhythm, onChange }: RhythmFieldsProps) {
  const change = (changed: Partial<Rhythm>) => onChange({ ...rhythm, ...changed });
  const { every, nth } = rhythm;
  const now = useNow();
  return (
    <>
      <Segmented
        label={arrangingWords('start.cadence')}
        value={every}
        onChange={(value) => change({ every: value })}
        options={[
          { value: 'week', label: arrangingWords('start.cadence.weekly') },
          { value: 'fortnight', label: arrangingWords('start.cadence.fortnightly') },
          { value: 'month', label: arrangingWords('start.cadence.monthly') },
          { value: 'custom', label: arrangingWords('start.cadence.custom') },
        ]}
      />
      {every === 'custom' && <CustomFields rhythm={rhythm} onChange={change} />}
      <FieldRow short>
        {every === 'month' && (
          <SelectField
            label={arrangingWords('start.nth')}
            value={nth}
            onChange={({ target }) => change({ nth: nths.find((each) => each === Number(target.value)) ?? 'date' })}
          >
            {nths.map((each) => (
              <option key={each} value={each}>
                {arrangingWords(`start.nth.${each}`)}
              </option>
            ))}
            <option value="date">{scheduleWords('nth.date')}</option>
          </SelectField>
        )}
        {every === 'month' && nth === 'date' && (
          <NumberField
            label={scheduleWords('date')}
            min={1}
            max={mostDate}
            value={rhythm.date}
            onChange={(date) => change({ date })}
            hint={rhythm.date > 28 ? scheduleWords('date.hint') : undefined}
          />
        )}
        {every !== 'custom' && !(every === 'month' && nth === 'date') && (
          <SelectField label={arrangingWords('start.weekday')} value={rhythm.weekday} onChange={({ target }) => change({ weekday: Number(target.value) })}>
            {weekdays.map((weekday) => (
              <option key={weekday} value={weekday}>
                {weekdayName(weekday)}
              </option>
            ))}
          </SelectField>
        )}
        <Field
          label={arrangingWords('start.time')}
          type="time"
          required
          value={rhythm.time}
          // An emptied field says nothing: what was there stays.
          onChange={({ target }) => target.value && change({ time: target.value })}
        />
        <NumberField
          label={arrangingWords('start.minutes')}
          min={fewestMinutes}
          max={mostMinutes}
          step={5}
          value={rhythm.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </FieldRow>
      {isUnsettled(rhythm.time, rhythm.zone, now) && (
        <p role="status" className={styles.aside}>
          {scheduleWords('unsettled', { zone: placeOf(rhythm.zone) })}
        </p>
      )}
      <Zone zone={rhythm.zone} onChange={(zone) => change({ zone })} />
    </>
  );
}

/** By whose clocks they meet: said in a line, and another one chosen when asked for. */
function Zone({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <TimeZoneField label={scheduleWords('zone')} value={zone} onChange={onChange} />;
  return (
    <p className={styles.aside}>
      {scheduleWords('zone.now', { zone: placeOf(zone) })}{' '}
      <button type="button" className={styles.verb} onClick={() => setOpen(true)}>
        {scheduleWords('zone.other')}
      </button>
    </p>
  );
}
