import { use } from 'react';
import type { Signal } from '#core/notice/signal-shape.ts';
import { trendsWords } from '#web/trends/words.ts';
import { words } from '#web/words/words.ts';
import { Days } from './Days.tsx';
import { OnDay } from './OnDay.tsx';
import { personWith, Reading } from './reading.ts';
import { signalWords, tryingWords, type Naming } from './signal-words.ts';
import styles from './trends.module.css';

/** What the book shows about the one-on-one itself: each line with the pages it is drawn from, and one thing to try. */
export function Signals({ signals }: { signals: readonly Signal[] }) {
  const reading = use(Reading);
  const naming: Naming = {
    nameOf: (person) => personWith(reading, person)?.shortName ?? '',
    manager: reading.manager.shortName,
    report: reading.report.shortName,
    today: reading.today,
  };
  return (
    <section className={`${styles.figure} ${styles.wide}`} aria-labelledby="signals">
      <h2 id="signals">{trendsWords('trends.signals')}</h2>
      <p className={styles.says}>{trendsWords(signals.length === 0 ? 'trends.signals.none' : 'trends.signals.says')}</p>
      {signals.length > 0 && (
        <ul>
          {signals.map((signal) => (
            <li key={keyOf(signal)} className={styles.signal}>
              <div className={styles.shown}>
                <p>{signalWords(signal, naming)}</p>
                <Drawn signal={signal} />
                <p className={styles.small}>{words('signal.try', { text: tryingWords(signal, naming) })}</p>
              </div>
              <span className={styles.kind}>{trendsWords(`trends.kind.${signal.kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The evidence: days where the pages say it, the lines themselves where it is lines. */
function Drawn({ signal: { kind, evidence } }: { signal: Signal }) {
  if (evidence.length === 0) return null;
  if (kind === 'no-thread' || kind === 'promises') {
    return (
      <ul className={styles.small}>
        {evidence.map(({ page, day, bullet, text }) => (
          <li key={bullet}>
            <OnDay page={page} day={day} /> · {text}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p className={`${styles.small} ${styles.days}`}>
      {trendsWords('trends.signals.from')} <Days evidence={evidence} />
    </p>
  );
}

function keyOf(signal: Signal): string {
  if (signal.kind === 'unasked') return `unasked ${signal.what}`;
  if ('person' in signal) return `${signal.kind} ${signal.person}`;
  return signal.kind === 'blocker' ? `blocker ${signal.evidence[0]?.bullet ?? ''}` : signal.kind;
}
