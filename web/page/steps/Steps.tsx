import { words } from '#web/words/words.ts';
import styles from './steps.module.css';

export type Step = 'check-in' | 'talk' | 'wrap-up';

const steps: readonly Step[] = ['check-in', 'talk', 'wrap-up'];

/** Where in the meeting the two are, and the way to the next step. */
export function Steps({ current, onStep }: { current: Step; onStep: (step: Step) => void }) {
  return (
    <nav aria-label={words('page.steps')} className={styles['steps']}>
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          className={styles['step']}
          {...(step === current && { 'aria-current': 'step' })}
          {...(step === 'wrap-up' && { 'aria-haspopup': 'dialog' })}
          onClick={() => onStep(step)}
        >
          {words(`page.step.${step}`)}
          {step === 'wrap-up' && <span aria-hidden="true"> →</span>}
        </button>
      ))}
    </nav>
  );
}
