import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Bullet } from '#core/page.ts';
import { readFloor } from '#document/read-page.ts';
import { coverRoots, nodes, roots } from '#document/shape.ts';
import { writePage } from '#document/write-page.ts';
import { pageOf } from '#server/documents/page-body.ts';
import { learn, registryOf, type Registry } from '#server/documents/registry.ts';
import { raise, sectionOf } from '#server/testing/page.ts';
import { checkUpdate } from './check-update.ts';
import { UpdateRefused, type RefusalReason } from './refused.ts';
import { putRight, stamped } from './stamp.ts';

type Page = { server: Y.Doc; registry: Registry };

const bullet = (id: string, by: string): Bullet => ({
  id, by, kind: 'action', indent: 0, text: `words of ${id}`, owner: by, due: null, state: 'open', reason: null, since: '2026-11-03', carried: 2,
});

/** A page with a bullet carried for each of the two, and a check-in and agreement of Sam's. */
function page(): Page {
  const server = new Y.Doc();
  const sections = ['people', 'product'].map((key, at) => ({
    key, title: key, prompt: '', bullets: at === 0 ? [bullet('hers', 'maya'), bullet('his', 'sam')] : [],
  }));
  writePage(server, sections, () => 'empty-line');
  const registry = registryOf(server);
  const given = { server, registry };
  expect(send(given, 'sam', (document) => {
    const words = new Y.Text('a quiet week');
    document.getMap(roots.checkIn('sam')).set('energised', words);
    document.getMap(roots.agreed('sam')).set('mattered', 'the launch');
    document.getMap(roots.recap).set('mattered', new Y.Text('the launch'));
  })).toBe('taken');
  return given;
}

/** What becomes of what a client of this person does. */
function send({ server, registry }: Page, author: string, act: (document: Y.Doc) => void, kind: 'page' | 'cover' = 'page'): RefusalReason | 'taken' {
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
  const updates: Uint8Array[] = [];
  client.on('update', (update: Uint8Array) => updates.push(update));
  client.transact(() => act(client));
  const before = Y.encodeStateAsUpdate(server);
  try {
    for (const update of updates) {
      const reading = checkUpdate({ kind, document: server, registry, author }, update);
      learn(registry, reading, author);
      const stamping = { document: server, registry, author };
      Y.applyUpdate(server, stamped(stamping, reading, update));
      const right = putRight(stamping, reading);
      if (right) Y.applyUpdate(server, right);
    }
    return 'taken';
  } catch (error) {
    if (!(error instanceof UpdateRefused)) throw error;
    expect(Y.encodeStateAsUpdate(server)).toEqual(before);
    return error.reason;
  }
}

// Yjs's own type has attributes of text alone, and holds any value.
type Line = Y.XmlElement<Record<string, string | number | string[]>>;

function elements(document: Y.Doc): Line[] {
  return [0, 1].flatMap((at) => sectionOf(document, at).toArray()).filter((node) => node instanceof Y.XmlElement);
}

function lineOf(document: Y.Doc, id: string): Line {
  const found = elements(document).find((element) => element.getAttribute('id') === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}

/** Under whose name every line stands on the screens of the two, by its words. */
function names({ server }: Page): Record<string, unknown> {
  return Object.fromEntries(elements(server).map((element) => [element.toArray().map(String).join(''), element.getAttribute('by') ?? null]));
}

/** The same, in the page that is kept. */
function kept({ server, registry }: Page): Record<string, string | null> {
  return Object.fromEntries(pageOf({ document: server, registry }).sections.flatMap(({ bullets }) => bullets.map(({ text, by }) => [text, by])));
}

test.each<[string, (document: Y.Doc) => void, RefusalReason]>([
  ["writes into the other's check-in", (d) => (d.getMap(roots.checkIn('sam')).get('energised') as Y.Text).insert(0, 'not '), 'another-person'],
  ["deletes from the other's check-in", (d) => (d.getMap(roots.checkIn('sam')).get('energised') as Y.Text).delete(0, 3), 'another-person'],
  ["removes a line of the other's check-in", (d) => d.getMap(roots.checkIn('sam')).delete('energised'), 'another-person'],
  ["puts a line into the other's check-in", (d) => d.getMap(roots.checkIn('sam')).set('drained', new Y.Text('everything')), 'another-person'],
  ['agrees for the other', (d) => d.getMap(roots.agreed('sam')).set('next', 'all of it'), 'another-person'],
  ["takes back what the other agreed to", (d) => d.getMap(roots.agreed('sam')).delete('mattered'), 'another-person'],
  ['checks in for somebody who is not there', (d) => d.getMap(roots.checkIn('noor')).set('drained', new Y.Text('x')), 'another-person'],
  ['adds a section', (d) => d.getXmlFragment(roots.page).push([new Y.XmlElement(nodes.section)]), 'structure'],
  ['deletes a section', (d) => d.getXmlFragment(roots.page).delete(0, 1), 'structure'],
  ['renames a section', (d) => sectionOf(d).setAttribute('title', 'Mine'), 'structure'],
  ['drops the prompt of a section', (d) => sectionOf(d).removeAttribute('prompt'), 'structure'],
  ['puts a section into a section', (d) => sectionOf(d).push([new Y.XmlElement(nodes.section)]), 'structure'],
  ['puts a bullet into a bullet', (d) => lineOf(d, 'hers').insert(0, [new Y.XmlElement(nodes.bullet)]), 'structure'],
  ['puts words beside the bullets', (d) => sectionOf(d).push([new Y.XmlText('loose')]), 'structure'],
  ['puts a bullet beside the sections', (d) => d.getXmlFragment(roots.page).push([new Y.XmlElement(nodes.bullet)]), 'structure'],
  ['puts an element nobody knows', (d) => sectionOf(d).push([new Y.XmlElement('script')]), 'structure'],
  ['formats letters', (d) => raise(d, {}, 'bold').text.format(0, 2, { bold: true }), 'structure'],
  ['embeds a picture', (d) => raise(d, {}, 'see').text.insertEmbed(0, { image: 'x' }), 'structure'],
  ['opens a root of its own', (d) => d.getMap('elsewhere').set('x', 1), 'structure'],
  ['uses a root as another kind of thing', (d) => d.getText(roots.recap).insert(0, 'x'), 'structure'],
  ['puts a line the recap does not have', (d) => d.getMap(roots.recap).set('verdict', new Y.Text('bad')), 'structure'],
  ['puts a number in the place of words', (d) => d.getMap(roots.agreed('maya')).set('next', 7), 'too-long'],
  ['puts a document into the document', (d) => d.getMap(roots.agreed('maya')).set('next', new Y.Doc()), 'structure'],
  ['puts a map into the recap', (d) => d.getMap(roots.recap).set('next', new Y.Map()), 'structure'],
  ['sets an attribute no bullet has', (d) => lineOf(d, 'hers').setAttribute('onclick', 'x'), 'attribute'],
  ['sets a kind that does not exist', (d) => lineOf(d, 'hers').setAttribute('kind', 'grade'), 'attribute'],
  ['sets a state that does not exist', (d) => lineOf(d, 'hers').setAttribute('state', 'failed'), 'attribute'],
  ['indents below the deepest', (d) => lineOf(d, 'hers').setAttribute('indent', 5), 'attribute'],
  ['sets an attribute to a list', (d) => lineOf(d, 'hers').setAttribute('owner', ['sam']), 'attribute'],
  ['takes the id away', (d) => lineOf(d, 'hers').setAttribute('id', ''), 'attribute'],
  ['gives a reason longer than one reads', (d) => lineOf(d, 'hers').setAttribute('reason', 'x'.repeat(1_001)), 'attribute'],
  ['writes a bullet nobody can read to its end', (d) => raise(d, {}, 'x'.repeat(20_001)), 'too-long'],
  ['lengthens a bullet beyond what fits', (d) => (lineOf(d, 'hers').get(0) as unknown as Y.XmlText).insert(0, 'x'.repeat(19_995)), 'too-long'],
  ['agrees to more than a line holds', (d) => d.getMap(roots.agreed('maya')).set('next', 'x'.repeat(4_001)), 'too-long'],
  ["sends a status in the other's name", (d) => d.getMap(roots.checkIn('sam')).set('status', new Y.Text('all done')), 'another-person'],
  ['says who held the floor in words', (d) => d.getMap(roots.floor).set('7', 'x'.repeat(201)), 'too-long'],
  ['says who held the floor in numbers', (d) => d.getMap(roots.floor).set('7', 1), 'too-long'],
  ['puts a text on the floor', (d) => d.getMap(roots.floor).set('7', new Y.Text('people')), 'structure'],
  ['puts a map on the floor', (d) => d.getMap(roots.floor).set('7', new Y.Map()), 'structure'],
  ['counts the floor in anything but minutes', (d) => d.getMap(roots.floor).set('noon', 'people'), 'structure'],
  ['counts the floor before talk began', (d) => d.getMap(roots.floor).set('-1', 'people'), 'structure'],
  ['counts the floor in parts of minutes', (d) => d.getMap(roots.floor).set('1.5', 'people'), 'structure'],
  ['counts the floor for days', (d) => d.getMap(roots.floor).set('1000', 'people'), 'structure'],
  ['hides keys of its own on the floor', (d) => d.getMap(roots.floor).set('__proto__', 'people'), 'structure'],
  ['pastes a library', (d) => sectionOf(d).insert(0, Array.from({ length: 15 }, () => filled())), 'too-large'],
])('a client that %s is refused, and nothing changes', (_, act, reason) => {
  expect(send(page(), 'maya', act)).toBe(reason);
});

test('each of the two may say which section is written in, and write over what the other said', () => {
  const given = page();
  expect(send(given, 'sam', (d) => d.getMap(roots.floor).set('0', 'people'))).toBe('taken');
  expect(send(given, 'maya', (d) => {
    d.getMap(roots.floor).set('0', 'product');
    d.getMap(roots.floor).set('999', 'people');
  })).toBe('taken');
  expect(readFloor(given.server)).toEqual({ 0: 'product', 999: 'people' });
});

function filled(): Y.XmlElement {
  const element = new Y.XmlElement(nodes.bullet);
  element.insert(0, [new Y.XmlText('x'.repeat(19_000))]);
  return element;
}

test.each<[string, (document: Y.Doc) => void]>([
  ['raises a bullet under the other name', (d) => void raise(d, { id: 'new', by: 'sam' }, 'he never said this')],
  ['raises a bullet without an id under the other name', (d) => {
    const line = raise(d, { by: 'sam' }, 'he never said this').bullet;
    line.removeAttribute('id');
  }],
  ['puts the other name on a bullet of her own', (d) => {
    raise(d, { id: 'new', by: 'maya' }, 'he never said this').bullet.setAttribute('by', 'sam');
  }],
])('a client that %s puts no words in his mouth', (_, act) => {
  const given = page();
  expect(send(given, 'maya', act)).toBe('taken');
  expect(kept(given)['he never said this']).not.toBe('sam');
});

test("of two lines under one id, one stands under the name of who raised it", () => {
  const given = page();
  send(given, 'maya', (d) => void raise(d, { id: 'his', by: 'sam' }, 'a second line'));
  expect(Object.values(kept(given)).filter((by) => by === 'sam')).toHaveLength(1);
});

test('a name put on a bullet in a second step is put right before anybody sees it', () => {
  const given = page();
  send(given, 'maya', (d) => void raise(d, { id: 'new', by: 'maya' }, 'her words'));
  expect(send(given, 'maya', (d) => lineOf(d, 'new').setAttribute('by', 'sam'))).toBe('taken');
  expect(names(given)['her words']).toBe('maya');
  expect(kept(given)['her words']).toBe('maya');
});

test('taking a bullet for oneself that the other raised changes nothing', () => {
  const given = page();
  expect(send(given, 'maya', (d) => lineOf(d, 'his').setAttribute('by', 'maya'))).toBe('taken');
  expect(names(given)['words of his']).toBe('sam');
  expect(kept(given)['words of his']).toBe('sam');
});

test('a bullet has the past the server knows of, whatever a client says', () => {
  const given = page();
  send(given, 'maya', (d) => {
    lineOf(d, 'his').setAttribute('since', '2020-01-01');
    lineOf(d, 'hers').setAttribute('carried', 99);
    raise(d, { id: 'new', by: 'maya', since: '2019-01-01', carried: 7 }, 'brand new');
  });
  const bullets = pageOf({ document: given.server, registry: given.registry }).sections.flatMap((section) => section.bullets);
  expect(bullets.map(({ text, since, carried }) => ({ text, since, carried }))).toEqual(
    expect.arrayContaining([
      { text: 'words of his', since: '2026-11-03', carried: 2 },
      { text: 'words of hers', since: '2026-11-03', carried: 2 },
      { text: 'brand new', since: null, carried: 0 },
    ]),
  );
  expect(lineOf(given.server, 'his').getAttribute('since')).toBe('2026-11-03');
  expect(lineOf(given.server, 'new').getAttribute('since')).toBeUndefined();
});

test("nobody writes as the other's Yjs client, nor as the server's", () => {
  const given = page();
  const his = [...given.registry.clients].find(([, person]) => person === 'sam')?.[0] ?? 0;
  const servers = [...given.registry.clients].find(([, person]) => person === null)?.[0] ?? 0;
  for (const client of [his, servers]) {
    const document = new Y.Doc();
    Y.applyUpdate(document, Y.encodeStateAsUpdate(given.server));
    document.clientID = client;
    const updates: Uint8Array[] = [];
    document.on('update', (update: Uint8Array) => updates.push(update));
    raise(document, { id: 'new' }, 'as somebody else');
    const [update] = updates;
    const judge = () => checkUpdate({ kind: 'page', document: given.server, registry: given.registry, author: 'maya' }, update ?? new Uint8Array());
    expect(judge).toThrow(expect.objectContaining({ reason: 'another-client' }));
  }
});

test('moving a bullet of the other, and undoing its deletion, keep its name and its past', () => {
  const given = page();
  const move = (d: Y.Doc) => {
    const line = lineOf(d, 'his');
    const section = sectionOf(d);
    const copy = line.clone();
    section.delete(section.toArray().indexOf(line as never), 1);
    sectionOf(d, 1).insert(0, [copy as never]);
  };
  expect(send(given, 'maya', move)).toBe('taken');
  expect(names(given)['words of his']).toBe('sam');
  expect(lineOf(given.server, 'his').getAttributes()).toMatchObject({ by: 'sam', since: '2026-11-03', carried: 2 });
});

test('both write the texts of a cover, and nothing else there', () => {
  const server = new Y.Doc();
  server.getText(coverRoots[0]).insert(0, 'to grow');
  const given = { server, registry: registryOf(server) };
  expect(send(given, 'sam', (d) => d.getText('purpose').insert(0, 'why we meet: '), 'cover')).toBe('taken');
  expect(send(given, 'maya', (d) => d.getText('agreement').insert(0, 'on time'), 'cover')).toBe('taken');
  expect(send(given, 'maya', (d) => d.getMap('agreement').set('x', 1), 'cover')).toBe('structure');
  expect(send(given, 'maya', (d) => d.getXmlFragment(roots.page).push([new Y.XmlElement('section')]), 'cover')).toBe('structure');
  expect(send(given, 'maya', (d) => d.getText('purpose').insert(0, 'x'.repeat(20_000)), 'cover')).toBe('too-long');
  expect(server.getText('purpose').toJSON()).toBe('why we meet: to grow');
});
