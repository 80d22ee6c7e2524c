// When a nudge speaks up. From practice.md where it is named, otherwise our own judgement; none of it is taken from research.

/** Topics by the one who leads, above which it is no longer the report's meeting (practice, rule 1). From the issue: "more than five". */
export const mostTopics = 5;

/** Lines on a page before it can be all status: two lines of status are two lines. */
export const statusLines = 4;

/** Minutes talked before the minutes of Product say anything: whoever begins with Product is ahead for a while. */
export const minutesBefore = 15;

/** Minutes by which Product has to be ahead of the next longest: a minute or two is chance. */
export const minutesAhead = 3;

/** Minutes after the last writing for which a question still counts as just asked. */
export const minutesOfSilence = 2;

/**
 * Words that speak of people without saying whom. Our own list, kept short, since a nudge that is wrong is worse than one
 * that is missing: "nobody" often is the whole truth.
 */
export const vagueWords = [
  'some people', 'certain people', 'other people', 'many people', 'a lot of people', 'people say', 'people are saying', 'people think', 'people feel',
  'some of us', 'some of the team', 'everyone', 'everybody', 'someone', 'somebody', 'somebody else', 'others', 'they',
] as const;

/** How a line of status begins or ends, in our own words for what people write. */
export const statusWords = [
  'done', 'finished', 'shipped', 'merged', 'deployed', 'released', 'fixed', 'closed', 'completed', 'delivered', 'in review', 'in progress', 'in testing',
  'on track', 'working on', 'started', 'blocked', 'waiting for', 'waiting on', 'still open', 'next up', 'wip', 'eta', 'rolled out', 'is live', 'nearly there',
  'almost done', 'on hold', 'up next',
] as const;
