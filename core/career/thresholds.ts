// When career is asked about. Our own judgement; none of it is taken from research.

/**
 * Weeks without a word on career before a question on it is offered. Half a quarter: monthly there is seldom anything
 * new to say, and who waits for the quarter to end has a year with three such talks, one of them at review time.
 */
export const careerEveryWeeks = 6;

/**
 * Meetings held since it last came up, or since the book began, before the question is offered: the first meetings are
 * for getting to know each other, and where the two meet seldom, the weeks alone would ask every time.
 */
export const careerEveryMeetings = 3;
