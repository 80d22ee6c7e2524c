import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './field.module.css';

type FieldProps = {
  label: string;
  /** Beside the label, in a quieter voice: `optional`. */
  aside?: string | undefined;
  hint?: ReactNode;
  /** What is wrong with what was entered, in a sentence. */
  problem?: string | undefined;
};

/** What a labelled control is given, so that its hint and its problem are read out with it. */
export type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A label, a control, a hint and what is wrong, tied together. */
export function Labelled({
  label,
  aside,
  hint,
  problem,
  children,
}: FieldProps & { children: (described: Described) => ReactNode }) {
  const id = useId();
  const said = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {aside && <span className={styles.aside}>{aside}</span>}
      </label>
      {children({ id, 'aria-describedby': said || undefined, 'aria-invalid': problem ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** One line to fill in. */
export function Field({ label, aside, hint, problem, ...input }: FieldProps & ComponentProps<'input'>) {
  return (
    <Labelled label={label} aside={aside} hint={hint} problem={problem}>
      {(described) => <input className={styles.control} {...described} {...input} />}
    </Labelled>
  );
}

/** Several lines to fill in. */
export function TextField({ label, aside, hint, problem, ...area }: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Labelled label={label} aside={aside} hint={hint} problem={problem}>
      {(described) => <textarea className={styles.control} {...described} {...area} />}
    </Labelled>
  );
}

/** One of a list. */
export function SelectField({ label, aside, hint, problem, ...select }: FieldProps & ComponentProps<'select'>) {
  return (
    <Labelled label={label} aside={aside} hint={hint} problem={problem}>
      {(described) => <select className={styles.control} {...described} {...select} />}
    </Labelled>
  );
}

/** Fields one below the other, with even gaps. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

/** Fields side by side, as long as each has room; `short` ones need little. */
export function FieldRow({ children, short = false }: { children: ReactNode; short?: boolean }) {
  return <div className={short ? `${styles.row} ${styles.short}` : styles.row}>{children}</div>;
}
