import { use, useId, type ReactNode } from 'react';
import hidden from '#web/design/hidden.module.css';
import { AsTables } from './as-tables.ts';
import styles from './trends.module.css';

type FigureProps = {
  title: string;
  /** The picture in one sentence. */
  says: string;
  /** The same as a table. Left out where there is nothing to show. */
  table?: ReactNode;
  children?: ReactNode;
};

/** A picture with its sentence. Its table is always there for who listens, and shown instead of the picture on demand. */
export function Figure({ title, says, table, children }: FigureProps) {
  const id = useId();
  const asTables = use(AsTables);
  return (
    <section className={styles.figure} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles.says}>{says}</p>
      {table !== undefined && !asTables && <div aria-hidden="true">{children}</div>}
      {table !== undefined && <div className={asTables ? styles.scroll : hidden.hidden}>{table}</div>}
    </section>
  );
}
