import * as Y from 'yjs';
import type { Bullet, CheckIn, Kind, Page, Recap, Section, State } from '#core/page.ts';
import { deepestIndent, floorMinute, nodes, roots, recapLines, checkInLines } from './shape.ts';

// Spelled out here, and not taken from core's schema, so that the browser need not carry a validator.
const kinds: readonly string[] = [
  'note', 'topic', 'action', 'blocker', 'win', 'feedback', 'career', 'learning', 'decision',
] satisfies Kind[];
const states: readonly string[] = ['open', 'done', 'dropped'] satisfies State[];
const day = /^\d{4}-\d\d-\d\d$/;

/**
 * Reads a page's document into plain data. Never throws, whatever edits made the document: what is not known is
 * passed over, what is malformed takes its default, and a second bullet with a known id gets an id of its own.
 */
export function readPage(document: Y.Doc): Page {
  const sections = readSections(document);
  return {
    sections,
    checkIns: perPerson(document, 'check-in:', (map): CheckIn => readLines(map, checkInLines)),
    recap: readRecap(document),
    agreed: perPerson(document, 'agreed:', (map): Recap => readLines(map, recapLines)),
    floor: readFloor(document),
  };
}

/** The closing lines as they stand now. */
export function readRecap(document: Y.Doc): Recap {
  return readLines(document.getMap(roots.recap), recapLines);
}

/** Which section was written in, minute by minute. */
export function readFloor(document: Y.Doc): Record<string, string> {
  const floor: Record<string, string> = {};
  for (const [minute, section] of document.getMap(roots.floor).entries()) {
    const key = text(section);
    if (floorMinute.test(minute) && key !== null) floor[minute] = key;
  }
  return floor;
}

/** The bullets of a page, section by section. */
export function readSections(document: Y.Doc): Section[] {
  const seen = new Set<string>();
  return elements(document.getXmlFragment(roots.page), nodes.section).map((section, place) => ({
    key: text(section.getAttribute('key')) ?? `section-${place}`,
    title: text(section.getAttribute('title')) ?? '',
    prompt: text(section.getAttribute('prompt')) ?? '',
    bullets: elements(section, nodes.bullet).map((bullet, row) => readBullet(bullet, seen, `${place}-${row}`)),
  }));
}

function readBullet(bullet: Y.XmlElement, seen: Set<string>, place: string): Bullet {
  const attributes: Record<string, unknown> = bullet.getAttributes();
  const given = text(attributes['id']) ?? `unnamed-${place}`;
  const id = seen.has(given) ? `${given}~${place}` : given;
  seen.add(id);
  const due = text(attributes['due']);
  const since = text(attributes['since']);
  return {
    id,
    kind: oneOf<Kind>(kinds, attributes['kind'], 'note'),
    indent: whole(attributes['indent'], deepestIndent),
    text: plainText(bullet),
    by: text(attributes['by']),
    owner: text(attributes['owner']),
    due: due !== null && (due === 'next' || day.test(due)) ? due : null,
    state: oneOf<State>(states, attributes['state'], 'open'),
    reason: text(attributes['reason']),
    since: since !== null && day.test(since) ? since : null,
    carried: whole(attributes['carried'], 10_000),
  };
}

function elements(parent: Y.XmlFragment, name: string): Y.XmlElement[] {
  return parent.toArray().filter((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === name);
}

function plainText(bullet: Y.XmlElement): string {
  let words = '';
  for (const node of bullet.toArray()) {
    if (!(node instanceof Y.XmlText)) continue;
    for (const piece of node.toDelta() as { insert?: unknown }[]) {
      if (typeof piece.insert === 'string') words += piece.insert;
    }
  }
  return words;
}

function perPerson<T>(document: Y.Doc, prefix: string, read: (map: Y.Map<unknown>) => T): Record<string, T> {
  const people: Record<string, T> = {};
  for (const name of document.share.keys()) {
    if (!name.startsWith(prefix)) continue;
    const map = document.getMap(name);
    if (map.size > 0) people[name.slice(prefix.length)] = read(map);
  }
  return people;
}

function readLines<Line extends string>(map: Y.Map<unknown>, lines: readonly Line[]): Record<Line, string> {
  const read = (line: Line) => {
    const value = map.get(line);
    return value instanceof Y.Text ? value.toJSON() : (text(value) ?? '');
  };
  // Each line of the list is a key, which Object.fromEntries cannot know.
  return Object.fromEntries(lines.map((line) => [line, read(line)])) as Record<Line, string>;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function whole(value: unknown, most: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? Math.max(0, Math.min(most, value)) : 0;
}

function oneOf<T extends string>(known: readonly string[], value: unknown, otherwise: T): T {
  // Known to be one of T's members once it is found in the list that spells them out.
  return typeof value === 'string' && known.includes(value) ? (value as T) : otherwise;
}
