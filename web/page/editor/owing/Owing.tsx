import type { EditorView } from '@tiptap/pm/view';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { readDue } from '#core/due.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import { words } from '#web/words/words.ts';
import { dueWords } from '../../due-words.ts';
import type { Pair } from '../../people.ts';
import { findById } from '../bullet/find-bullet.ts';
import { readBullet } from '../bullet/read-bullet.ts';
import { stopCapturing } from '../undo.ts';
import styles from './owing.module.css';

/** The action that is asked about, what of it first, and where on the window it stands. */
export type OwingAt = { id: string; field: 'due' | 'owner'; rect: DOMRect };

type OwingProps = { at: OwingAt; view: EditorView; pair: Pair; today: string; onClose: () => void };

/** Who owes an action and by when. A dialog of the browser: it keeps focus inside, and Escape closes it. */
export function Owing({ at, view, pair, today, onClose }: OwingProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const found = findById(view.state.doc, at.id);
  const facts = found ? readBullet(found.node) : null;
  const [owner, setOwner] = useState<Choice>(facts?.owner === pair.me.id ? 'me' : facts?.owner && facts.owner === pair.other.id ? 'other' : 'nobody');
  const [due, setDue] = useState(facts?.due ? dueWords(facts.due, today) : '');
  const [asWritten] = useState(due);
  const meant = due.trim() === '' ? null : due === asWritten ? (facts?.due ?? null) : readDue(due, today);
  const unread = due.trim() !== '' && meant === null;

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const first = at.field === 'owner' ? 'input[type=radio]:checked' : 'input[type=text]';
    element?.querySelector<HTMLElement>(first)?.focus();
    // A press beside the dialog is a press on it, outside of its form.
    const closeBeside = ({ target }: Event) => target === element && element?.close();
    element?.addEventListener('click', closeBeside);
    return () => {
      element?.removeEventListener('click', closeBeside);
      element?.close();
    };
  }, [at.field]);

  const owners = [
    ...(facts?.owner === null ? [{ value: 'nobody' as const, label: words('page.nobody') }] : []),
    { value: 'me' as const, label: pair.me.shortName },
    ...(pair.other.id === null ? [] : [{ value: 'other' as const, label: pair.other.shortName }]),
  ];

  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (unread) return;
    const ids = { me: pair.me.id, other: pair.other.id, nobody: null };
    setAttributes(view, at.id, { owner: ids[owner], due: meant });
    onClose();
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      className={styles['owing']}
      style={placeBeside(at.rect)}
      onClose={onClose}
    >
      <form onSubmit={keep} className={styles['form']}>
        <h2 id={title} className={styles['title']}>
          {words('page.owing')}
        </h2>
        <Segmented label={words('page.owing.owner')} options={owners} value={owner} onChange={setOwner} />
        <Field
          label={words('page.owing.due')}
          type="text"
          autoComplete="off"
          value={due}
          placeholder={words('page.owing.due.hint')}
          problem={unread ? words('page.owing.due.unread') : undefined}
          hint={meant !== null && due !== asWritten ? dueWords(meant, today) : undefined}
          onChange={(event) => setDue(event.target.value)}
        />
        <div className={styles['foot']}>
          {due !== '' && (
            <Button look="quiet" onClick={() => setDue('')}>
              {words('page.owing.clear')}
            </Button>
          )}
          <Button type="submit" look="primary" disabled={unread}>
            {words('page.owing.done')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

type Choice = 'me' | 'other' | 'nobody';

function setAttributes(view: EditorView, id: string, given: { owner: string | null; due: string | null }): void {
  // Where it stands now: the other may have moved it meanwhile.
  const found = findById(view.state.doc, id);
  if (!found) return;
  stopCapturing(view.state);
  view.dispatch(view.state.tr.setNodeMarkup(found.pos, null, { ...found.node.attrs, ...given }));
  stopCapturing(view.state);
}

function placeBeside(rect: DOMRect) {
  const left = Math.max(12, Math.min(rect.right - 300, window.innerWidth - 312));
  const below = rect.bottom + 8;
  return below + 260 > window.innerHeight && rect.top > 268 ? { left, bottom: window.innerHeight - rect.top + 8 } : { left, top: below };
}
