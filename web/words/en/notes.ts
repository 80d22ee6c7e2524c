export const notes = {
  'notes.title': 'Private to you',
  'notes.beside': 'Beside this page',
  'notes.beside.past': 'Private to you, beside this page',
  'notes.beside.hint': 'Only you can read what you write here.',
  'notes.about': 'About {name}',
  'notes.about.hint': 'What you want to remember about {name}.',
  'notes.saved': 'Saved',
  'notes.unsaved': 'Not saved yet',
  'notes.failed': '{why} What you wrote is still here.',
  'notes.meaning': 'What private means here',
  'notes.meaning.text':
    'These notes are encrypted under a key of your own, not the one of this book. {name} cannot open them, is not told that they exist, and they are in no story, recap or signal. Whoever runs this server could reach the key, as with every word here.',
} as const;
