import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '#web/api/client.ts';
import { newId } from '#web/api/new-id.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field, FieldRow, Fields, SelectField } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import { SheetFoot } from '#web/design/Sheet.tsx';
import { useToday } from '#web/shell/use-now.ts';
import { placeOf } from '#web/words/zones.ts';
import { frameworkChoices, frameworkOf } from '#web/one-on-one/frameworks.ts';
import { isWhole, newSlot, usualRhythm } from '#web/one-on-one/new-slot.ts';
import { RhythmFields } from '#web/one-on-one/RhythmFields.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { useMe } from '#web/shell/use-me.ts';
import { clock, longDay } from '#web/words/dates.ts';
import styles from './start.module.css';

type Relating = 'manager' | 'report' | 'equals';

/** With whom, when and in which framework. Everything but the name has an answer already. */
export function StartForm({ onStarted }: { onStarted: (oneOnOne: OneOnOne) => void }) {
  const me = useMe();
  const queryClient = useQueryClient();
  // One id for as long as the sheet is open: pressing twice starts one.
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [relating, setRelating] = useState<Relating>('manager');
  const [rhythm, setRhythm] = useState(() => usualRhythm(me.timeZone));
  const [place, setPlace] = useState('');
  const [framework, setFramework] = useState(() => frameworkOf('').key);

  const today = useToday(rhythm.zone);
  const slot = isWhole(rhythm) ? newSlot(rhythm, today) : null;
  const start = useMutation(
    api.oneOnOnes.start.mutationOptions({
      onSuccess: (oneOnOne) => {
        queryClient.setQueryData(api.oneOnOnes.read.queryKey({ input: { id: oneOnOne.id } }), oneOnOne);
        void queryClient.invalidateQueries({ queryKey: api.oneOnOnes.list.key() });
        onStarted(oneOnOne);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!slot) return;
    start.mutate({
      id,
      other: { name, ...(email.trim() && { email: email.trim() }) },
      // Between equals a seat is no more than a hue: whoever starts takes the blue one.
      seat: relating === 'report' ? 'report' : 'manager',
      relation: relating === 'equals' ? 'equals' : 'managed',
      slot,
      place,
      framework: frameworkOf(framework),
    });
  };
  return (
    <form onSubmit={submit}>
      <Fields>
        <FieldRow>
          <Field
            label={arrangingWords('start.name')}
            name="name"
            autoComplete="off"
            required
            maxLength={120}
            pattern=".*\S.*"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Field
            label={arrangingWords('start.email')}
            aside={arrangingWords('start.optional')}
            type="email"
            name="email"
            autoComplete="off"
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </FieldRow>
        <Segmented
          label={arrangingWords('start.relation')}
          value={relating}
          onChange={setRelating}
          options={[
            { value: 'manager', label: arrangingWords('start.relation.manager') },
            { value: 'report', label: arrangingWords('start.relation.report') },
            { value: 'equals', label: arrangingWords('start.relation.equals') },
          ]}
        />
        <RhythmFields rhythm={rhythm} onChange={setRhythm} />
        <FieldRow>
          <Field
            label={arrangingWords('start.place')}
            aside={arrangingWords('start.optional')}
            name="place"
            maxLength={300}
            placeholder={arrangingWords('start.place.hint')}
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          />
          <SelectField
            label={arrangingWords('start.framework')}
            value={framework}
            onChange={(event) => setFramework(event.target.value)}
          >
            {frameworkChoices.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </SelectField>
        </FieldRow>
        <Problem error={start.error} />
      </Fields>
      <SheetFoot>
        <output className={styles.first}>
          {slot &&
            arrangingWords('start.first', {
              day: longDay(slot.anchor, today),
              time: clock(slot.time),
              zone: placeOf(slot.zone),
            })}
        </output>
        <Button type="submit" look="primary" disabled={start.isPending}>
          {arrangingWords('start.submit')}
        </Button>
      </SheetFoot>
    </form>
  );
}
