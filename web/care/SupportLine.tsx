import { useState, type SyntheticEvent } from 'react';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { words } from '#web/words/words.ts';
import styles from './care.module.css';

type SupportLineProps = { line: string; isBusy: boolean; onKeep: (line: string) => void; onLeave: () => void };

/** A line about what became of an ask, in a person's words. */
export function SupportLine({ line, isBusy, onKeep, onLeave }: SupportLineProps) {
  const [text, setText] = useState(line);
  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    onKeep(text);
  };
  return (
    <form className={styles.adding} onSubmit={keep}>
      <Field
        label={words('care.support.line')}
        value={text}
        maxLength={400}
        // One pressed the word for it: this is where it goes on.
        // oxlint-disable-next-line jsx_a11y/no-autofocus
        autoFocus
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onLeave()}
      />
      <div className={styles.verbs}>
        <Button type="submit" disabled={isBusy}>
          {words('care.support.keep')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {words('care.support.not-now')}
        </Button>
      </div>
    </form>
  );
}
