import { newId } from '#web/api/new-id.ts';
import type { Theme, Themes } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './themes.module.css';
import { useThemeVerbs } from './use-theme-verbs.ts';

type SimilarThemesProps = { similar: Themes['similar']; themes: readonly Theme[] };

/** Themes that may be the same: one press says so, or that they are two. */
export function SimilarThemes({ similar, themes }: SimilarThemesProps) {
  const { decide } = useThemeVerbs();
  if (similar.length === 0) return null;
  const nameOf = (key: string) => themes.find((theme) => theme.key === key)?.name ?? key;
  return (
    <section className={styles.group} aria-labelledby="themes-similar">
      <h2 id="themes-similar">{words('themes.similar')}</h2>
      <ul className={styles.list}>
        {similar.map(({ from, into }) => {
          const pair = { from: nameOf(from), into: nameOf(into) };
          return (
            <li key={`${from} ${into}`} className={styles.pair}>
              <span>{words('themes.similar.pair', pair)}</span>
              <span className={styles.verbs}>
                {([true, false] as const).map((same) => (
                  <Button
                    key={String(same)}
                    aria-label={words(same ? 'themes.similar.same.of' : 'themes.similar.two.of', pair)}
                    disabled={decide.isPending}
                    onClick={() => decide.mutate({ id: newId(), from, into, same })}
                  >
                    {words(same ? 'themes.similar.same' : 'themes.similar.two')}
                  </Button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      <Problem error={decide.error} />
    </section>
  );
}
