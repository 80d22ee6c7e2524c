/** Names of months in English, German, French and Spanish, without accents, in the order of the year. */
const monthNames = [
  'january jan januar jänner janner janvier janv enero ene',
  'february feb februar fevrier fevr fev febrero',
  'march mar marz maerz mrz mars marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juni juin junio',
  'july jul juli juillet juil julio',
  'august aug aout agosto ago',
  'september sep sept septembre septiembre setiembre',
  'october oct oktober okt octobre octubre',
  'november nov novembre noviembre',
  'december dec dezember dez decembre diciembre dic',
];

/** Names of weekdays in the same languages, Monday first. */
const weekdayNames = [
  'monday mon montag mo lundi lun lunes',
  'tuesday tue tues dienstag di mardi mar martes',
  'wednesday wed weds mittwoch mi mercredi mer miercoles mie',
  'thursday thu thur thurs donnerstag do jeudi jeu jueves jue',
  'friday fri freitag fr vendredi ven viernes vie',
  'saturday sat samstag sa samedi sam sonnabend sabado sab',
  'sunday sun sonntag so dimanche dim domingo dom',
];

/** From a name without accents in lower case to its number: months from 1, weekdays as in ISO, from 1 for Monday. */
export const months = numberNames(monthNames);
export const weekdays = numberNames(weekdayNames);

function numberNames(lists: readonly string[]): Map<string, number> {
  return new Map(lists.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)));
}

/** Gives the text in lower case without accents, each character still in its place. */
export function foldCase(text: string): string {
  let folded = '';
  for (const character of text) {
    const base = character.normalize('NFD').toLowerCase();
    folded += character.length === 1 ? base.charAt(0) : character;
  }
  return folded;
}
