import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '#web/api/client.ts';
import type { Me } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { TimeZoneField } from '#web/design/TimeZoneField.tsx';
import { words } from '#web/words/words.ts';
import styles from './settings.module.css';

export function YouPart({ me }: { me: Me }) {
  const [name, setName] = useState(me.name);
  const [timeZone, setTimeZone] = useState(me.timeZone);
  const queryClient = useQueryClient();
  const change = useMutation(
    api.account.change.mutationOptions({
      onSuccess: (changed) =>
        queryClient.setQueryData(api.account.door.queryKey(), (door) => door && { ...door, me: changed }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name, timeZone });
  };
  const isSaved = change.data?.name === name.trim() && change.data.timeZone === timeZone;
  return (
    <section className={styles.part}>
      <h2>{words('settings.you')}</h2>
      <form className={styles.form} onSubmit={submit}>
        <Field
          label={words('account.name')}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          pattern=".*\S.*"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TimeZoneField value={timeZone} onChange={setTimeZone} />
        <Problem error={change.error} />
        <Button type="submit" disabled={change.isPending}>
          {words('settings.save')}
        </Button>
        {isSaved && <Notice>{words('settings.saved')}</Notice>}
      </form>
    </section>
  );
}
