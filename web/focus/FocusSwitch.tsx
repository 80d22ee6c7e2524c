import { useEffect, useEffectEvent, useState } from 'react';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { isShortcut, shortcutKeys, shortcutLabel } from '#web/shell/shortcut.ts';
import { words } from '#web/words/words.ts';
import styles from './focus.module.css';

const place = 'rapport.focus';

/** Hides everything but the page, and brings it back: by press, by Ctrl and a full stop, by Escape. For this page only. */
export function FocusSwitch({ pageId }: { pageId: string }) {
  const [isOn, setOn] = useState(() => sessionStorage.getItem(place) === pageId);
  const announce = useAnnounce();
  const turn = (on: boolean) => {
    setOn(on);
    if (on) sessionStorage.setItem(place, pageId);
    else sessionStorage.removeItem(place);
    announce(words(on ? 'focus.said.entered' : 'focus.said.left'));
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere()) return;
    const leaves = isOn && event.key === 'Escape';
    if (!leaves && !isShortcut(event, '.')) return;
    event.preventDefault();
    turn(!isOn);
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  useEffect(() => {
    const root = document.documentElement;
    root.toggleAttribute('data-focus', isOn);
    return () => root.removeAttribute('data-focus');
  }, [isOn]);
  return (
    <button
      type="button"
      className={styles.switch}
      title={isOn ? words('focus.leave.hint') : words('focus.enter.hint', { keys: shortcutLabel('.') })}
      aria-keyshortcuts={isOn ? 'Escape' : shortcutKeys('.')}
      onClick={() => turn(!isOn)}
    >
      {words(isOn ? 'focus.leave' : 'focus.enter')}
    </button>
  );
}

/** A sheet, a menu or a palette lies over the page: keys are meant for it. */
function isElsewhere(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;
}
