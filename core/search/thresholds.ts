/** Below this many letters a slip makes another word ("team", "term"), so none is forgiven. Common sense. */
export const shortestForgiven = 5;

/** Slips near the end that are forgiven: one, and two in words of this many letters or more. Common sense: long words are mistyped more often, and few others are like them. */
export const lettersForTwoSlips = 9;

/** How many results one answer holds. Nobody reads on after that: one more word finds it sooner. */
export const mostFound = 50;

/** How much of a long line is shown, in UTF-16 units: about three lines on a phone. */
export const longestShown = 240;
