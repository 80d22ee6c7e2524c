import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { MetaAnswer } from '#core/book.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { questionsWords } from '#web/questions/words.ts';
import { useMetaVerbs } from './use-meta.ts';
import styles from './questions.module.css';

type MetaFormProps = { oneOnOneId: string; page: string; mine: MetaAnswer | null; onClose: () => void };

const longest = 400;

/** Two lines to answer in. */
export function MetaForm({ oneOnOneId, page, mine, onClose }: MetaFormProps) {
  const [works, setWorks] = useState(mine?.works ?? '');
  const [change, setChange] = useState(mine?.change ?? '');
  const first = useRef<HTMLTextAreaElement>(null);
  const announce = useAnnounce();
  // The form opens by a press of "answer": one writes at once.
  useEffect(() => first.current?.focus(), []);
  const { answer } = useMetaVerbs(oneOnOneId);
  const isEmpty = works.trim() === '' && change.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      announce(questionsWords('questions.meta.said.kept'));
      onClose();
    };
    answer.mutate({ id: oneOnOneId, page, works, change }, { onSuccess });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        {questionsWords('questions.meta.works')}
        <textarea ref={first} rows={2} maxLength={longest} value={works} onChange={({ target }) => setWorks(target.value)} />
      </label>
      <label>
        {questionsWords('questions.meta.change')}
        <textarea rows={2} maxLength={longest} value={change} onChange={({ target }) => setChange(target.value)} />
      </label>
      <Problem error={answer.error} />
      <span className={styles.buttons}>
        <Button type="submit" look="primary" disabled={answer.isPending || isEmpty}>
          {questionsWords('questions.meta.keep')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {questionsWords('questions.meta.leave')}
        </Button>
      </span>
    </form>
  );
}
