import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import styles from '#web/design/page.module.css';

/** A section on screen: heading and prompt, which are the framework's and cannot be written in, and its bullets. */
export class SectionView implements NodeView {
  readonly dom = document.createElement('section');
  readonly contentDOM = document.createElement('ul');
  readonly #title = document.createElement('h3');
  readonly #prompt = document.createElement('span');

  constructor(node: Node) {
    const head = document.createElement('header');
    head.contentEditable = 'false';
    head.className = styles['head'] ?? '';
    head.append(this.#title, this.#prompt);
    this.dom.className = styles['section'] ?? '';
    this.#title.id = `section-${crypto.randomUUID()}`;
    this.#prompt.className = styles['prompt'] ?? '';
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

  ignoreMutation(mutation: { target: globalThis.Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  #draw({ attrs }: Node): void {
    // Written by the server, as text.
    this.#title.textContent = String(attrs['title'] ?? '');
    this.#prompt.textContent = String(attrs['prompt'] ?? '');
  }
}
