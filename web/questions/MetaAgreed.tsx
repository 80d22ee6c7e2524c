import { useState, type SyntheticEvent } from 'react';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { questionsWords } from '#web/questions/words.ts';
import { useMetaVerbs } from './use-meta.ts';
import styles from './questions.module.css';

type MetaAgreedProps = { agreed: string | null; oneOnOneId: string; page: string };

/** What the two change from here on: looked at when the question comes round again. */
export function MetaAgreed({ agreed, oneOnOneId, page }: MetaAgreedProps) {
  const [isWriting, setWriting] = useState(agreed === null);
  const [change, setChange] = useState(agreed ?? '');
  const announce = useAnnounce();
  const { agree } = useMetaVerbs(oneOnOneId);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      announce(questionsWords('questions.meta.said.agreed'));
      setWriting(false);
    };
    agree.mutate({ id: oneOnOneId, page, change }, { onSuccess });
  };
  if (!isWriting) {
    return (
      <p className={styles.agreed}>
        {questionsWords('questions.meta.agreed', { change: agreed ?? change })}{' '}
        <button type="button" className={styles.verb} onClick={() => setWriting(true)}>
          {questionsWords('questions.meta.agree.again')}
        </button>
      </p>
    );
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label>
        {questionsWords('questions.meta.agree')}
        <textarea rows={2} maxLength={1_000} value={change} onChange={({ target }) => setChange(target.value)} />
      </label>
      <Problem error={agree.error} />
      <span className={styles.buttons}>
        <Button type="submit" disabled={agree.isPending || change.trim() === ''}>
          {questionsWords('questions.meta.keep')}
        </Button>
      </span>
    </form>
  );
}
