import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { api } from '#web/api/client.ts';
import { Problem } from '#web/design/Notice.tsx';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import { FoundLine } from './FoundLine.tsx';
import { placeOf } from './place-of.ts';
import { hashOf, textOf } from './search-address.ts';
import { SearchHelp } from './SearchHelp.tsx';
import styles from './search.module.css';
import { useFound } from './use-found.ts';

/** Finds lines in all one's books and private notes while one types. */
export function SearchScreen() {
  const [text, setText] = useTextInAddress();
  const field = useRef<HTMLInputElement>(null);
  const me = useMe();
  const today = useToday(me.timeZone);
  const { data: oneOnOnes = [] } = useQuery(api.oneOnOnes.list.queryOptions());
  const { answer, error } = useFound(text);
  const screen = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => moveByArrow(event, screen.current);
  useEffect(() => field.current?.focus(), []);
  const pick = (filter: string) => {
    setText(`${text.trim()} ${filter} `.trimStart());
    field.current?.focus();
  };
  return (
    <Screen title={words('search.title')}>
      <Heading>{words('search.title')}</Heading>
      <div ref={screen} role="search">
        <input
          ref={field}
          type="search"
          data-focus-on-arrival
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          className={styles.field}
          aria-label={words('search.field')}
          placeholder={words('search.hint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <p role="status" className={styles.count}>
          {answer && words('search.count', { count: answer.total, shown: answer.total > answer.found.length ? answer.found.length : 0 })}
          {answer && answer.unknown.length > 0 && ` · ${words('search.unknown', { filters: answer.unknown.join(' ') })}`}
        </p>
        <Problem error={error} />
        {answer && answer.found.length > 0 && (
          <ol className={styles.results} aria-label={words('search.results')}>
            {answer.found.map((found) => (
              <li key={`${found.oneOnOneId} ${found.is} ${found.pageId} ${found.bulletId} ${found.text}`}>
                <Link {...placeOf(found)} className={styles.result} onKeyDown={onKeyDown}>
                  <FoundLine found={found} oneOnOne={oneOnOnes.find(({ id }) => id === found.oneOnOneId)} me={me} today={today} />
                </Link>
              </li>
            ))}
          </ol>
        )}
      </div>
      {text.trim() === '' && <SearchHelp onPick={pick} />}
    </Screen>
  );
}

/** What is typed, kept in the address: coming back from a page, one finds the same lines again. */
function useTextInAddress(): [string, (text: string) => void] {
  const navigate = useNavigate();
  const inAddress = useLocation({ select: ({ href }) => textOf(href) });
  const [text, setText] = useState(inAddress);
  const written = useRef(inAddress);
  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    setText(inAddress);
  }, [inAddress]);
  const write = (next: string) => {
    setText(next);
    written.current = next;
    void navigate({ to: '/search', hash: hashOf(next), replace: true, resetScroll: false, hashScrollIntoView: false });
  };
  return [text, write];
}

/** Arrow keys go from the field through the results and back. */
function moveByArrow(event: KeyboardEvent, screen: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...(screen?.querySelectorAll<HTMLElement>('input, a') ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}
