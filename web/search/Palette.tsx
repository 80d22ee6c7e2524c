import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dialog } from 'radix-ui';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { api } from '#web/api/client.ts';
import hidden from '#web/design/hidden.module.css';
import { askForCapture } from '#web/shell/ask-for-capture.ts';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import { FoundLine } from './FoundLine.tsx';
import { placeOf } from './place-of.ts';
import { PaletteOption } from './PaletteOption.tsx';
import { fittingPlaces, placesOf } from './places.ts';
import { hashOf } from './search-address.ts';
import styles from './palette.module.css';
import { useFound } from './use-found.ts';

/** How many there are at most: what fits on a screen without scrolling for long. */
const mostPlaces = 7;
const mostLines = 8;

type Choice = { key: string; group: 'places' | 'lines'; shows: ReactNode; go: () => void };

/** Goes anywhere and finds anything, without the hands leaving the keys. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [before] = useState(() => document.activeElement);
  const choices = useChoices(text);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  // What was chosen stays chosen while answers come in; where it is gone, the first is.
  const at = Math.max(0, choices.findIndex(({ key }) => key === chosen));
  const current = choices[at];

  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    // Once the palette is gone and focus is back where it was.
    setTimeout(choice.go);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen(choices[(at + step + choices.length) % choices.length]?.key ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(current);
    }
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.veil}>
          <Dialog.Content
            className={styles.palette}
            aria-describedby={`${id}-keys`}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (before instanceof HTMLElement) before.focus({ preventScroll: true });
            }}
          >
            <Dialog.Title className={hidden.hidden}>{words('search.palette')}</Dialog.Title>
            <input
              className={styles.field}
              role="combobox"
              aria-label={words('search.palette.field')}
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={current && `${id}-${at}`}
              placeholder={words('search.palette.field')}
              autoComplete="off"
              spellCheck={false}
              maxLength={400}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setChosen(null);
              }}
              onKeyDown={onKeyDown}
            />
            <div id={`${id}-list`} role="listbox" aria-label={words('search.palette')} className={styles.list}>
              {(['places', 'lines'] as const).map((group) => {
                const some = choices.map((choice, place) => ({ ...choice, place })).filter((choice) => choice.group === group);
                if (some.length === 0) return null;
                return (
                  <div key={group} role="group" aria-label={words(`search.palette.${group}`)}>
                    <div className={styles.group} aria-hidden="true">
                      {words(`search.palette.${group}`)}
                    </div>
                    {some.map(({ place, ...choice }) => (
                      <PaletteOption
                        key={choice.key}
                        id={`${id}-${place}`}
                        isChosen={place === at}
                        onChoose={() => setChosen(choice.key)}
                        onTake={() => take(choice)}
                      >
                        {choice.shows}
                      </PaletteOption>
                    ))}
                  </div>
                );
              })}
            </div>
            {choices.length === 0 && <p className={styles.none}>{words('search.palette.none')}</p>}
            <p id={`${id}-keys`} className={hidden.hidden}>
              {words('search.palette.keys')}
            </p>
            <p role="status" className={hidden.hidden}>
              {words('search.palette.count', { count: choices.length })}
            </p>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function useChoices(text: string): Choice[] {
  const navigate = useNavigate();
  const me = useMe();
  const today = useToday(me.timeZone);
  const { data: oneOnOnes = [] } = useQuery(api.oneOnOnes.list.queryOptions());
  const { answer } = useFound(text);
  const places = placesOf(oneOnOnes).map(({ key, label, link }) => ({ key, label, go: (): void => void navigate(link) }));
  // Below Today, where it is seen with nothing typed.
  const named = fittingPlaces(places.toSpliced(1, 0, { key: 'capture', label: words('search.place.capture'), go: askForCapture }), text)
    .slice(0, mostPlaces)
    .map(({ key, label, go }): Choice => ({ key, group: 'places', shows: label, go }));
  const lines = (answer?.found ?? []).slice(0, mostLines).map((found): Choice => ({
    key: `${found.oneOnOneId} ${found.is} ${found.pageId} ${found.bulletId} ${found.text}`,
    group: 'lines',
    shows: <FoundLine found={found} oneOnOne={oneOnOnes.find(({ id }) => id === found.oneOnOneId)} me={me} today={today} />,
    go: () => void navigate(placeOf(found)),
  }));
  if (answer && answer.total > mostLines) {
    lines.push({
      key: 'all',
      group: 'lines',
      shows: words('search.palette.all', { count: answer.total }),
      go: () => void navigate({ to: '/search', hash: hashOf(text) }),
    });
  }
  return [...named, ...lines];
}
