import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Raised, Registry } from './registry.ts';

/** What a snapshot keeps: the state of the document, as Yjs encodes it, and who wrote what in it. */
export type Snapshot = { registry: Registry; state: Uint8Array };

const version = 1;
// In the place of a person, where there is none.
const nobody = '';

/** Puts a snapshot into bytes. */
export function packSnapshot({ registry, state }: Snapshot): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, version);
  const people = [
    ...new Set([
      nobody,
      ...registry.clients.values().map((person) => person ?? nobody),
      ...registry.bullets.values().map(({ by }) => by ?? nobody),
    ]),
  ];
  const place = new Map(people.map((person, at) => [person, at]));
  const writePerson = (person: string | null) => encoding.writeVarUint(encoder, place.get(person ?? nobody) ?? 0);
  encoding.writeVarUint(encoder, people.length);
  for (const person of people) encoding.writeVarString(encoder, person);
  encoding.writeVarUint(encoder, registry.clients.size);
  for (const [client, person] of registry.clients) {
    encoding.writeVarUint(encoder, client);
    writePerson(person);
  }
  encoding.writeVarUint(encoder, registry.bullets.size);
  for (const [id, { by, since, carried }] of registry.bullets) {
    encoding.writeVarString(encoder, id);
    writePerson(by);
    encoding.writeVarString(encoder, since ?? '');
    encoding.writeVarUint(encoder, carried);
  }
  encoding.writeVarUint8Array(encoder, state);
  return encoding.toUint8Array(encoder);
}

/** Reads what `packSnapshot` wrote. Throws where the version is not known: a newer server wrote it. */
export function unpackSnapshot(bytes: Uint8Array): Snapshot {
  const decoder = decoding.createDecoder(bytes);
  const found = decoding.readUint8(decoder);
  if (found !== version) throw new Error(`a snapshot of version ${found} cannot be read by this server`);
  const many = <T>(read: () => T): T[] => Array.from({ length: decoding.readVarUint(decoder) }, read);
  const people = many(() => decoding.readVarString(decoder));
  const readPerson = () => people[decoding.readVarUint(decoder)] || null;
  const clients = many((): [number, string | null] => [decoding.readVarUint(decoder), readPerson()]);
  const bullets = many((): [string, Raised] => {
    const id = decoding.readVarString(decoder);
    const by = readPerson();
    const since = decoding.readVarString(decoder) || null;
    const carried = decoding.readVarUint(decoder);
    return [id, { by, since, carried }];
  });
  return { registry: { clients: new Map(clients), bullets: new Map(bullets) }, state: decoding.readVarUint8Array(decoder) };
}
