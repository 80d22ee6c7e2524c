/** What a line, a section or a meeting can be about. */
export const foci = ['people', 'product', 'process', 'growth', 'feedback', 'wellbeing'] as const;

export type Focus = (typeof foci)[number];
