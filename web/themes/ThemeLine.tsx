import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Theme } from '#web/api/shapes.ts';
import { pageLink } from '#web/book/page-link.ts';
import { Button } from '#web/design/Button.tsx';
import page from '#web/design/page.module.css';
import { useMe } from '#web/shell/use-me.ts';
import { listed } from '#web/words/lists.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { ImprovementForm } from './ImprovementForm.tsx';
import styles from './themes.module.css';

type ThemeLineProps = { theme: Theme; today: string; isImproved: boolean };

/** A theme with its facts; opened, who raised it and on which pages. */
export function ThemeLine({ theme, today, isImproved }: ThemeLineProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, people, weeks, since } = theme;
  return (
    <li className={styles.theme}>
      <button type="button" className={styles.name} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <span className={page.tag}>#{name}</span>{' '}
        <span className={styles.facts}>{words('themes.facts', { people: people.length, weeks, since: shortDay(since, today) })}</span>
      </button>
      <div id={id}>{isOpen && <Detail theme={theme} today={today} isImproved={isImproved} />}</div>
    </li>
  );
}

function Detail({ theme, today, isImproved }: ThemeLineProps) {
  const me = useMe();
  const [isImproving, setImproving] = useState(false);
  const { people, kinds, alsoWritten, rooms, last } = theme;
  const names = people.map(({ id, name }) => (id === me.id ? words('themes.me') : name));
  const asKinds = kinds.map(({ kind, count }) => `${words(`page.kind.${kind}`).toLowerCase()} (${count})`);
  return (
    <div className={styles.detail}>
      <p>
        {names.length > 0 && words('themes.raised-by', { names: listed(names) })} {words('themes.kinds', { kinds: listed(asKinds) })}{' '}
        {words('themes.last', { day: shortDay(last, today) })}
        {alsoWritten.length > 0 && ` ${words('themes.also', { names: listed(alsoWritten.map((other) => `#${other}`)) })}`}
      </p>
      <dl className={styles.rooms}>
        {rooms.map(({ oneOnOneId, other, pages }) => (
          <div key={oneOnOneId}>
            <dt>{words('themes.in-room', { name: other })}</dt>
            <dd>
              {pages.map(({ pageId, day }) => (
                <Link key={pageId} {...pageLink(oneOnOneId, pageId)}>
                  {shortDay(day, today)}
                </Link>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {isImproving ? (
        <ImprovementForm theme={theme} onKept={() => setImproving(false)} onCancel={() => setImproving(false)} />
      ) : (
        !isImproved && <Button onClick={() => setImproving(true)}>{words('themes.improve')}</Button>
      )}
    </div>
  );
}
