import type { DecorationAttrs } from '@tiptap/pm/view';
import styles from './editor.module.css';
import { personOf, type Pair } from '../people.ts';

type User = { id?: unknown };

/** The other's caret with their name. Name and hue come from the one-on-one, not from what the other's tab says. */
export function buildCaret(pair: Pair): (user: User) => HTMLElement {
  return (user) => {
    const person = whoseCaret(pair, user);
    const caret = document.createElement('span');
    caret.className = styles['caret'] ?? '';
    caret.dataset['seat'] = person.seat;
    const flag = document.createElement('span');
    flag.className = styles['flag'] ?? '';
    flag.textContent = person.shortName;
    flag.ariaHidden = 'true';
    caret.append(flag);
    return caret;
  };
}

/** What the other has selected. */
export function selectionLook(pair: Pair): (user: User) => DecorationAttrs {
  return (user) => ({ 'class': styles['selection'] ?? '', 'data-seat': whoseCaret(pair, user).seat });
}

function whoseCaret(pair: Pair, { id }: User) {
  return personOf(pair, typeof id === 'string' ? id : null) ?? pair.other;
}
