import type { Improvement, Theme } from '#web/api/shapes.ts';
import { words } from '#web/words/words.ts';
import { ImprovementItem } from './ImprovementItem.tsx';
import styles from './themes.module.css';

type ImprovementsProps = { improvements: readonly Improvement[]; themes: readonly Theme[]; names: ReadonlyMap<string, string>; today: string };

/** What is being done about themes, and who may be told that it was done. */
export function Improvements({ improvements, themes, names, today }: ImprovementsProps) {
  if (improvements.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="themes-doing">
      <h2 id="themes-doing">{words('themes.doing')}</h2>
      <ul className={styles.list}>
        {improvements.map((improvement) => (
          <ImprovementItem
            key={improvement.id}
            improvement={improvement}
            theme={themes.find(({ key }) => key === improvement.theme) ?? { key: improvement.theme, name: improvement.theme }}
            names={names}
            today={today}
          />
        ))}
      </ul>
    </section>
  );
}
