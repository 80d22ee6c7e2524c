/** From this many people on, a theme is the next thing to improve: one person may have a bad week, two see the same thing. From `practice.md`: "a theme that several people raise". */
export const severalPeople = 2;

/** Weeks after which a theme nobody has raised again has gone quiet. Half a year, common sense: what was not said for so long is not what to improve next. */
export const quietAfterWeeks = 26;

/** From this many letters on, two themes one slip apart may be the same; with fewer they are two words ("deploy", "deploys" share a stem anyway). Common sense. */
export const lettersForOneSlip = 6;

/** And from this many on, two slips apart. Common sense. */
export const lettersForTwoSlips = 12;
