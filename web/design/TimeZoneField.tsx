import { SelectField } from '#web/design/Field.tsx';
import { placeOf } from '#web/words/zones.ts';
import { words } from '#web/words/words.ts';

type TimeZoneFieldProps = { label?: string; value: string; onChange: (zone: string) => void; hint?: string | undefined };

/** A time zone to choose, by part of the world. Typing jumps to a name, as in every list of the system. */
export function TimeZoneField({ label = words('account.time-zone'), value, onChange, hint }: TimeZoneFieldProps) {
  return (
    <SelectField
      label={label}
      hint={hint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {[...zonesByRegion(value)].map(([region, zones]) => (
        <optgroup key={region} label={region}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {placeOf(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

/** All zones the browser knows; the chosen one too, since browsers differ in the names they list. */
function zonesByRegion(chosen: string): Map<string, string[]> {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen]);
  return Map.groupBy([...zones].toSorted(), (zone) => (zone.includes('/') ? (zone.split('/')[0] ?? zone) : 'UTC'));
}
