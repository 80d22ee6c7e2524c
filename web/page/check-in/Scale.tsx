import { useId } from 'react';
import page from '#web/design/page.module.css';
import type { Seat } from '#web/api/shapes.ts';
import styles from './scale.module.css';

type ScaleProps = {
  label: string;
  /** What 1 and 5 mean, for whoever does not see the bars. */
  meaning: string;
  seat: Seat;
  value: number | null;
  onChange: (value: number) => void;
};

const steps = [1, 2, 3, 4, 5];

/** One to five as bars. Radio buttons underneath: arrow keys and screen readers know them. */
export function Scale({ label, meaning, seat, value, onChange }: ScaleProps) {
  const name = useId();
  return (
    <span role="radiogroup" aria-label={meaning} className={styles['answer']}>
      <span aria-hidden="true">{label}</span>
      <span className={`${page['scale']} ${styles['scale']}`} data-seat={seat}>
        {steps.map((step) => (
          <label key={step} className={styles['step']}>
            <input type="radio" name={name} value={step} aria-label={String(step)} checked={value === step} onChange={() => onChange(step)} />
            <i {...(value !== null && step <= value && { 'data-filled': '' })} />
          </label>
        ))}
      </span>
    </span>
  );
}
