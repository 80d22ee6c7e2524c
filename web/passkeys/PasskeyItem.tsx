import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { dayAndTime, dayIn, shortDay } from '#web/words/dates.ts';
import { takeFocus } from '#web/shell/take-focus.ts';
import { passkeyWords } from '#web/passkeys/passkey-words.ts';
import { words } from '#web/words/words.ts';
import styles from './passkeys.module.css';

export type Passkey = { id: string; name: string; addedAt: string; usedAt: string | null; backedUp: boolean };

/** One passkey: what it is called, when it was used, and how to part with it. */
export function PasskeyItem({ passkey, onRemoved }: { passkey: Passkey; onRemoved: () => void }) {
  const { id, name } = passkey;
  const [isRenaming, setRenaming] = useState(false);
  const [next, setNext] = useState(name);
  const me = useMe();
  const today = useToday(me.timeZone);
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.passkeys.list.key() });
  const rename = useMutation(
    api.passkeys.rename.mutationOptions({
      onSuccess: async () => {
        await refresh();
        setRenaming(false);
      },
    }),
  );
  const remove = useMutation(
    api.passkeys.remove.mutationOptions({
      onSuccess: async () => {
        announce(passkeyWords('passkeys.removed', { name }));
        onRemoved();
        await refresh();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ id, name: next });
  };
  const used = passkey.usedAt === null ? 'never' : dayAndTime(passkey.usedAt, me.timeZone, today);
  return (
    <li>
      {isRenaming ? (
        <form className={styles.rename} onSubmit={submit}>
          <Field
            label={passkeyWords('passkeys.name')}
            required
            maxLength={60}
            pattern=".*\S.*"
            ref={takeFocus}
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
          <Button type="submit" disabled={rename.isPending}>
            {words('settings.save')}
          </Button>
        </form>
      ) : (
        <div className={styles.passkey}>
          <span>
            {name}
            <small>
              {passkeyWords('passkeys.item', { added: shortDay(dayIn(passkey.addedAt, me.timeZone), today), used })}
              {passkey.backedUp && ` · ${passkeyWords('passkeys.backed-up')}`}
            </small>
          </span>
          <span className={styles.verbs}>
            <Button look="quiet" aria-label={passkeyWords('passkeys.rename-one', { name })} onClick={() => setRenaming(true)}>
              {passkeyWords('passkeys.rename')}
            </Button>
            <Button aria-label={passkeyWords('passkeys.remove-one', { name })} disabled={remove.isPending} onClick={() => remove.mutate({ id })}>
              {passkeyWords('passkeys.remove')}
            </Button>
          </span>
        </div>
      )}
      <Problem error={rename.error ?? remove.error} />
    </li>
  );
}
