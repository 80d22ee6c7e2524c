import page from '#web/design/page.module.css';
import { words, type PlainKey } from '#web/words/words.ts';
import type { Status } from './kept.ts';
import type { Whereabouts } from './presence.ts';

const said: Record<Exclude<Status['is'], 'offline'>, PlainKey> = {
  'connecting': 'page.connecting',
  'saved': 'page.saved',
  'not-saved': 'page.not-saved',
  'held': 'page.held',
  'refused': 'page.refused',
  'gone': 'page.gone',
  'old-version': 'page.old-version',
  'signed-out': 'page.signed-out',
};

type StatusLineProps = { status: Status; other?: { name: string; whereabouts: Whereabouts } };

/** How far the words got, and who else is here: `Saved · Sam is here`. */
export function StatusLine({ status, other }: StatusLineProps) {
  const isHere = other !== undefined && other.whereabouts !== 'away' && status.is !== 'offline';
  return (
    <span className={page['saved']}>
      <span role="status">{wordsFor(status)}</span>
      {isHere && ` · ${words('page.here', { name: other.name })}`}
    </span>
  );
}

function wordsFor(status: Status): string {
  if (status.is === 'offline') return words(status.unsaved ? 'page.offline.unsaved' : 'page.offline');
  return words(said[status.is]);
}
