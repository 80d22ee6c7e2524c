import { useEffect, useState, useSyncExternalStore } from 'react';
import { sentenceFor } from '#web/api/sentence-for.ts';
import { openNote, type NotePlace, type NoteState, type OpenNote } from '#web/notes/open-note.ts';
import { words } from '#web/words/words.ts';
import styles from './notes.module.css';

type NoteFieldProps = { oneOnOneId: string; pageId?: string; label: string; placeholder: string };

const longest = 20_000;
const opening: NoteState = { text: '', is: 'opening', error: null };
const notOpenYet = () => opening;
const never = () => () => {};

/** A private note to write, as high as its words. It says in words when it is not saved yet. */
export function NoteField({ oneOnOneId, pageId, label, placeholder }: NoteFieldProps) {
  const note = useNote(oneOnOneId, pageId);
  const { text, is, error } = useSyncExternalStore(note?.subscribe ?? never, note?.read ?? notOpenYet);
  const isUnsaved = is === 'writing' || is === 'failed';
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [isUnsaved]);
  return (
    <label className={styles.note}>
      <span className={styles.label}>
        {label} <span role="status">{isUnsaved ? words('notes.unsaved') : is === 'saved' && text !== '' && words('notes.saved')}</span>
      </span>
      <span className={styles.grows} data-text={`${text} `}>
        <textarea
          rows={1}
          aria-label={label}
          className={styles.field}
          value={text}
          readOnly={is === 'opening'}
          maxLength={longest}
          placeholder={placeholder}
          onChange={({ target }) => note?.write(target.value)}
          onBlur={note?.flush}
        />
      </span>
      {error !== null && <span className={styles.problem}>{words('notes.failed', { why: sentenceFor(error) })}</span>}
    </label>
  );
}

function useNote(oneOnOneId: string, pageId: string | undefined): OpenNote | null {
  const [note, setNote] = useState<OpenNote | null>(null);
  useEffect(() => {
    // Opening is an effect: it asks the server.
    const opened = openNote(placeOf(oneOnOneId, pageId));
    // oxlint-disable-next-line react/set-state-in-effect
    setNote(opened);
    return opened.close;
  }, [oneOnOneId, pageId]);
  return note;
}

function placeOf(id: string, page: string | undefined): NotePlace {
  return page === undefined ? { id } : { id, page };
}
