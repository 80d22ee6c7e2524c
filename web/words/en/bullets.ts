/** Words of the capture bar. */
export const bullets = {
  'bullets.field': 'Note something for your next one-on-one',
  'bullets.field.with': 'Note something for your next one-on-one with {name}',
  'bullets.hint': '@ names who it is for, also several. [] makes it an action, ! a blocker, + a win, ? a topic.',
  'bullets.sheet': 'Note something',
  'bullets.send': 'Note it',
  'bullets.who': 'Who is it for?',
  'bullets.all': 'Everybody you lead ({count})',
  'bullets.take-off': 'Not for {name}',
  'bullets.meant.due': '{kind} · {due}',
  'bullets.put': '“{text}” is on the {count, plural, one {page with {names} for {day}} other {next pages with {names}}}.',
  'bullets.open': 'Open page',
  'bullets.undo': 'Undo',
  'bullets.taken-back': 'Taken back.',
  'bullets.kept': 'It stays with {names}: it was changed there meanwhile.',
} as const;
