import { Link } from '@tanstack/react-router';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { shortDay } from '#web/words/dates.ts';
import { listed } from '#web/words/lists.ts';
import { words } from '#web/words/words.ts';
import styles from './capture.module.css';
import type { Recipient } from './recipients.ts';
import type { Put } from './use-capturing.ts';

type OutcomeProps = { put: Put | null; recipients: readonly Recipient[]; onUndo: () => void };

/** Where the last line went, with a way back. Heard when it changes. */
export function Outcome({ put, recipients, onUndo }: OutcomeProps) {
  const today = useToday(useMe().timeZone);
  const names = (ids: readonly string[]) =>
    listed(ids.map((id) => recipients.find((recipient) => recipient.id === id)?.shortName ?? ''));
  return (
    <div className={styles.outcome}>
      <span role="status">{put && said(put, names, today)}</span>
      {put?.kept === null && (
        <>
          {put.ids.length === 1 && (
            <Link to="/one-on-ones/$id" params={{ id: put.ids[0] ?? '' }}>
              {words('bullets.open')}
            </Link>
          )}
          <button type="button" className={styles.undo} onClick={onUndo}>
            {words('bullets.undo')}
          </button>
        </>
      )}
    </div>
  );
}

function said({ ids, days, text, kept }: Put, names: (ids: readonly string[]) => string, today: string): string {
  if (kept === null) {
    return words('bullets.put', { count: ids.length, names: names(ids), day: shortDay(days[0] ?? today, today), text });
  }
  return kept.length === 0 ? words('bullets.taken-back') : words('bullets.kept', { names: names(kept) });
}
