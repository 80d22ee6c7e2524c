/** When the day begins for whoever is told something, on the clock at their wall. Our choice: work has begun nearly everywhere, and few meetings have. */
export const morning = '08:00';

/** When somebody is reminded the day before. Our choice: there is time left to put a topic on the page before one goes home. */
export const afternoon = '16:00';

/** How long what happened is worth telling, in days, counted from when it could first be carried. Older than that it is known, or it does not matter. */
export const worthTellingDays = 2;

/** Six days off and a night carry nothing further than a week or so: what came up before this many days is told by now, or old. */
export const longAgoDays = 14;

/** How long what somebody was told stays in their inbox, in days. Our choice: a quarter of the year. */
export const keptDays = 90;

/** How many lines of a page a message holds at most, for those who chose words. */
export const mostLines = 5;
