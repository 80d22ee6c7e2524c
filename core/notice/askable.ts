/** What two people should ask or tell each other now and then, and what can be missed: N4, “unasked”. */
export const askables = ['wellbeing', 'development', 'feedback', 'context', 'meta'] as const;

export type Askable = (typeof askables)[number];
