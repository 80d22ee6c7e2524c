import * as Y from 'yjs';
import type { Page } from '#core/page.ts';
import { readFloor } from '#document/read-page.ts';
import { nodes, roots } from '#document/shape.ts';

/** Says in the page's document which section is written in. */
export class FloorWriter {
  readonly #document: Y.Doc;
  readonly #minute: () => number | null;
  #lastMinute: number | null = null;

  /** `minute`: whole minutes since talk began, or null while nobody counts. */
  constructor(document: Y.Doc, minute: () => number | null) {
    this.#document = document;
    this.#minute = minute;
  }

  /** Listens to what is typed here; what comes from elsewhere is counted where it was typed. Gives how to stop. */
  listen(isTyped: (origin: unknown) => boolean): () => void {
    const page = this.#document.getXmlFragment(roots.page);
    const hear = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local, origin }: Y.Transaction) => {
      if (!local || !isTyped(origin)) return;
      const key = events.map(sectionWrittenIn).find((found) => found !== null);
      // Within the transaction that brought the words nothing more is written.
      if (key !== undefined && key !== null) queueMicrotask(() => this.writtenIn(key));
    };
    page.observeDeep(hear);
    return () => page.unobserveDeep(hear);
  }

  /** Notes the section, where another held the floor until now; at most once a minute. */
  writtenIn(key: string): void {
    const minute = this.#minute();
    if (minute === null || minute === this.#lastMinute || holderOf(readFloor(this.#document)) === key) return;
    this.#lastMinute = minute;
    this.#document.transact(() => this.#document.getMap(roots.floor).set(String(minute), key), this);
  }
}

/** The section that holds the floor now: the one of the latest minute. */
function holderOf(floor: Page['floor']): string | null {
  const latest = Object.keys(floor).map(Number).toSorted((one, other) => other - one)[0];
  return latest === undefined ? null : (floor[latest] ?? null);
}

/** The key of the section in which words or lines changed; null for a change of a line's facts. */
function sectionWrittenIn({ delta, target }: Y.YEvent<Y.AbstractType<unknown>>): string | null {
  return delta.length > 0 ? keyOfSection(target) : null;
}

function keyOfSection(type: unknown): string | null {
  if (!(type instanceof Y.AbstractType)) return null;
  if (!(type instanceof Y.XmlElement) || type.nodeName !== nodes.section) return keyOfSection(type.parent);
  return type.getAttribute('key') ?? null;
}
