import { useState } from 'react';
import { newId } from '#web/api/new-id.ts';
import type { Improvement, Theme } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field, FieldRow } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { words } from '#web/words/words.ts';
import styles from './themes.module.css';
import { useThemeVerbs } from './use-theme-verbs.ts';

type ImprovementFormProps = {
  theme: Pick<Theme, 'key' | 'name'>;
  /** The one whose words are changed; without it a new one is begun. */
  improvement?: Improvement;
  onKept: () => void;
  onCancel: () => void;
};

/** What is done about a theme, and who sees to it. */
export function ImprovementForm({ theme, improvement, onKept, onCancel }: ImprovementFormProps) {
  const me = useMe();
  const [id] = useState(() => improvement?.id ?? newId());
  const [line, setLine] = useState(improvement?.line ?? '');
  const [owner, setOwner] = useState(improvement?.owner ?? me.name);
  const { improve } = useThemeVerbs();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        improve.mutate({ id, theme: theme.key, line, owner }, { onSuccess: onKept });
      }}
    >
      <FieldRow>
        <Field
          label={words('themes.line', { theme: theme.name })}
          ref={(field: HTMLInputElement | null) => field?.focus()}
          value={line}
          maxLength={400}
          required
          onChange={({ target }) => setLine(target.value)}
        />
        <Field label={words('themes.owner')} value={owner} maxLength={120} onChange={({ target }) => setOwner(target.value)} />
      </FieldRow>
      <Problem error={improve.error} />
      <div className={styles.verbs}>
        <Button look="primary" type="submit" disabled={improve.isPending || line.trim() === ''}>
          {words('themes.keep')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words('shell.cancel')}
        </Button>
      </div>
    </form>
  );
}
