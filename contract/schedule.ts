/** Making up, being away, and what became of a slot that went by. */
export const schedule = {};
