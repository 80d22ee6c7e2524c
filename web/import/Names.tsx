import { Field, FieldRow } from '#web/design/Field.tsx';
import type { Answers, PlacedPage } from '#web/import/use-reading.ts';
import { piecesOf } from '#core/words-in-text.ts';
import { importWords } from './words.ts';
import styles from './import.module.css';

type NamesProps = {
  pages: readonly PlacedPage[];
  names: Answers['names'];
  otherName: string;
  onChange: (names: Answers['names']) => void;
};

/** More names than these say nothing. */
const mostNames = 12;

/** Which name in the notes is whose: it decides who owes what. */
export function Names({ pages, names, otherName, onChange }: NamesProps) {
  const bullets = pages.flatMap(({ page }) => page.sections.flatMap((section) => section.bullets));
  const owners = bullets.filter(({ kind }) => kind === 'action').map(({ owner }) => owner);
  const countOf = (whose: 'me' | 'other' | null) => owners.filter((owner) => owner === whose).length;
  const others = otherNames(bullets.map(({ text }) => text));
  return (
    <fieldset className={styles.names}>
      <legend>{importWords('import.names')}</legend>
      <FieldRow>
        <Field
          label={importWords('import.names.me')}
          value={names.me}
          autoComplete="off"
          onChange={(event) => onChange({ ...names, me: event.target.value })}
        />
        <Field
          label={importWords('import.names.other', { name: otherName })}
          value={names.other}
          autoComplete="off"
          onChange={(event) => onChange({ ...names, other: event.target.value })}
        />
      </FieldRow>
      <p className={styles.small}>
        {importWords('import.names.hint')}{' '}
        {owners.length > 0 &&
          importWords('import.names.owed', {
            mine: countOf('me'),
            others: countOf('other'),
            nobodys: countOf(null),
            name: otherName,
          })}{' '}
        {others.length > 0 && importWords('import.names.else', { names: others.join(', ') })}
      </p>
    </fieldset>
  );
}

function otherNames(texts: readonly string[]): string[] {
  const named = texts.flatMap((text) => piecesOf(text).flatMap(({ is, value }) => (is === 'who' ? [value] : [])));
  return [...new Set(named)].slice(0, mostNames);
}
