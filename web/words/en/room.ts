export const room = {
  'room.line': 'Only you and {name} can read this.',
  'room.line.alone': 'Only you can read this, and {name} once they join.',
  'room.more': 'Who can read this',
  'room.two': 'You and {name} read and write here, on equal terms. Both see the same pages.',
  'room.operator':
    'Every word is stored encrypted. Whoever runs this server can reach the key, though, and so could read what is here. Rapport gives them no screen and no command for it, but cannot prevent it.',
  'room.nobody':
    'Nobody else. There is no administrator role that opens a room, no view for the next manager up, no access for support.',
  'room.same': '{name} is told the same, in the same words.',
} as const;
