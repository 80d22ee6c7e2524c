import { useState, type SyntheticEvent } from 'react';
import type { ShownGoal } from '#core/goals/shown-shape.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useGoalVerbs } from '#web/goals/use-goal-verbs.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { words } from '#web/words/words.ts';
import styles from './goals.module.css';

type CloseGoalProps = { goal: ShownGoal; how: 'reached' | 'let-go'; oneOnOneId: string; onClosed: () => void; onCancel: () => void };

/** Closes a goal as reached or let go, with a line that may be left out. */
export function CloseGoal({ goal, how, oneOnOneId, onClosed, onCancel }: CloseGoalProps) {
  const [line, setLine] = useState('');
  const { close } = useGoalVerbs(oneOnOneId);
  const announce = useAnnounce();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      onClosed();
      announce(words('goals.said.closed'));
    };
    close.mutate({ id: oneOnOneId, goal: goal.id, how, line }, { onSuccess });
  };
  return (
    <form className={styles.closing} onSubmit={submit}>
      <Field
        label={words(`goals.close.${how}`)}
        aside={words('goals.form.optional')}
        value={line}
        maxLength={400}
        // One pressed the word for it: this is where it goes on.
        // oxlint-disable-next-line jsx_a11y/no-autofocus
        autoFocus
        onChange={({ target }) => setLine(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      />
      <Problem error={close.error} />
      <p className={styles.verbs}>
        <Button type="submit" disabled={close.isPending}>
          {words(`goals.close.submit.${how}`)}
        </Button>
        <button type="button" className={styles.verb} onClick={onCancel}>
          {words('goals.close.not-yet')}
        </button>
      </p>
    </form>
  );
}
