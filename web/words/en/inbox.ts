export const inbox = {
  'inbox.none': 'Nothing yet. Here stands what Rapport told you: meetings ahead, and what became of them.',
  'inbox.no-mail': 'No mail server is set here, so this is where messages stand. Whoever runs Rapport can name one with RAPPORT_SMTP_URL.',
  'inbox.new': 'New',
  'inbox.older': 'Older',
  'inbox.choose': 'Choose what you are told',
} as const;
