export const imports = {
  'import.title': 'Bring old notes',
} as const;
