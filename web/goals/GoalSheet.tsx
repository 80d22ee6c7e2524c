import { useState, type SyntheticEvent } from 'react';
import type { ShownGoal } from '#core/goals/shown-shape.ts';
import { stepsWritten, writtenSteps } from '#core/goals/steps-written.ts';
import { newId } from '#web/api/new-id.ts';
import { Button } from '#web/design/Button.tsx';
import { Field, Fields, TextField } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Sheet, SheetFoot } from '#web/design/Sheet.tsx';
import { useGoalVerbs } from '#web/goals/use-goal-verbs.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { words } from '#web/words/words.ts';

/** What is done with the words: set one's own, propose a goal, change one's own, propose other words, take in one's own. */
type As = 'add' | 'propose' | 'change' | 'words' | 'take';

type GoalSheetProps = {
  as: As;
  /** Whose words to begin with; null for a new one. */
  goal: Pick<ShownGoal, 'id' | 'title' | 'why' | 'steps'> | null;
  oneOnOneId: string;
  /** What the other is called. */
  name: string;
  onClose: () => void;
};

const submits = { add: 'goals.form.add', propose: 'goals.form.propose', change: 'goals.form.save', words: 'goals.form.propose', take: 'goals.form.take' } as const;
const mostSteps = 20;

/** A goal to write: itself, one line of why, and steps if wanted. */
export function GoalSheet({ as, goal, oneOnOneId, name, onClose }: GoalSheetProps) {
  // Sent twice, it is one goal.
  const [id] = useState(() => goal?.id ?? newId());
  const [title, setTitle] = useState(goal?.title ?? '');
  const [why, setWhy] = useState(goal?.why ?? '');
  const [steps, setSteps] = useState(() => writtenSteps(goal?.steps ?? []));
  const { set } = useGoalVerbs(oneOnOneId);
  const announce = useAnnounce();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const written = stepsWritten(steps, goal?.steps ?? []).slice(0, mostSteps);
    const onSuccess = () => {
      announce(saidOf(as, name));
      onClose();
    };
    set.mutate({ id: oneOnOneId, goal: id, title, why, steps: written }, { onSuccess });
  };
  return (
    <Sheet title={titleOf(as, name)} text={textOf(as, name)} onClose={onClose}>
      <form onSubmit={submit}>
        <Fields>
          <Field
            label={words('goals.form.title')}
            required
            maxLength={200}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
            pattern=".*\S.*"
          />
          <Field
            label={words('goals.form.why')}
            aside={words('goals.form.optional')}
            maxLength={400}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
          <TextField
            label={words('goals.form.steps')}
            aside={words('goals.form.optional')}
            hint={words('goals.form.steps.hint')}
            rows={4}
            maxLength={4_000}
            value={steps}
            onChange={({ target }) => setSteps(target.value)}
          />
          <Problem error={set.error} />
        </Fields>
        <SheetFoot>
          <Button type="submit" look="primary" disabled={set.isPending}>
            {words(submits[as])}
          </Button>
        </SheetFoot>
      </form>
    </Sheet>
  );
}

function titleOf(as: As, name: string): string {
  return as === 'propose' ? words('goals.sheet.propose', { name }) : words(`goals.sheet.${as}`);
}

function textOf(as: As, name: string): string | null {
  return as === 'propose' || as === 'words' ? words(`goals.sheet.${as}.text`, { name }) : null;
}

function saidOf(as: As, name: string): string {
  if (as === 'propose' || as === 'words') return words('goals.said.proposed', { name });
  return words(as === 'add' ? 'goals.said.set' : as === 'take' ? 'goals.said.taken' : 'goals.said.saved');
}
