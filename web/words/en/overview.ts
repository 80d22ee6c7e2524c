export const overview = {
  'overview.title': 'Your reports, side by side',
  'overview.text':
    'Is anybody getting less of your time, your word or your notice? Counted since {since}, from the pages you share with each. Only you see this.',
  'overview.empty': 'Nobody is led by you here. What several one-on-ones with reports have in common shows on this page.',
  'overview.who': 'With',
  'overview.kept': 'Met',
  'overview.time': 'Time',
  'overview.wins': 'Wins noted',
  'overview.last-win': 'Last win',
  'overview.career': 'Career last came up',
  'overview.owed': 'You owe',
  'overview.held': '{held, plural, =0 {not yet} one {once} =2 {twice} other {# times}}',
  'overview.bumped':
    '{moved, plural, =0 {none moved} other {# moved}}, {skipped, plural, =0 {none skipped} other {# skipped}}',
  'overview.minutes': '{minutes, number} min',
  'overview.never': 'not yet',
  'overview.owes': '{owed, plural, =0 {nothing} other {#}}',
  'overview.overdue': '{overdue, plural, one {# past its day} other {# past their day}}',
} as const;
