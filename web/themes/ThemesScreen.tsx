import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { isShared } from '#core/themes/is-shared.ts';
import { api } from '#web/api/client.ts';
import type { Theme } from '#web/api/shapes.ts';
import { shortNames } from '#web/one-on-one/short-names.ts';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import { Decided } from './Decided.tsx';
import { Improvements } from './Improvements.tsx';
import { SimilarThemes } from './SimilarThemes.tsx';
import { ThemeLine } from './ThemeLine.tsx';
import styles from './themes.module.css';

/** What comes up over all my one-on-ones, and what is being done about it. */
export function ThemesScreen() {
  // What was written on a page meanwhile tells nobody here: asked again whenever one comes back.
  const { data } = useSuspenseQuery(api.themes.list.queryOptions({ staleTime: 0 }));
  const { data: oneOnOnes = [] } = useQuery(api.oneOnOnes.list.queryOptions());
  const today = useToday(useMe().timeZone);
  const names = shortNames(oneOnOnes.map(({ id, other }) => ({ id, name: other.name })));
  const groups = Object.groupBy(data.themes, groupOf);
  return (
    <Screen title={words('themes.title')}>
      <Heading>{words('themes.title')}</Heading>
      <p className={styles.about}>{words(data.themes.length > 0 ? 'themes.about' : 'themes.none')}</p>
      <Improvements improvements={data.improvements} themes={data.themes} names={names} today={today} />
      {(['shared', 'single', 'quiet'] as const).map((group) => {
        const some = groups[group];
        if (!some) return null;
        return (
          <section key={group} className={styles.group} aria-labelledby={`themes-${group}`}>
            <h2 id={`themes-${group}`}>{words(`themes.${group}`)}</h2>
            <ul className={styles.list}>
              {some.map((theme) => (
                <ThemeLine key={theme.key} theme={theme} today={today} isImproved={data.improvements.some((one) => one.theme === theme.key)} />
              ))}
            </ul>
          </section>
        );
      })}
      <SimilarThemes similar={data.similar} themes={data.themes} />
      <Decided verdicts={data.verdicts} />
    </Screen>
  );
}

function groupOf(theme: Theme): 'shared' | 'single' | 'quiet' {
  if (theme.isQuiet) return 'quiet';
  return isShared(theme) ? 'shared' : 'single';
}
