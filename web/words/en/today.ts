export const today = {
  'today.count':
    '{count, plural, =0 {No one-on-one today{week, plural, =0 {.} one {, one in the next seven days.} other {, # in the next seven days.}}} other {{count, plural, one {One one-on-one today} other {# one-on-ones today}}{week, plural, =0 {.} one {, one more in the next seven days.} other {, # more in the next seven days.}}}}',
  'today.leads-you': 'leads you',
  'today.open': 'Open page',
  'today.open-with': 'Open page with {name}',
  'today.check-in': 'Check in',
  'today.check-in-with': 'Check in with {name}',
  'today.empty': 'You have no one-on-ones yet. It takes a name to start one.',
  'today.start-first': 'Start your first one-on-one',

  'today.fact.not-joined': 'has not joined yet, you can prepare the page alone',
  'today.fact.no-page': 'no page is planned',
  'today.fact.not-closed': 'the page is not closed yet',
  'today.fact.nothing': 'nothing on the page yet',
  'today.fact.topics': '{count, plural, one {one topic} other {# topics}}',
  'today.fact.topics.mine': '{count, plural, one {one topic, yours} other {# topics, all yours}}',
  'today.fact.topics.theirs': '{count, plural, one {one topic, {name}’s} other {# topics, all {name}’s}}',
  'today.fact.topics.both': '{mine, plural, one {one topic} other {# topics}} of yours, {theirs} of {name}’s',
  'today.fact.not-checked-in': 'you have not checked in yet',
  'today.fact.status': 'status sent',
  'today.fact.status.read': 'status read',
  'today.fact.support': '{name} asks for: {words}',
  'today.fact.drained': '{name} feels drained by {words}',
  'today.fact.blocked':
    '{text}: blocked for {meeting, selectordinal, one {a #st} two {a #nd} few {a #rd} other {{meeting, plural, =8 {an 8th} =11 {an 11th} =18 {an 18th} other {a #th}}}} meeting',
  'today.fact.career': 'career last came up {weeks, plural, other {# weeks}} ago',
  'today.fact.career.never': 'career has not come up yet',

  'today.noticing': 'Worth noticing',
  'today.shared': 'Told to several',
  'today.shared.all': 'all {count} have heard it',
  'today.shared.some': '{heard, plural, =0 {{names} have not heard it yet} other {# of {count} have heard it · not yet {names}}}',
} as const;
