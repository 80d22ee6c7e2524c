// When which question is offered. Our own judgement, from the practice where it is named; none of it is taken from research.

/** Weeks before a question comes back to the same book. Practice C7: "never the same one again soon"; a quarter of a year forgets. */
export const restsWeeks = 12;

/** Weeks a category rests after one of its questions was offered for a reason: the same reason every week is nagging. */
export const reasonRestsWeeks = 3;

/** Meetings held before questions of a depth are offered: trust grows with the pages, and nobody opens up to a stranger's list. */
export const heldBefore = { light: 0, honest: 2, deep: 6 } as const;

/** Meetings held while questions to begin with come first: two who start do not know each other's weeks yet. */
export const beginningMeetings = 2;

/** Check-ins of one person that are compared, newest back: two may differ by chance, three point somewhere. */
export const checkInsCompared = 3;

/** Steps (of 1 to 5) that mood fell or load rose over these: one step is a bad night. */
export const energySteps = 2;

/** Held meetings looked at for whether all went to product. */
export const productMeetings = 3;

/** Bullets that have to stand on those meetings together, before their share says anything. */
export const productBullets = 6;

/** Share of the bullets in Product from which on it was "only product lately". */
export const productShare = 0.8;

/** Weeks without a line of feedback, either way, before a question on it is offered: as for career, half a quarter. */
export const feedbackEveryWeeks = 6;

/** Meetings held before the lack of feedback says anything. */
export const feedbackMeetings = 3;

/** Bullets on the last page below which it was a quiet one. */
export const quietBullets = 3;

/** Questions shown at once when browsing: practice C7, "five at a time, not three hundred". */
export const atOnce = 5;

/** Weeks after which the meta question comes round: issue 3, "every 8 to 10 weeks". */
export const metaFromWeeks = 8;

/** Weeks it comes round by: where the two meet seldom, it comes a meeting early rather than later than this. */
export const metaByWeeks = 10;

/** Meetings held before it is asked at all: there has to be something to speak of. */
export const metaMeetings = 3;
