/** How many things a row says at most. Our choice: more than three are not read in the two minutes before a meeting. */
export const factsInRow = 3;

/** From which meeting on a blocker lingers: the third, as the practice has it (N1). */
export const lingersFrom = 3;

/**
 * After how many weeks without a word on career it is worth saying so. Our choice: a quarter of the year less a few
 * weeks, so that the two still talk about it each quarter.
 */
export const careerUnheardWeeks = 9;

/** How long what everybody has heard stays in sight, in days. Our choice: two weekly meetings. */
export const heardForDays = 14;

/** How much of what the books show is told on Today. Our choice, as in the design: a few lines are looked at, a list is not. */
export const mostNoticed = 3;
