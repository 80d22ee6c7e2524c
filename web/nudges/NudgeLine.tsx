import { useState } from 'react';
import type { Nudge, NudgeKind } from '#core/nudges/nudge.ts';
import { words } from '#web/words/words.ts';
import { nudgeWords } from './nudge-words.ts';
import { useNudgeVerbs } from './use-nudge-verbs.ts';
import styles from './nudges.module.css';

type NudgeLineProps = { nudge: Nudge | null; textOf: (bullet: string) => string; leader: string };

/** One line, if there is something to say, and a way to be spared its kind from now on. */
export function NudgeLine({ nudge, textOf, leader }: NudgeLineProps) {
  const [justOff, setJustOff] = useState<NudgeKind | null>(null);
  const { turnOff, turnOn } = useNudgeVerbs();
  if (justOff) {
    const undo = () => turnOn.mutate({ kind: justOff }, { onSuccess: () => setJustOff(null) });
    return (
      <p className={styles.line} role="status">
        {words('nudges.off.done')}{' '}
        <button type="button" className={styles.verb} disabled={turnOn.isPending} onClick={undo}>
          {words('nudges.on')}
        </button>
      </p>
    );
  }
  if (!nudge) return null;
  const { kind } = nudge;
  return (
    <section aria-label={words('nudges.title')} className={styles.line}>
      {nudgeWords(nudge, textOf, leader)}{' '}
      <button
        type="button"
        className={styles.verb}
        aria-label={words('nudges.off.as', { nudge: words(`nudges.kind.${kind}`) })}
        disabled={turnOff.isPending}
        onClick={() => turnOff.mutate({ kind }, { onSuccess: () => setJustOff(kind) })}
      >
        {words('nudges.off')}
      </button>
    </section>
  );
}
