/** Apple's keyboards have a key of their own for what is Ctrl elsewhere. */
const isApple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);

/** A shortcut as its reader would press it: `Ctrl K`, on Apple's keyboards `⌘ K`. */
export function shortcutLabel(letter: string): string {
  return `${isApple ? '⌘' : 'Ctrl'} ${letter.toUpperCase()}`;
}

/** A shortcut as screen readers are told it, for `aria-keyshortcuts`. */
export function shortcutKeys(letter: string): string {
  return `${isApple ? 'Meta' : 'Control'}+${letter.toUpperCase()}`;
}

/** Whether these keys are Ctrl (on Apple's keyboards Cmd) with this letter and nothing else. */
export function isShortcut(event: KeyboardEvent, letter: string): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  const [pressed, other] = isApple ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  return pressed && !other && !shiftKey && !altKey && event.key.toLowerCase() === letter;
}
