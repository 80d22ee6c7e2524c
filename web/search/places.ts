import type { OneOnOne } from '#web/api/shapes.ts';
import { wordsOf } from '#core/search/words-of.ts';
import { leadsSeveral } from '#web/overview/leads-several.ts';
import { words } from '#web/words/words.ts';

/** A screen one can go to by its name. */
export type Place = { key: string; label: string; link: Link };

type OfOneOnOne = '' | '/trends' | '/career' | '/feedback' | '/story';

type Link =
  | { to: '/' | '/commitments' | '/themes' | '/overview' | '/settings' | '/start' | '/search' }
  | { to: `/one-on-ones/$id${OfOneOnOne}`; params: { id: string } };

/** Every place there is; those of each one-on-one one below the other. */
export function placesOf(oneOnOnes: readonly OneOnOne[]): Place[] {
  return [
    { key: 'today', label: words('shell.today'), link: { to: '/' } },
    ...oneOnOnes.map(({ id, other: { name } }): Place => ({ key: id, label: name, link: { to: '/one-on-ones/$id', params: { id } } })),
    { key: 'commitments', label: words('commitments.title'), link: { to: '/commitments' } },
    { key: 'themes', label: words('themes.title'), link: { to: '/themes' } },
    ...(leadsSeveral(oneOnOnes) ? [{ key: 'overview', label: words('overview.title'), link: { to: '/overview' } } as const] : []),
    { key: 'search', label: words('search.title'), link: { to: '/search' } },
    { key: 'start', label: words('shell.new'), link: { to: '/start' } },
    { key: 'settings', label: words('shell.settings'), link: { to: '/settings' } },
    ...oneOnOnes.flatMap(({ id, other: { name } }) =>
      (['trends', 'career', 'feedback', 'story'] as const).map((screen): Place => ({
        key: `${id} ${screen}`,
        label: words(`search.place.${screen}`, { name }),
        link: { to: `/one-on-ones/$id/${screen}`, params: { id } },
      })),
    ),
  ];
}

/** Those whose name has a word that begins with each of the words typed; first those that begin with them. */
export function fittingPlaces<Named extends { label: string }>(places: readonly Named[], text: string): Named[] {
  const asked = wordsOf(text).map(({ word }) => word);
  const [first = ''] = asked;
  const fitting = places
    .map((place) => ({ place, named: wordsOf(place.label).map(({ word }) => word) }))
    .filter(({ named }) => asked.every((word) => named.some((one) => one.startsWith(word))));
  const [beginning = [], others = []] = [true, false].map((begins) =>
    fitting.filter(({ named }) => (named[0] ?? '').startsWith(first) === begins).map(({ place }) => place),
  );
  return [...beginning, ...others];
}
