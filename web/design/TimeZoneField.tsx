import { SelectField } from '#web/design/Field.tsx';
import { words } from '#web/words/words.ts';

type TimeZoneFieldProps = { value: string; onChange: (zone: string) => void; hint?: string | undefined };

/** The time zone of this device, as an IANA name. */
export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A time zone to choose, by part of the world. Typing jumps to a name, as in every list of the system. */
export function TimeZoneField({ value, onChange, hint }: TimeZoneFieldProps) {
  return (
    <SelectField
      label={words('account.time-zone')}
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

/** `New York` for `America/New_York`. */
export function placeOf(zone: string): string {
  return (zone.split('/').slice(1).join(', ') || zone).replaceAll('_', ' ');
}

/** All zones the browser knows; the chosen one too, since browsers differ in the names they list. */
function zonesByRegion(chosen: string): Map<string, string[]> {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen]);
  return Map.groupBy([...zones].toSorted(), (zone) => (zone.includes('/') ? (zone.split('/')[0] ?? zone) : 'UTC'));
}
