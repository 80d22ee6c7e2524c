import type { Reading } from '#core/text/read-page.ts';
import { Segmented } from '#web/design/Segmented.tsx';
import { importWords } from './words.ts';
import styles from './import.module.css';

type LeftoversProps = { reading: Reading; keepLines?: boolean; onKeepLines?: (keep: boolean) => void };

/** Every line that stands on no page: what it says, where it stood, what becomes of it. */
export function Leftovers({ reading: { unplaced, ignored }, keepLines, onKeepLines }: LeftoversProps) {
  return (
    <>
      {unplaced.length > 0 && (
        <div className={styles.leftovers}>
          <details open={unplaced.length <= 12}>
            <summary>{importWords('import.leftover', { count: unplaced.length })}</summary>
            <Lines lines={unplaced.map(({ line, text }) => ({ line, text, said: '' }))} />
          </details>
          {onKeepLines && (
            <>
              <Segmented
                label={importWords('import.leftover.choice')}
                value={keepLines ? 'keep' : 'leave'}
                onChange={(choice) => onKeepLines(choice === 'keep')}
                options={[
                  { value: 'keep', label: importWords('import.leftover.keep') },
                  { value: 'leave', label: importWords('import.leftover.leave') },
                ]}
              />
              <p className={styles.small}>{importWords('import.leftover.where')}</p>
            </>
          )}
        </div>
      )}
      {ignored.length > 0 && (
        <details className={styles.leftovers}>
          <summary>{importWords('import.ignored', { count: ignored.length })}</summary>
          <Lines
            lines={ignored.map(({ line, text, reason }) => ({ line, text, said: importWords(`import.ignored.${reason}`) }))}
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
          <span className={styles.number}>{importWords('import.line', { line: String(line) })}</span>
          <span className={styles.words}>{text}</span>
          {said && <span className={styles.number}>{said}</span>}
        </li>
      ))}
    </ol>
  );
}
