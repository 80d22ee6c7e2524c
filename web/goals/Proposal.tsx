import { useState } from 'react';
import type { ShownGoal } from '#core/goals/shown-shape.ts';
import { writtenSteps } from '#core/goals/steps-written.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import type { OfGoal } from '#web/goals/GoalEntry.tsx';
import { GoalSheet } from '#web/goals/GoalSheet.tsx';
import { useGoalVerbs } from '#web/goals/use-goal-verbs.ts';
import { personOf } from '#web/page/people.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { words } from '#web/words/words.ts';
import styles from './goals.module.css';

type Proposed = NonNullable<ShownGoal['proposal']>;

/** What stands proposed: to take, to take in one's own words, or to pass over; by who proposed it, to take back. */
export function Proposal({ goal, proposal, oneOnOneId, pair, onGone }: OfGoal & { proposal: Proposed }) {
  const [isChanging, setChanging] = useState(false);
  const { set, take, close } = useGoalVerbs(oneOnOneId);
  const announce = useAnnounce();
  const isWhole = goal.state === 'proposed';
  const { shortName: name } = personOf(pair, proposal.by) ?? pair.other;
  const of = { id: oneOnOneId, goal: goal.id };
  const takeIt = () => {
    const onSuccess = () => {
      onGone();
      announce(words('goals.said.taken'));
    };
    take.mutate({ ...of, proposed: proposal.at }, { onSuccess });
  };
  /** Whole, it is let go; other words are passed over by saying once more what stands. */
  const passOver = () =>
    isWhole
      ? close.mutate({ ...of, how: 'let-go' }, { onSuccess: onGone })
      : set.mutate({ ...of, title: goal.title, why: goal.why, steps: goal.steps }, { onSuccess: onGone });
  const isPending = set.isPending || take.isPending || close.isPending;
  return (
    <div className={styles.proposal}>
      <p className={styles.state}>{sentence()}</p>
      {isWhole ? proposal.steps.length > 0 && <p>{stepsOf(proposal)}</p> : <OtherWords goal={goal} proposal={proposal} />}
      <Problem error={set.error ?? take.error ?? close.error} />
      <p className={styles.verbs}>
        {goal.isMine && (
          <Button disabled={isPending} onClick={takeIt}>
            {words(isWhole ? 'goals.take' : 'goals.take.words')}
          </Button>
        )}
        <button type="button" className={styles.verb} onClick={() => setChanging(true)}>
          {words(goal.isMine ? 'goals.take.changed' : 'goals.change')}
        </button>
        <button type="button" className={styles.verb} disabled={isPending} onClick={passOver}>
          {words(!goal.isMine ? 'goals.take-back' : isWhole ? 'goals.pass' : 'goals.keep')}
        </button>
      </p>
      {isChanging && (
        <GoalSheet
          as={goal.isMine ? 'take' : isWhole ? 'propose' : 'words'}
          goal={{ ...goal, ...proposal, steps: keepDone(proposal, goal) }}
          oneOnOneId={oneOnOneId}
          name={pair.other.shortName}
          onClose={() => setChanging(false)}
        />
      )}
    </div>
  );

  function sentence(): string {
    if (goal.isMine) return words(isWhole ? 'goals.proposed' : 'goals.proposed.words', { name });
    return words(isWhole ? 'goals.proposed.mine' : 'goals.proposed.words.mine', { name: pair.other.shortName });
  }
}

/** What would be other than it is. */
function OtherWords({ goal, proposal }: { goal: ShownGoal; proposal: Proposed }) {
  const { title, why, steps } = proposal;
  return (
    <div className={styles.words}>
      {title !== goal.title && <p>{title}</p>}
      {why !== goal.why && <p>{why ? words('goals.proposed.why', { why }) : words('goals.proposed.no-why')}</p>}
      {writtenSteps(steps) !== writtenSteps(goal.steps) && <p>{stepsOf(proposal)}</p>}
    </div>
  );
}

function stepsOf({ steps }: Proposed): string {
  if (steps.length === 0) return words('goals.proposed.no-steps');
  return words('goals.proposed.steps', { steps: steps.map(({ text }) => text).join(', ') });
}

/** What was done stays done in the words one takes over. */
function keepDone(proposal: Proposed, goal: ShownGoal): ShownGoal['steps'] {
  return proposal.steps.map(({ text }) => ({ text, done: goal.steps.some((step) => step.text === text && step.done) }));
}
