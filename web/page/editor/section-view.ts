import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import styles from '#web/design/page.module.css';
import { words } from '#web/words/words.ts';

/** What a section on screen needs to know of its surroundings. */
export type SectionHost = {
  /** Minutes a section has held the floor; null where nobody counts, or none. */
  minutesOf: (key: string) => number | null;
  /** All sections on screen, for whoever knows that their minutes changed. */
  sections: Set<SectionView>;
};

/** A section on screen: heading and prompt, which are the framework's and cannot be written in, and its bullets. */
export class SectionView implements NodeView {
  readonly dom = document.createElement('section');
  readonly contentDOM = document.createElement('ul');
  readonly #title = document.createElement('h3');
  readonly #prompt = document.createElement('span');
  readonly #minutes = document.createElement('span');
  readonly #host: SectionHost;
  #key = '';

  constructor(node: Node, host: SectionHost) {
    this.#host = host;
    host.sections.add(this);
    const head = document.createElement('header');
    head.contentEditable = 'false';
    head.className = styles['head'] ?? '';
    head.append(this.#title, this.#prompt, this.#minutes);
    this.dom.className = styles['section'] ?? '';
    this.#title.id = `section-${crypto.randomUUID()}`;
    this.#prompt.className = styles['prompt'] ?? '';
    this.#minutes.className = styles['minutes'] ?? '';
    this.contentDOM.className = styles['items'] ?? '';
    this.contentDOM.setAttribute('role', 'list');
    this.contentDOM.setAttribute('aria-labelledby', this.#title.id);
    this.dom.append(head, this.contentDOM);
    this.#draw(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'section') return false;
    this.#draw(node);
    return true;
  }

  destroy(): void {
    this.#host.sections.delete(this);
  }

  /** Draws how long the section has held the floor. */
  redraw(): void {
    const minutes = this.#host.minutesOf(this.#key);
    this.#minutes.textContent = minutes === null ? '' : words('care.floor', { minutes });
    this.#minutes.title = minutes === null ? '' : words('care.floor.of', { minutes });
  }

  ignoreMutation(mutation: { target: globalThis.Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  #draw({ attrs }: Node): void {
    // Written by the server, as text.
    this.#title.textContent = String(attrs['title'] ?? '');
    this.#prompt.textContent = String(attrs['prompt'] ?? '');
    this.#key = String(attrs['key'] ?? '');
    this.redraw();
  }
}
