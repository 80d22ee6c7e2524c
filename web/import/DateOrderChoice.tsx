import type { DateOrder, Reading } from '#core/text/read-page.ts';
import { longDay } from '#web/words/dates.ts';
import { importWords } from './words.ts';
import { Segmented } from '#web/design/Segmented.tsx';
import { useState } from 'react';

type DateOrderChoiceProps = {
  reading: Reading;
  value: DateOrder | undefined;
  onChange: (order: DateOrder) => void;
};

/** Asks once how 03/04 is meant, by the example of a date that can be read both ways. Nothing where nothing is open. */
export function DateOrderChoice({ reading, value, onChange }: DateOrderChoiceProps) {
  const open = reading.pages.find(({ ambiguous }) => ambiguous !== null);
  // Once answered, no page is ambiguous any more, and the answer can still be changed.
  const [example, setExample] = useState(open);
  if (open && !example) setExample(open);
  if (!example?.ambiguous) return null;
  const { dayFirst, monthFirst } = example.ambiguous;
  return (
    <Segmented
      label={importWords('import.order', { example: example.heading })}
      value={value ?? ''}
      onChange={(order) => order && onChange(order)}
      options={[
        { value: 'day-first', label: importWords('import.order.day', { day: longDay(dayFirst, '') }) },
        { value: 'month-first', label: importWords('import.order.month', { day: longDay(monthFirst, '') }) },
      ]}
    />
  );
}
