import type { ReactNode } from 'react';
import styles from './trends.module.css';

type TableProps = { caption: string; head: readonly string[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] };

/** The numbers of a picture. The first cell of a row names it. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={head[at + 1] ?? at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
