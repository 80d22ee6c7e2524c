/** What a question is about, in the order one browses them. */
export const categories = [
  'opening',
  'wellbeing',
  'people',
  'product',
  'process',
  'growth',
  'feedback',
  'meta',
  'silence-breakers',
] as const;

/** How much it asks of the one who answers: `light` is answered in passing, `deep` is worth some of the meeting. */
export const depths = ['light', 'honest', 'deep'] as const;

export type Category = (typeof categories)[number];
export type Depth = (typeof depths)[number];

/** A question of the bank, or one's own. `id` is given once and kept for life: books remember which were offered. */
export type Question = {
  id: string;
  category: Category;
  depth: Depth;
  text: string;
  /** The same question in other words. */
  rewordings: readonly string[];
};

/** A category as it stands in its file: by depth, each as its id, its words, and its rewordings. */
export type Written = Record<Depth, readonly (readonly [id: string, text: string, ...rewordings: string[]])[]>;
