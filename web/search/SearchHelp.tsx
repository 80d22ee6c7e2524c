import { words } from '#web/words/words.ts';
import styles from './search.module.css';

const examples = [
  ['@sam', 'search.help.person'],
  ['#rota', 'search.help.theme'],
  ['is:action', 'search.help.kind'],
  ['is:open', 'search.help.state'],
  ['owner:me', 'search.help.owner'],
  ['by:sam', 'search.help.by'],
  ['in:private', 'search.help.in'],
  ['after:march', 'search.help.after'],
  ['before:2026-05', 'search.help.before'],
] as const;

/** The filters there are. Pressing one puts it into the field. */
export function SearchHelp({ onPick }: { onPick: (filter: string) => void }) {
  return (
    <section className={styles.help}>
      <h2>{words('search.help.title')}</h2>
      <dl className={styles.filters}>
        {examples.map(([filter, key]) => (
          <div key={filter} className={styles.filter}>
            <dt>
              <button type="button" onClick={() => onPick(filter)}>
                {filter}
              </button>
            </dt>
            <dd>{words(key)}</dd>
          </div>
        ))}
      </dl>
      <p>{words('search.help.slip')}</p>
    </section>
  );
}
