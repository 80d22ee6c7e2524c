import { categories, depths, type Category, type Question, type Written } from '../question.ts';
import { feedback } from './feedback.ts';
import { growth } from './growth.ts';
import { meta } from './meta.ts';
import { opening } from './opening.ts';
import { people } from './people.ts';
import { process } from './process.ts';
import { product } from './product.ts';
import { silenceBreakers } from './silence-breakers.ts';
import { wellbeing } from './wellbeing.ts';

const written: Record<Category, Written> = {
  opening,
  wellbeing,
  people,
  product,
  process,
  growth,
  feedback,
  meta,
  'silence-breakers': silenceBreakers,
};

/** All questions of Rapport's own, by category and then by depth. */
export const bank: readonly Question[] = categories.flatMap((category) =>
  depths.flatMap((depth) => written[category][depth].map(([id, text, ...rewordings]): Question => ({ id, category, depth, text, rewordings }))),
);
