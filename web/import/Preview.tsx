import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice } from '#web/design/Notice.tsx';
import { DateOrderChoice } from '#web/import/DateOrderChoice.tsx';
import { KeepBar } from '#web/import/KeepBar.tsx';
import { Leftovers } from '#web/import/Leftovers.tsx';
import { Names } from '#web/import/Names.tsx';
import { PreviewPages } from '#web/import/PreviewPages.tsx';
import type { Source } from '#web/import/read-file.ts';
import { useComparison } from '#web/import/use-comparison.ts';
import { useReading, type Understood } from '#web/import/use-reading.ts';
import { importWords } from './words.ts';
import styles from './import.module.css';

type PreviewProps = {
  source: Source;
  oneOnOne: OneOnOne;
  me: Me;
  onOther: () => void;
  onKept: (result: { kept: number; skipped: number }) => void;
};

/** What would be kept, page by page, and everything that could not be understood. */
export function Preview({ source, oneOnOne, me, onOther, onKept }: PreviewProps) {
  const { answers, answer, understood } = useReading(source, me, oneOnOne.other.name);
  const imported = 'problem' in understood ? null : understood.imported;
  const comparison = useComparison(oneOnOne.id, imported);
  const other = <Button onClick={onOther}>{importWords('import.other')}</Button>;
  if ('problem' in understood) {
    return (
      <div className={styles.preview}>
        <Notice>{importWords(understood.problem === 'too-large' ? 'import.too-large' : 'import.not-text')}</Notice>
        <div className={styles.actions}>{other}</div>
      </div>
    );
  }
  const { reading, pages } = understood;
  if (pages.length === 0) {
    return (
      <div className={styles.preview}>
        <Notice>{importWords('import.no-dates')}</Notice>
        <Leftovers reading={reading} />
        <div className={styles.actions}>{other}</div>
      </div>
    );
  }
  return (
    <div className={styles.preview}>
      <div className={styles.found}>
        <h2>{source.name}</h2>
        <p>{importWords('import.found', countOf(understood))}</p>
      </div>
      <DateOrderChoice reading={reading} value={answers.dateOrder} onChange={(dateOrder) => answer({ dateOrder })} />
      <Names
        pages={pages}
        names={answers.names}
        otherName={oneOnOne.other.name}
        onChange={(names) => answer({ names })}
      />
      <Leftovers reading={reading} keepLines={answers.keepLines} onKeepLines={(keepLines) => answer({ keepLines })} />
      <KeepBar
        id={oneOnOne.id}
        source={source.name}
        understood={understood}
        comparison={comparison}
        needsOrder={reading.dateOrder === 'ambiguous' && !answers.dateOrder}
        onKept={onKept}
      >
        {other}
      </KeepBar>
      <PreviewPages
        pages={pages}
        known={comparison.data?.known}
        oneOnOne={oneOnOne}
        me={me}
        onDay={(line, day) => answer({ days: new Map(answers.days).set(line, day) })}
      />
    </div>
  );
}

function countOf({ pages }: Understood): { pages: number; bullets: number; actions: number } {
  const bullets = pages.flatMap(({ page }) => page.sections.flatMap((section) => section.bullets));
  return {
    pages: pages.length,
    bullets: bullets.length,
    actions: bullets.filter(({ kind }) => kind === 'action').length,
  };
}
