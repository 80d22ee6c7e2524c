import type { Me, TodayRow } from '#web/api/shapes.ts';
import { shortNames } from '#web/one-on-one/short-names.ts';
import type { Naming } from '#web/trends/signal-words.ts';

/** What the two of a row are called where the words of a signal name them. The other has the same words before them. */
export function namingIn({ seat, other }: Pick<TodayRow, 'seat' | 'other'>, otherName: string, me: Me, today: string): Naming {
  const mine = shortNames([{ id: 'me', name: me.name }, { id: 'other', name: other.name }]).get('me') ?? me.name;
  return {
    nameOf: (person) => (person === me.id ? mine : otherName),
    manager: seat === 'manager' ? mine : otherName,
    report: seat === 'manager' ? otherName : mine,
    today,
  };
}
