import type { Offer } from '#core/questions/question-shape.ts';
import { questionsWords } from '#web/questions/words.ts';

/** Why a question is offered, in words. */
export function whyWords({ why, question }: Pick<Offer, 'why' | 'question'>): string {
  const category = questionsWords(`questions.category.${question.category}`);
  switch (why.because) {
    case 'beginning':
      return questionsWords('questions.why.beginning');
    case 'energy':
      return questionsWords('questions.why.energy', { checkIns: why.checkIns });
    case 'career':
      return why.weeks === null ? questionsWords('questions.why.career.never') : questionsWords('questions.why.career', { weeks: why.weeks });
    case 'feedback':
      return why.weeks === null ? questionsWords('questions.why.feedback.never') : questionsWords('questions.why.feedback', { weeks: why.weeks });
    case 'product':
      return questionsWords('questions.why.product', { meetings: why.meetings });
    case 'quiet':
      return questionsWords('questions.why.quiet');
    default:
      return why.weeks === null ? questionsWords('questions.why.variety.never', { category }) : questionsWords('questions.why.variety', { category, weeks: why.weeks });
  }
}
