import type { Themes } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './themes.module.css';
import { useThemeVerbs } from './use-theme-verbs.ts';

/** Which themes one said are the same, or two. Each can be taken back. */
export function Decided({ verdicts }: { verdicts: Themes['verdicts'] }) {
  const { undecide } = useThemeVerbs();
  if (verdicts.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="themes-decided">
      <h2 id="themes-decided">{words('themes.decided')}</h2>
      <ul className={styles.list}>
        {verdicts.map(({ id, from, into, same }) => {
          const what = words(same ? 'themes.merged' : 'themes.apart', { from, into });
          return (
            <li key={id} className={styles.pair}>
              <span>{what}</span>
              <Button look="quiet" aria-label={words('themes.undo.of', { what })} disabled={undecide.isPending} onClick={() => undecide.mutate({ id })}>
                {words('themes.undo')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Problem error={undecide.error} />
    </section>
  );
}
