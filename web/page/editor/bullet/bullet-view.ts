import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { winChip, type SayingPublicly } from '#web/care/win-chip.ts';
import styles from '#web/design/page.module.css';
import { ageWords } from '#web/thread/age-words.ts';
import threads from '#web/thread/thread.module.css';
import type { AgeOf } from '#web/thread/use-ages.ts';
import { words } from '#web/words/words.ts';
import { dueWords } from '../../due-words.ts';
import { personOf, type Pair } from '../../people.ts';
import { canBeTicked, readBullet, type BulletFacts } from './read-bullet.ts';

/** What a bullet on screen needs to know of its surroundings. */
export type BulletHost = {
  pair: Pair;
  today: () => string;
  canWrite: () => boolean;
  tick: (id: string) => void;
  /** Opens owner and due date of an action, beside `anchor`. */
  owe: (id: string, anchor: HTMLElement) => void;
  /** How a bullet differs from the page as it was closed, where that is known. */
  amended: (id: string) => 'added' | 'changed' | null;
  /** How old a bullet is by the pages of its book. */
  ageOf: AgeOf;
  /** Opens the way of a bullet through the pages. */
  openThread: (id: string) => void;
  publicly: SayingPublicly;
  /** All bullets on screen, for whoever knows that something around them changed. */
  views: Set<BulletView>;
};

/** A bullet on screen: sign, text, and what is known about it at the right. Plain elements: a page has hundreds. */
export class BulletView implements NodeView {
  readonly dom = element('li', styles['bullet']);
  readonly contentDOM = element('span', styles['text']);
  readonly #chips = element('span', styles['chips']);
  readonly #host: BulletHost;
  #glyph = element('span', styles['glyph']);
  #node: Node;
  #drawn = '';

  constructor(node: Node, host: BulletHost) {
    this.#node = node;
    this.#host = host;
    host.views.add(this);
    this.#chips.contentEditable = 'false';
    this.dom.append(this.#glyph, this.contentDOM, this.#chips);
    this.#draw(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'bullet') return false;
    this.#draw(node);
    return true;
  }

  /** Draws anew what is around the text: the day, whether one may write, what was amended. */
  redraw(): void {
    this.#drawn = '';
    this.#draw(this.#node);
  }

  destroy(): void {
    this.#host.views.delete(this);
  }

  stopEvent({ target }: Event): boolean {
    return target instanceof globalThis.Node && (this.#glyph.contains(target) || this.#chips.contains(target));
  }

  /** What happens to sign and chips is ours; anything else beside the words is looked at, and cleared away. */
  ignoreMutation({ target, type }: { target: globalThis.Node; type: string }): boolean {
    const isAside = this.#glyph.contains(target) || this.#chips.contains(target);
    return type !== 'selection' && (isAside || (target === this.dom && type === 'attributes'));
  }

  /** Draws what changed: letters are ProseMirror's, and most changes are letters. */
  #draw(node: Node): void {
    this.#node = node;
    const facts = readBullet(node);
    const today = this.#host.today();
    const isEmpty = node.content.size === 0;
    const drawn = JSON.stringify([facts, isEmpty]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const { dataset } = this.dom;
    dataset['id'] = facts.id ?? '';
    dataset['kind'] = facts.kind;
    dataset['state'] = facts.state;
    dataset['seat'] = personOf(this.#host.pair, facts.by)?.seat ?? '';
    dataset['indent'] = String(facts.indent);
    this.dom.setAttribute('aria-level', String(facts.indent + 1));
    this.#drawGlyph(facts);
    this.#drawChips(facts, today, isEmpty);
  }

  /** The sign says kind and, by its hue, who raised it; whoever does not see it hears both. */
  #drawGlyph(facts: BulletFacts): void {
    const { id, kind, state } = facts;
    const raisedBy = personOf(this.#host.pair, facts.by);
    const label = words(`page.kind.${kind}`);
    const title = raisedBy ? words('page.raised-by', { kind: label, name: raisedBy.shortName }) : label;
    const ticks = canBeTicked(facts) && id !== null;
    const hadFocus = document.activeElement === this.#glyph;
    const glyph = ticks ? this.#button(() => this.#host.tick(id)) : element('span', '');
    glyph.className = styles['glyph'] ?? '';
    glyph.contentEditable = 'false';
    glyph.title = title;
    glyph.setAttribute('role', ticks ? 'checkbox' : 'img');
    glyph.setAttribute('aria-label', ticks ? words('page.tick', { kind: title }) : title);
    if (ticks) glyph.setAttribute('aria-checked', String(state === 'done'));
    this.#glyph.replaceWith(glyph);
    this.#glyph = glyph;
    if (hadFocus) glyph.focus();
  }

  #drawChips(facts: BulletFacts, today: string, isEmpty: boolean): void {
    const chips: HTMLElement[] = [];
    const { id, kind, state, reason } = facts;
    if (id !== null) chips.push(...this.#age(id, facts, today));
    const amended = id === null ? null : this.#host.amended(id);
    if (amended) chips.push(chip(words(`page.amended.${amended}`)));
    if (state === 'dropped') chips.push(chip(reason === null ? words('page.dropped') : words('page.dropped-because', { reason })));
    if (kind === 'win' && id !== null && !isEmpty) chips.push(winChip(id, this.#host.publicly, this.#host.canWrite()));
    if (kind === 'action' && id !== null && !isEmpty) chips.push(this.#owed(id, facts, today));
    const hadFocus = this.#chips.contains(document.activeElement);
    this.#chips.replaceChildren(...chips);
    if (hadFocus) this.#chips.querySelector('button')?.focus();
  }

  /** The chips of its age are one button. It is there for whoever may only read, too. */
  #age(id: string, facts: BulletFacts, today: string): HTMLElement[] {
    const age = ageWords(this.#host.ageOf(id), facts, today);
    const said = [age.from, age.times].filter((part) => part !== null).map(chip);
    if (said.length === 0) return [];
    if (age.times !== null && facts.kind === 'blocker') said.at(-1)?.setAttribute('data-age', '');
    const button = this.#button(() => this.#host.openThread(id));
    button.className = threads['age'] ?? '';
    button.disabled = false;
    button.title = words('thread.open.key');
    button.setAttribute('aria-haspopup', 'dialog');
    button.append(...said);
    return [button];
  }

  #owed(id: string, { owner, due }: BulletFacts, today: string): HTMLElement {
    const person = personOf(this.#host.pair, owner);
    const said = [person?.shortName ?? words('page.nobody'), ...(due === null ? [] : [dueWords(due, today)])];
    const button = this.#button(() => this.#host.owe(id, button));
    button.className = styles['chip'] ?? '';
    button.dataset['owed'] = id;
    button.dataset['seat'] = person?.seat ?? '';
    button.textContent = said.join(' · ');
    button.setAttribute('aria-label', words('page.owed', { who: said.join(', ') }));
    button.setAttribute('aria-haspopup', 'dialog');
    return button;
  }

  #button(press: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    // Reached by Tab on the line of the caret only: see current-controls.
    button.tabIndex = -1;
    button.disabled = !this.#host.canWrite();
    button.onclick = press;
    // The caret stays where it is.
    button.onmousedown = (event) => event.preventDefault();
    return button;
  }
}

function chip(text: string): HTMLElement {
  const made = element('span', styles['chip']);
  made.textContent = text;
  return made;
}

function element(name: 'li' | 'span', className: string | undefined): HTMLElement {
  const made = document.createElement(name);
  made.className = className ?? '';
  return made;
}
