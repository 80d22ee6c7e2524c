export const example = {
  'example.offer': 'Or look around first: six months with Sam Okafor, who is made up. You sit in the manager’s seat, and one press removes it all.',
  'example.look-around': 'Look around in an example',
  'example.mark': 'example',
  'example.line': 'This is an example: {name} is made up, and you sit in the manager’s seat. Write in it what you like, it goes when you remove it.',
  'example.line.today': 'The one-on-one with {name} is an example: {name} is made up, and you sit in the manager’s seat.',
  'example.remove': 'Remove the example',
} as const;
