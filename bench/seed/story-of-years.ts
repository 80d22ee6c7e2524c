import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '#core/day.ts';
import { tell, type Told } from '#server/example/tell.ts';
import type { Cast } from '#server/example/tell-page.ts';

/** Draws numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const weeksOfStory = 26;
const people = ['Ines', 'Omar', 'Tove', 'Ravi', 'Grace', 'Henrik', 'Dana'];
const otherPeople = [
  'Amina', 'Bela', 'Chiara', 'Deniz', 'Elif', 'Farid', 'Gustav', 'Hana', 'Ilja', 'Jonas', 'Kemal', 'Lucía', 'Mehmet', 'Nadia', 'Oskar', 'Pia',
  'Quentin', 'Rosa', 'Selma', 'Tomás', 'Uta', 'Viktor', 'Wanda', 'Xenia', 'Yusuf', 'Zoë',
];
const things = ['importer', 'exporter', 'calendar', 'search', 'archive', 'scanner', 'mailer', 'dashboard', 'login', 'ledger', 'parser', 'viewer'];
const places = ['Harbour', 'Textile House', 'Mill', 'Observatory', 'Tram Depot', 'Glassworks', 'Lighthouse', 'Print Shop'];
const themes = ['release-nights', 'environments', 'reviews', 'releases'];
const otherThemes = ['on-call', 'hiring', 'onboarding', 'docs', 'incidents', 'focus-time', 'roadmap', 'testing', 'accessibility', 'handover', 'meetings', 'budget'];

/**
 * As many weekly pages as asked for, up to `planned`: the example's story again and again, each time of other people,
 * things and places, its loose lines said in other weeks. The same seed tells the same.
 */
export function storyOfYears(pages: number, planned: Day, zone: string, cast: Cast, seed: number): Told {
  const draw = drawsFrom(seed);
  const newest = tell(planned, zone, { ...cast, newId: randomUUID });
  const told: Told = { ...newest, pages: [], records: [] };
  for (let round = 0; told.pages.length < pages; round++) {
    const again = round === 0 ? newest : tell(addDays(planned, -7 * weeksOfStory * round), zone, { ...cast, newId: randomUUID });
    const other = shuffled(ofOthers(again, draw), draw);
    told.pages.unshift(...other.pages);
    told.records.unshift(...other.records);
  }
  const kept = told.pages.slice(-pages);
  const from = kept[0]?.startsAt ?? 0;
  return { ...told, pages: kept, records: told.records.filter(({ at }) => at >= from) };
}

/** Names stand between other letters nowhere in what is told: ids are hexadecimal, keys are other words. */
function ofOthers(told: Told, draw: () => number): Told {
  const pick = (from: readonly string[]) => from[Math.floor(draw() * from.length)] ?? '';
  const swaps = new Map<string, string>([
    ...people.map((name): [string, string] => [name, pick(otherPeople)]),
    ...themes.map((theme): [string, string] => [`#${theme}`, `#${draw() < 0.5 ? theme : pick(otherThemes)}`]),
    ['importer', pick(things)],
    ['Harbour', pick(places)],
  ]);
  const pattern = new RegExp([...swaps.keys()].join('|'), 'g');
  // Plain data through and through: what comes back has the shape of what went in.
  return JSON.parse(JSON.stringify(told).replace(pattern, (found) => swaps.get(found) ?? found)) as Told;
}

/** Lines nobody comes back to, by the same person in the same section, change places between the weeks. */
function shuffled(told: Told, draw: () => number): Told {
  const places = new Map<string, { text: string }[]>();
  for (const { page } of told.pages) {
    for (const { key, bullets } of page.sections) {
      for (const bullet of bullets) {
        if (bullet.kind !== 'note' && bullet.kind !== 'learning') continue;
        const alike = `${key}/${bullet.kind}/${bullet.by}/${bullet.indent}`;
        places.set(alike, [...(places.get(alike) ?? []), bullet]);
      }
    }
  }
  for (const bullets of places.values()) {
    for (let last = bullets.length - 1; last > 0; last--) {
      const [one, other] = [bullets[last], bullets[Math.floor(draw() * (last + 1))]];
      if (one && other) [one.text, other.text] = [other.text, one.text];
    }
  }
  return told;
}
