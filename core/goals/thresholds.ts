// How much has to be seen before something is said of a goal. All of it is our own judgement; none is taken from research.

/**
 * Meetings in a row that spoke of a goal without any step of it done, before it is called stuck. Four weekly ones are a
 * month: a step may well take two or three, and whoever is on their way should not be told that they are not.
 */
export const meetingsWithoutStep = 4;

/**
 * Days without a word of a goal before that is said: with weekly meetings three times running, which is no chance any
 * more. Where the two meet more seldom it is `rhythmsUntouched` times their rhythm, so that one meeting may go by.
 */
export const daysUntouched = 21;
export const rhythmsUntouched = 2;

/** Meetings held without a word of it, before that is said: when the two did not meet, nobody could have spoken of it. */
export const meetingsUntouched = 2;
