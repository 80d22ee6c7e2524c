import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { api } from '#web/api/client.ts';
import { newId } from '#web/api/new-id.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { questionsWords } from '#web/questions/words.ts';
import styles from './questions.module.css';

type OwnQuestionsProps = { isPutting: boolean; onPut: (text: string) => void };

/** Questions one keeps for oneself. Nobody else sees them until they stand on a page. */
export function OwnQuestions({ isPutting, onPut }: OwnQuestionsProps) {
  const [text, setText] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { queryKey, ...own } = api.questions.own.queryOptions();
  const { data: questions = [] } = useQuery({ queryKey, ...own });
  const onSettled = () => queryClient.invalidateQueries({ queryKey });
  const keep = useMutation(api.questions.keepOwn.mutationOptions({ onSettled }));
  const drop = useMutation(api.questions.dropOwn.mutationOptions({ onSettled }));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      setText('');
      announce(questionsWords('questions.own.said.kept'));
    };
    keep.mutate({ id: newId(), text }, { onSuccess });
  };
  const onDropped = () => {
    announce(questionsWords('questions.own.said.dropped'));
    // The button that was pressed goes with its question.
    heading.current?.focus();
  };
  return (
    <section className={styles.own} aria-label={questionsWords('questions.own')}>
      <h3 ref={heading} tabIndex={-1}>
        {questionsWords('questions.own')}
      </h3>
      <p className={styles.faint}>{questionsWords('questions.own.text')}</p>
      <ul>
        {questions.map((question) => (
          <li key={question.id} className={styles.entry}>
            <p className={styles.question}>{question.text}</p>
            <span className={styles.entryVerbs}>
              <button
                type="button"
                className={styles.verb}
                aria-label={questionsWords('questions.sheet.put.as', { text: question.text })}
                disabled={isPutting}
                onClick={() => onPut(question.text)}
              >
                {questionsWords('questions.sheet.put')}
              </button>
              <button
                type="button"
                className={styles.verb}
                aria-label={questionsWords('questions.own.drop.as', { text: question.text })}
                disabled={drop.isPending}
                onClick={() => drop.mutate({ id: question.id }, { onSuccess: onDropped })}
              >
                {questionsWords('questions.own.drop')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <form className={styles.new} onSubmit={submit}>
        <Field
          label={questionsWords('questions.own.new')}
          required
          maxLength={300}
          pattern=".*\S.*"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" disabled={keep.isPending}>
          {questionsWords('questions.own.keep')}
        </Button>
      </form>
      <Problem error={keep.error ?? drop.error} />
    </section>
  );
}
