/** Words of the live page. */
export const page = {
  'page.saved': 'Saved',
} as const;
