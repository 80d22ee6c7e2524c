import { useState } from 'react';
import type { Improvement } from '#web/api/shapes.ts';
import { namesElsewhere } from '#web/api/names-elsewhere.ts';
import { Button } from '#web/design/Button.tsx';
import { TextField } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { listed } from '#web/words/lists.ts';
import { words } from '#web/words/words.ts';
import styles from './themes.module.css';
import { useThemeVerbs } from './use-theme-verbs.ts';

type TellRoomProps = { improvementId: string; offer: Improvement['offers'][number]; name: string };

/** The line a one-on-one is told by, to be changed before one press puts it on its next page. */
export function TellRoom({ improvementId, offer, name }: TellRoomProps) {
  const { oneOnOneId, theme, byOther, line } = offer;
  const [text, setText] = useState(() => words(byOther ? 'themes.tell.said' : 'themes.tell.talked', { theme, line }));
  const { tell } = useThemeVerbs();
  const named = namesElsewhere(tell.error);
  return (
    <form
      className={styles.tell}
      onSubmit={(event) => {
        event.preventDefault();
        tell.mutate({ id: improvementId, oneOnOneId, text });
      }}
    >
      <TextField
        label={words('themes.tell.line', { name })}
        rows={2}
        maxLength={600}
        value={text}
        problem={named ? words('themes.tell.names', { names: listed(named) }) : undefined}
        onChange={({ target }) => {
          setText(target.value);
          tell.reset();
        }}
      />
      {!named && <Problem error={tell.error} />}
      <Button type="submit" disabled={tell.isPending || text.trim() === ''}>
        {words('themes.tell.do')}
      </Button>
    </form>
  );
}
