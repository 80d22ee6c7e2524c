import type { Nudge } from '#core/nudges/nudge.ts';
import { words } from '#web/words/words.ts';

const longest = 60;

/** A nudge in words, the same for both. `leader` is what the one who leads is called; `textOf` a bullet's words by its id. */
export function nudgeWords(nudge: Nudge, textOf: (bullet: string) => string, leader: string): string {
  switch (nudge.kind) {
    case 'silence':
      return words('nudges.silence');
    case 'own-answer':
      return words('nudges.own-answer', { question: shortened(textOf(nudge.bullet)) });
    case 'who':
      return words('nudges.who', { said: nudge.said });
    case 'many-topics':
      return words('nudges.many-topics', { count: String(nudge.bullets.length), name: leader });
    case 'all-status':
      return words('nudges.all-status');
    default:
      return words('nudges.product-longest', { minutes: nudge.minutes });
  }
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}
