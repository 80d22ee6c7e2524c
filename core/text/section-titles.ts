import { foldCase } from '#core/text/calendar-words.ts';

const actionTitles = new Set(
  (
    'action|actions|action items|action points|actions items|actions and owners|next steps|next step|to do|to-do|todo|todos|to-dos|' +
    'to dos|tasks|commitments|follow ups|follow-ups|followups|agreed actions|massnahmen|maßnahmen|aufgaben|' +
    'nachste schritte|vereinbarungen|todos|actions a mener|a faire|prochaines etapes|engagements|' +
    'compromisos|acciones|tareas|proximos pasos|pendientes'
  ).split('|'),
);

/** Titles that people write on a line of their own without any mark. */
const plainTitles = new Set(
  (
    'people|product|process|notes|agenda|topics|discussion|wins|challenges|blockers|feedback|check-in|checkin|recap|summary|' +
    'decisions|energised|drained|support|ahead|themen|notizen|sujets|temas|notas'
  ).split('|'),
);

const longestKey = 60;

/** Whether plain lines below this title are actions. */
export function isActionTitle(title: string): boolean {
  return actionTitles.has(
    foldCase(title)
      .replace(/[^\p{L} -]/gu, '')
      .trim(),
  );
}

/** Whether a line without any mark is a title, as it is when a document loses its formats: `Action items`. */
export function isPlainTitle(line: string): boolean {
  return plainTitles.has(foldCase(line)) || isActionTitle(line);
}

/** Gives the key for a section's title: `people`, `product`, `process`; `notes` for no title; else a slug. */
export function sectionKey(title: string): string {
  if (title === '') return 'notes';
  const slug = foldCase(title)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longestKey)
    .replace(/^-|-$/g, '');
  return slug === '' ? 'section' : slug;
}
