import type { Day } from '#core/day.ts';
import type { Page } from '#core/page.ts';

/** A person of the two, as their actions name them. */
type Named = { id: string | null; name: string };

const locale = 'en-GB';

/**
 * The recap as it leaves the room, if both want that: the two closing lines, what each took on, and when they meet
 * next, by the clock of the place. The same words where they are shown before, and where they are carried.
 */
export function recapText({ recap, sections }: Pick<Page, 'recap' | 'sections'>, two: readonly Named[], next: { day: Day; time: string } | null): string {
  const actions = sections
    .flatMap(({ bullets }) => bullets)
    .filter(({ kind, state, text }) => kind === 'action' && state === 'open' && text.trim() !== '')
    .map(({ text, owner, due }) => {
      const name = two.find(({ id }) => id !== null && id === owner)?.name;
      const day = due === 'next' ? 'next time' : due && dayOf(due);
      return `– ${name ? `${name}: ` : ''}${onOneLine(text)}${day ? ` (${day})` : ''}`;
    });
  const parts = [
    said('What mattered', recap.mattered),
    said('What happens next', recap.next),
    ...(actions.length > 0 ? [['Actions:', ...actions].join('\n')] : []),
    ...(next ? [`Next time: ${dayOf(next.day)}, ${next.time}`] : []),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function said(what: string, words: string): string {
  return words.trim() === '' ? '' : `${what}: ${onOneLine(words)}`;
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * `Tuesday 24 November 2026`: it is kept where no page says which year it was. Put together from its parts: where the
 * comma stands is not the same in every browser, and the text is.
 */
function dayOf(day: Day): string {
  const part = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return [part({ weekday: 'long' }), part({ day: 'numeric' }), part({ month: 'long' }), part({ year: 'numeric' })].join(' ');
}
