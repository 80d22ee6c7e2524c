export const book = {
  'book.title': 'Earlier pages',
} as const;
