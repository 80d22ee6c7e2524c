export const oneOnOne = {
  'rhythm.weekly':
    '{weekday, select, 1 {Mondays} 2 {Tuesdays} 3 {Wednesdays} 4 {Thursdays} 5 {Fridays} 6 {Saturdays} other {Sundays}} {time}',
  'rhythm.weeks': '{interval, plural, =2 {Every other {weekday}} other {Every # weeks on {weekday}}} {time}',
  'rhythm.month':
    '{nth, select, 1 {First} 2 {Second} 3 {Third} 4 {Fourth} other {Last}} {weekday} of the month, {time}',
  'rhythm.weekdays': '{interval, plural, =1 {{weekdays}} =2 {Every other week on {weekdays}} other {Every # weeks on {weekdays}}}, {time}',
  'rhythm.days': 'Every {interval, plural, =2 {other day} other {# days}}, {time}',
  'rhythm.month-date': '{date, plural, =31 {Last day} other {{date, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}}} of the month, {time}',
  'rhythm.minutes': '{minutes, plural, one {# min} other {# min}}',
  'rhythm.two-places': '{rhythm} {zone} · {yours} for you',

  'one-on-one.invite': 'Invite {name}',
  'one-on-one.import': 'Bring old notes',
  'one-on-one.not-joined': '{name} has not joined yet',
  'one-on-one.margin': 'Beside the page',
  'one-on-one.trends': 'Trends',
  'one-on-one.look': 'A new month. Would you look at your trends together?',
  'one-on-one.story': 'The story of a period',
  'one-on-one.this-time': 'this time {time}',
  'one-on-one.no-planned': 'No page is planned. The past ones are below.',

  'change.open': 'Change when and where you meet with {name}',
  'change.open.short': 'Change',
} as const;
