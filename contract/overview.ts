import { Overview } from '#core/overview/overview-shape.ts';
import { forPerson } from './base.ts';

export const overview = {
  /** One's one-on-ones with those one leads, side by side, for one's own eyes. Empty for who leads nobody. */
  read: forPerson.route({ method: 'GET', path: '/overview' }).output(Overview),
};
