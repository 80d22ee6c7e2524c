import { useState, type FormEvent, type ReactNode } from 'react';
import { addDays } from '#core/day.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field, Fields, SelectField } from '#web/design/Field.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { SheetFoot } from '#web/design/Sheet.tsx';
import { asItIs, changesOf, shownOf, type Draft } from '#web/one-on-one/arrangement.ts';
import { choiceOf, frameworkChoices } from '#web/one-on-one/frameworks.ts';
import { ComingChanges } from '#web/one-on-one/ComingChanges.tsx';
import { isWhole } from '#web/one-on-one/new-slot.ts';
import { MoveFields } from '#web/one-on-one/MoveFields.tsx';
import { RhythmFields } from '#web/one-on-one/RhythmFields.tsx';
import { useChanging } from '#web/one-on-one/use-changing.ts';
import { WhatItDoes } from '#web/one-on-one/WhatItDoes.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { scheduleWords } from '#web/schedule/words.ts';
import { useToday } from '#web/shell/use-now.ts';
import { clock, longDay } from '#web/words/dates.ts';
import styles from './change.module.css';

type ChangeFormProps = { oneOnOne: OneOnOne; onSaved: () => void; onUnchanged: () => void };

/** Moves the planned page; changes rhythm and framework from the next one on, and the place. Saved by one press. */
export function ChangeForm({ oneOnOne, onSaved, onUnchanged }: ChangeFormProps) {
  const { planned, framework } = oneOnOne;
  const [draft, setDraft] = useState<Draft>({});
  const touch = (touched: Draft) => setDraft((before) => ({ ...before, ...touched }));
  const today = useToday(oneOnOne.slot.zone);
  const shown = shownOf(oneOnOne, draft, today);
  const isOther = isWhole(shown.rhythm) && changesOf(oneOnOne, shown, today).arrangement.slot !== undefined;
  const changing = useChanging(oneOnOne.id, onSaved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole(shown.rhythm)) return;
    const changes = changesOf(oneOnOne, shown, today);
    if (changes.move || Object.keys(changes.arrangement).length > 0) changing.save(changes);
    else onUnchanged();
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      {planned && shown.when && (
        <Part
          title={arrangingWords('change.page')}
          aside={arrangingWords('change.page.now', { day: longDay(planned.day, today), time: clock(planned.time) })}
        >
          <MoveFields
            planned={planned}
            when={shown.when}
            today={today}
            onChange={(when) => touch({ when: { page: planned.id, ...when } })}
          />
          {(shown.when.day !== planned.day || shown.when.time !== planned.time) && (
            <Field
              label={arrangingWords('change.reason')}
              aside={arrangingWords('start.optional')}
              maxLength={400}
              value={shown.reason}
              onChange={({ target }) => touch({ reason: target.value })}
            />
          )}
        </Part>
      )}
      <Part title={arrangingWords('change.onwards')}>
        <RhythmFields rhythm={shown.rhythm} onChange={(rhythm) => touch({ rhythm })} />
        {isOther && (
          <Field
            label={scheduleWords('from')}
            type="date"
            required
            min={shown.first}
            max={addDays(today, 366)}
            value={shown.from}
            onChange={({ target }) => touch({ from: target.value })}
          />
        )}
        <ComingChanges oneOnOne={oneOnOne} today={today} />
        <SelectField
          label={arrangingWords('start.framework')}
          hint={shown.framework === (choiceOf(framework) ?? asItIs) ? undefined : arrangingWords('change.framework.hint')}
          value={shown.framework}
          onChange={({ target }) => touch({ framework: target.value })}
        >
          {choiceOf(framework) === null && (
            <option value={asItIs}>
              {arrangingWords('change.framework.as-it-is', {
                sections: framework.sections.map(({ title }) => title).join(' · '),
              })}
            </option>
          )}
          {frameworkChoices.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </SelectField>
      </Part>
      <Part title={arrangingWords('change.where')} aside={arrangingWords('change.where.now')}>
        <Field
          label={arrangingWords('start.place')}
          aside={arrangingWords('start.optional')}
          name="place"
          maxLength={300}
          placeholder={arrangingWords('start.place.hint')}
          value={shown.place}
          onChange={({ target }) => touch({ place: target.value })}
        />
      </Part>
      <div className={styles.end}>
        {changing.isHalfSaved && <Notice>{arrangingWords('change.half')}</Notice>}
        <Problem error={changing.error} />
        <SheetFoot>
          <WhatItDoes oneOnOne={oneOnOne} shown={shown} today={today} />
          <Button type="submit" look="primary" disabled={changing.isSaving}>
            {arrangingWords('change.save')}
          </Button>
        </SheetFoot>
      </div>
    </form>
  );
}

function Part({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>
        {title} {aside && <span>{aside}</span>}
      </h2>
      <Fields>{children}</Fields>
    </section>
  );
}
