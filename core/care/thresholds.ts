/**
 * Minutes a talk may run over its time and still count: whoever forgets to close a page did not talk all evening.
 * Common sense: a meeting that runs over ends at the next quarter of an hour, when somebody has to leave.
 */
export const longestOverrun = 15;

/**
 * How a feedback bullet begins that asks for feedback instead of giving it, in `normalised` words. From the ways people
 * ask in practice.md's spirit ("ask before you answer"); words that as often open a statement ("what you did …") are left out.
 */
export const askingWords = [
  'how am i', 'how are we', 'how can i', 'how can we', 'how could i', 'how could we', 'how did', 'how do', 'how does', 'how was', 'how were',
  'how would you', 'what can i', 'what could i', 'what should i', 'what do you', 'what did you', 'what would you', 'is there anything',
  'can you', 'could you', 'would you', 'will you', 'do you', 'did i', 'am i', 'please tell', 'tell me',
  'feedback wanted', 'feedback please', 'asking for feedback', 'i would like feedback', 'i d like feedback', 'i want feedback',
  'i would like to hear', 'i d like to hear', 'i would like to know', 'i d like to know',
] as const;
