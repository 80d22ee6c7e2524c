import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { readLine, type CapturedLine } from '#core/capture/read-line.ts';
import { api } from '#web/api/client.ts';
import { newId } from '#web/api/new-id.ts';
import { buttonClass } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { dueWords } from '#web/page/due-words.ts';
import { shortcutKeys, shortcutLabel } from '#web/shell/shortcut.ts';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import styles from './capture.module.css';
import { Offers, offerId } from './Offers.tsx';
import { Outcome } from './Outcome.tsx';
import { isTypedOut, namedIn, recipientsOf } from './recipients.ts';
import { useCapturing } from './use-capturing.ts';
import { useNaming } from './use-naming.ts';

type CaptureBarProps = {
  /** The one-on-one a line is for unless somebody is named. */
  home?: string | null;
  /** What Enter does on an empty line. */
  onLeave?: () => void;
};

/** One line, for one or several: `[] send the deck by Thu @sam`, Enter. */
export function CaptureBar({ home = null, onLeave }: CaptureBarProps) {
  const { data } = useQuery(api.today.read.queryOptions());
  const recipients = recipientsOf(data?.rows ?? []);
  const today = useToday(useMe().timeZone);
  const naming = useNaming(recipients);
  const capturing = useCapturing();
  const field = useRef<HTMLInputElement>(null);
  // The same for as long as the line is: sent again after an answer was lost, it stands there once.
  const [bullet, setBullet] = useState(newId);
  const id = useId();
  const { text, chosen, offers, active } = naming;
  const line = readLine(text, today);
  const atHome = recipients.find((recipient) => recipient.id === home);

  const submit = () => {
    if (line.text === '') return onLeave?.();
    const only = recipients.length === 1 ? recipients[0] : atHome;
    const named = chosen.length > 0 ? { ids: [...chosen], text } : namedIn(text, recipients);
    const ids = named.ids.length > 0 ? named.ids : only ? [only.id] : null;
    if (!ids) return naming.ask();
    if (capturing.isBusy) return undefined;
    return capturing.capture(ids, bullet, readLine(named.text, today), () => {
      naming.clear();
      setBullet(newId());
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const offer = offers[active];
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (offer) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const means = event.key === ' ' && naming.query !== '' && isTypedOut(naming.query, offer);
      if (step !== undefined) naming.move(step);
      else if (event.key === 'Escape') naming.dismiss();
      else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey) || means) naming.pick(offer);
      else return;
      event.preventDefault();
    } else if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0) naming.takeOff(chosen.at(-1));
  };

  return (
    <form
      className={styles.capture}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.bar}>
        {chosen.map((one) => {
          const name = recipients.find((recipient) => recipient.id === one)?.shortName ?? '';
          return (
            <button
              key={one}
              type="button"
              className={styles.chosen}
              aria-label={words('bullets.take-off', { name })}
              onClick={() => {
                naming.takeOff(one);
                field.current?.focus();
              }}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          );
        })}
        <Meant line={line} today={today} />
        <input
          ref={field}
          data-capture
          className={styles.field}
          role="combobox"
          aria-label={atHome ? words('bullets.field.with', { name: atHome.shortName }) : words('bullets.field')}
          aria-describedby={`${id}-hint`}
          aria-keyshortcuts={shortcutKeys('j')}
          aria-expanded={offers.length > 0}
          aria-autocomplete="list"
          aria-controls={`${id}-offers`}
          aria-activedescendant={offers.length > 0 ? offerId(id, active) : undefined}
          placeholder={atHome ? words('bullets.field.with', { name: atHome.shortName }) : `${words('bullets.field')}…`}
          autoComplete="off"
          maxLength={2000}
          value={text}
          onChange={({ target }) => {
            naming.write(target.value, target.selectionStart ?? target.value.length);
            setBullet(newId());
          }}
          onSelect={({ currentTarget }) => naming.moveCaret(currentTarget.selectionStart ?? 0)}
          onKeyDown={onKeyDown}
        />
        {line.text === '' ? (
          <kbd className={styles.keys} aria-hidden="true">
            {shortcutLabel('j')}
          </kbd>
        ) : (
          <button type="submit" className={buttonClass('quiet')}>
            {words('bullets.send')}
          </button>
        )}
        <Offers id={id} offers={offers} active={active} title={naming.isAsking ? words('bullets.who') : null} onPick={naming.pick} />
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {words('bullets.hint')}
      </p>
      <Problem error={capturing.error} />
      <Outcome put={capturing.put} recipients={recipients} onUndo={capturing.undo} />
    </form>
  );
}

/** What the line will be, where it is more than a note. */
function Meant({ line: { kind, due, text }, today }: { line: CapturedLine; today: string }) {
  if (kind === 'note' || text === '') return null;
  const label = words(`page.kind.${kind}`);
  return (
    <span className={styles.meant} data-kind={kind}>
      {due ? words('bullets.meant.due', { kind: label, due: dueWords(due, today) }) : label}
    </span>
  );
}
