import { Collapsible } from 'radix-ui';
import { NoteField } from '#web/notes/NoteField.tsx';
import type { InMargin } from '#web/one-on-one/in-margin.ts';
import { pairOf } from '#web/page/people.ts';
import { words } from '#web/words/words.ts';
import styles from './notes.module.css';

/** What one keeps for oneself beside this page and about the other, and a plain sentence on what private means. */
export function PrivateNotes({ oneOnOne, me }: InMargin) {
  const name = pairOf(oneOnOne, me).other.shortName;
  return (
    <section className={styles.notes} aria-label={words('notes.title')}>
      <h2 className={styles.title}>{words('notes.title')}</h2>
      {oneOnOne.planned && (
        <NoteField
          key={oneOnOne.planned.id}
          oneOnOneId={oneOnOne.id}
          pageId={oneOnOne.planned.id}
          label={words('notes.beside')}
          placeholder={words('notes.beside.hint')}
        />
      )}
      <NoteField
        oneOnOneId={oneOnOne.id}
        label={words('notes.about', { name })}
        placeholder={words('notes.about.hint', { name })}
      />
      <Collapsible.Root>
        <Collapsible.Trigger className={styles.more}>{words('notes.meaning')}</Collapsible.Trigger>
        <Collapsible.Content className={styles.meaning}>{words('notes.meaning.text', { name })}</Collapsible.Content>
      </Collapsible.Root>
    </section>
  );
}
