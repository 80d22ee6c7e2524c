/** From this meeting on a blocker is asked what kind it is: the third, as the practice has it (N1). */
export const asksFromMeeting = 3;

/**
 * Two blockers this much alike are offered as one. Chosen on the half of `testing/blocker-pairs.ts` that is for tuning;
 * `similarity.test.ts` prints and holds what it does on the other half. An offer too many is worse than one too few.
 */
export const sameFrom = 0.72;

/** A blocker that comes back after more than half a year is offered no more: by common sense the old one is forgotten. */
export const remembersDays = 182;

/**
 * A line this much like what was mentioned counts as its follow-up. Low by common sense: who is told that nobody
 * followed up, though somebody did, stops believing the margin.
 */
export const followedUpFrom = 0.3;

/** Mood or load that moved by this much is worth a line (issue “The thread”, B5): on five steps, one is everyday noise. */
export const movedBy = 2;

/** No more lines of one sort than these beside a page: by common sense, what is not read at a glance is not read. */
export const mostLines = 2;

/** A line in the margin is cut after this many characters: two lines of the margin, as designed. */
export const shortLine = 90;
