/** How long what was done or dropped stays in sight, in days. Our choice: four weekly meetings, long enough to be thanked for. */
export const finishedForDays = 28;
