import type { Signal } from '#core/notice/signal-shape.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';

/** The names of the two, and the day it is for whoever reads: what the words of a signal need. */
export type Naming = { nameOf: (person: string) => string; manager: string; report: string; today: string };

/** What a signal says, in the same words for both of the two. */
export function signalWords(signal: Signal, naming: Naming): string {
  switch (signal.kind) {
    case 'bumped':
      return words('signal.bumped', signal);
    case 'status-drift':
      return words('signal.status-drift', signal);
    case 'no-thread':
      return words('signal.no-thread', signal);
    case 'product-longest':
      return words('signal.product-longest', signal);
    case 'one-voice':
      return oneVoice(signal, naming);
    case 'sameness':
      return signal.focus === null
        ? words('signal.sameness.stale', { pages: signal.pages })
        : words('signal.sameness.focus', { pages: signal.pages, focus: words(`signal.focus.${signal.focus}`) });
    case 'promises':
      return words('signal.promises', { name: naming.nameOf(signal.person), kept: signal.kept, of: signal.of });
    case 'unasked':
      return signal.last === null
        ? words('signal.unasked.never', { what: signal.what, weeks: signal.weeks })
        : words('signal.unasked', { what: signal.what, day: shortDay(signal.last, naming.today) });
    case 'energy-sinking':
    case 'load-rising':
      return words(`signal.${signal.kind}`, {
        name: naming.nameOf(signal.person),
        count: signal.values.length,
        values: signal.values.join(', '),
      });
    default:
      return words('signal.blocker', signal);
  }
}

/** One thing to try, in words. */
export function tryingWords({ trying }: Signal, { manager, report }: Naming): string {
  return trying === 'report-opens' ? words('try.report-opens', { manager, report }) : words(`try.${trying}`);
}

/** Shares are said of whoever’s meeting it has become. */
function oneVoice({ voice, shares }: Extract<Signal, { kind: 'one-voice' }>, { manager, report }: Naming): string {
  const parts = (['topics', 'words', 'spoken'] as const).flatMap((measure) => {
    const share = shares[measure];
    return share === null ? [] : [words('signal.one-voice.share', { measure, percent: voice === 'manager' ? 100 - share : share })];
  });
  return `${words('signal.one-voice', { name: voice === 'manager' ? manager : report })}: ${parts.join(', ')}`;
}
