import { foldWords } from '#core/goals/fold-words.ts';
import type { Kind } from '#core/page.ts';
import { words } from '#web/words/words.ts';
import { kindSigns } from '../bullet/kinds.ts';
import type { Asked } from './asked.ts';

/** One line of a menu and what picking it does. */
export type Choice = {
  key: string;
  label: string;
  /** What is typed for the same thing. */
  typed: string | null;
  does:
    | { is: 'kind'; kind: Kind }
    | { is: 'owing'; field: 'due' | 'owner' }
    | { is: 'write'; text: string };
};

/** What menus offer here: first names of the two, the themes that were seen, and the titles of their goals. */
export type Offers = { names: readonly string[]; themes: readonly string[]; goals: readonly string[] };

const most = 8;

/** The choices that fit what is asked, best first. `onAction`: whether the line is an action, which has an owner and a due date. */
export function choicesFor(asked: Asked, offers: Offers, onAction: boolean): Choice[] {
  if (asked.sign === '/') return fitting(kindChoices(onAction), asked.query);
  if (asked.sign === '→') return goalChoices(offers.goals, asked.query).slice(0, most);
  const values = asked.sign === '@' ? offers.names : offers.themes.slice(0, 60);
  const written = values.map((value): Choice => ({
    key: value,
    label: `${asked.sign}${value}`,
    typed: null,
    does: { is: 'write', text: `${asked.sign}${value} ` },
  }));
  // Nothing left to complete.
  const exact = values.some((value) => value.toLowerCase() === asked.query.toLowerCase());
  return exact ? [] : fitting(written, asked.query).slice(0, most);
}

/** Goals of which a word begins so. One that is written out already is not among them. */
function goalChoices(titles: readonly string[], query: string): Choice[] {
  const asked = foldWords(query);
  const fits = (title: string) => foldWords(title) !== asked && ` ${foldWords(title)}`.includes(` ${asked}`);
  return titles.filter(fits).map((title) => ({ key: title, label: title, typed: null, does: { is: 'write', text: `→ ${title} ` } }));
}

function kindChoices(onAction: boolean): Choice[] {
  const kinds = kindSigns.map(({ kind, typed }): Choice => ({
    key: kind,
    label: words(`page.kind.${kind}`),
    typed,
    does: { is: 'kind', kind },
  }));
  if (!onAction) return kinds;
  const owing = (['due', 'owner'] as const).map((field): Choice => ({
    key: field,
    label: words(`page.menu.${field}`),
    typed: null,
    does: { is: 'owing', field },
  }));
  return [...owing, ...kinds];
}

function fitting(choices: readonly Choice[], query: string): Choice[] {
  const asked = query.toLowerCase();
  const starts = (choice: Choice) => plain(choice.label).startsWith(asked) || choice.key.startsWith(asked);
  return choices.filter(starts);
}

function plain(label: string): string {
  return label.toLowerCase().replace(/^[@#]/, '');
}
