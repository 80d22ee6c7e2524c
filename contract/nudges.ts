import { z } from 'zod';
import { nudgeKinds } from '#core/nudges/nudge.ts';
import { forPerson } from './base.ts';

const Kind = z.enum(nudgeKinds);
const Off = z.array(Kind);

export const nudges = {
  /** The kinds of nudges one has turned off for oneself, beside all pages. Nobody else sees which. */
  off: forPerson.route({ method: 'GET', path: '/nudges/off' }).output(Off),

  /** Turns a kind off for oneself. Twice is fine. */
  turnOff: forPerson.route({ method: 'PUT', path: '/nudges/off/{kind}' }).input(z.object({ kind: Kind })).output(Off),

  turnOn: forPerson.route({ method: 'DELETE', path: '/nudges/off/{kind}' }).input(z.object({ kind: Kind })).output(Off),
};
