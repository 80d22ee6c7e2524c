import type { Reading } from '#core/text/read-page.ts';
import { Segmented } from '#web/design/Segmented.tsx';
import { words } from '#web/words/words.ts';
import styles from './import.module.css';

type LeftoversProps = { reading: Reading; keepLines?: boolean; onKeepLines?: (keep: boolean) => void };

/** Every line that stands on no page: what it says, where it stood, what becomes of it. */
export function Leftovers({ reading: { unplaced, ignored }, keepLines, onKeepLines }: LeftoversProps) {
  return (
    <>
      {unplaced.length > 0 && (
        <div className={styles.leftovers}>
          <details open={unplaced.length <= 12}>
            <summary>{words('import.leftover', { count: unplaced.length })}</summary>
            <Lines lines={unplaced.map(({ line, text }) => ({ line, text, said: '' }))} />
          </details>
          {onKeepLines && (
            <>
              <Segmented
                label={words('import.leftover.choice')}
                value={keepLines ? 'keep' : 'leave'}
                onChange={(choice) => onKeepLines(choice === 'keep')}
                options={[
                  { value: 'keep', label: words('import.leftover.keep') },
                  { value: 'leave', label: words('import.leftover.leave') },
                ]}
              />
              <p className={styles.small}>{words('import.leftover.where')}</p>
            </>
          )}
        </div>
      )}
      {ignored.length > 0 && (
        <details className={styles.leftovers}>
          <summary>{words('import.ignored', { count: ignored.length })}</summary>
          <Lines
            lines={ignored.map(({ line, text, reason }) => ({ line, text, said: words(`import.ignored.${reason}`) }))}
          />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly { line: number; text: string; said: string }[] }) {
  return (
    <ol className={styles.lines}>
      {lines.map(({ line, text, said }) => (
        <li key={line}>
          <span className={styles.number}>{words('import.line', { line: String(line) })}</span>
          <span className={styles.words}>{text}</span>
          {said && <span className={styles.number}>{said}</span>}
        </li>
      ))}
    </ol>
  );
}
