import type { Offer } from '#core/questions/question-shape.ts';
import { words } from '#web/words/words.ts';

/** Why a question is offered, in words. */
export function whyWords({ why, question }: Pick<Offer, 'why' | 'question'>): string {
  const category = words(`questions.category.${question.category}`);
  switch (why.because) {
    case 'beginning':
      return words('questions.why.beginning');
    case 'energy':
      return words('questions.why.energy', { checkIns: why.checkIns });
    case 'career':
      return why.weeks === null ? words('questions.why.career.never') : words('questions.why.career', { weeks: why.weeks });
    case 'feedback':
      return why.weeks === null ? words('questions.why.feedback.never') : words('questions.why.feedback', { weeks: why.weeks });
    case 'product':
      return words('questions.why.product', { meetings: why.meetings });
    case 'quiet':
      return words('questions.why.quiet');
    default:
      return why.weeks === null ? words('questions.why.variety.never', { category }) : words('questions.why.variety', { category, weeks: why.weeks });
  }
}
