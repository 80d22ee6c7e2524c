/** Said where mail is sent from, and where it did not arrive. */
export const mail = {
  'mail.failing': 'Mail to you could not be delivered since {when}. What it said stands in your inbox. Is your address right?',

  'mail.invite.text': 'Have a link mailed to {name}, or send it yourself. It works once. They see who invites them and who can read the book before they join.',
  'mail.invite.address': 'E-mail of {name}',
  'mail.invite.send': 'Mail the invitation',
  'mail.invite.send-again': 'Mail a new one',
  'mail.invite.link': 'Only make the link',
  'mail.invite.waiting': 'The invitation is on its way to {email}.',
  'mail.invite.sent': 'The invitation was sent to {email}.',
  'mail.invite.failed': 'The invitation did not reach {email}. Check the address, or send {name} the link yourself.',
  'mail.invite.too-many': 'It was not mailed: twenty invitations a day are all we mail for one person. Send {name} the link yourself.',
} as const;
