import type { Publicly } from '#core/care/wins-shape.ts';
import page from '#web/design/page.module.css';
import { words } from '#web/words/words.ts';
import styles from './win-chip.module.css';

/** What wins on screen need to know of what was settled about them. */
export type SayingPublicly = {
  /** How it stands with saying a win publicly; null where nobody spoke of it. */
  of: (bullet: string) => Publicly['is'] | null;
  say: (bullet: string, is: Publicly['is']) => void;
};

/**
 * The chip beside a win: pressed, it stays open beside the page until the win was said. A plain element, since it
 * stands in the editor. Not pressed, it shows on the line one is on, and is offered no louder than that.
 */
export function winChip(bullet: string, { of, say }: SayingPublicly, canWrite: boolean): HTMLElement {
  const is = of(bullet);
  if (is === 'said') {
    const said = document.createElement('span');
    said.className = page['chip'] ?? '';
    said.textContent = words('care.win.chip.said');
    return said;
  }
  const isWanted = is === 'wanted';
  const chip = document.createElement('button');
  chip.type = 'button';
  // Reached by Tab on the line of the caret only, as all in the editor that can be pressed.
  chip.tabIndex = -1;
  chip.disabled = !canWrite;
  chip.className = `${page['chip']} ${styles['chip']}`;
  chip.textContent = words('care.win.chip');
  chip.title = words('care.win.want');
  chip.setAttribute('aria-pressed', String(isWanted));
  chip.onclick = () => say(bullet, isWanted ? 'let-go' : 'wanted');
  // The caret stays where it is.
  chip.onmousedown = (event) => event.preventDefault();
  return chip;
}
