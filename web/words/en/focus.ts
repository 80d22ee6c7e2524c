export const focus = {
  'focus.enter': 'Focus',
  'focus.enter.hint': 'Nothing but the page ({keys})',
  'focus.leave': 'Leave focus',
  'focus.leave.hint': 'Bring everything back (Esc)',
  'focus.said.entered': 'Focus: nothing but the page. Escape brings everything back.',
  'focus.said.left': 'Everything is back.',
} as const;
