// How much has to be seen before something is noticed. What names practice.md comes from there; all else is our own
// judgement, and none of it is taken from research.

/** Nothing older than half a year makes a signal: by then the two are in another place, and often in another job. */
export const windowDays = 182;

/** Pages most signals ask for: with four weekly ones a month is in sight, and one bad week makes no picture. */
export const fewestPages = 4;

/** Lines that one signal shows as its evidence. By common sense: what is longer is not followed up, line by line. */
export const mostEvidence = 6;

// Bumped

/** Slots looked back on, and how many must be there: two months of weekly ones; a single bad month is no habit. */
export const bumpedSlots = 8;
export const fewestSlots = 4;

/** So many of them moved to another day or skipped are noticed: one is life and two are chance. */
export const bumpedFrom = 3;

/** … or so many of them late: a late one has cost the other the preparation already. */
export const lateFrom = 2;

/** Less notice than this is late: practice.md, N4, names late cancelling; a day is what one needs to plan anew. */
export const lateMs = 24 * 3_600_000;

// One voice

/** What practice.md, N4, aims at where one leads the other: about 70 % the report’s, in percent. Between equals, half. */
export const reportsAim = 70;
export const equalsAim = 50;

/** So many points below the aim count as the other’s meeting: for a report less than 40 %, for an equal less than 25 %. */
export const offAimManaged = 30;
export const offAimEquals = 25;

/** Lines raised, and words written, before a share of them says anything: three lines and a few sentences a page. */
export const fewestRaised = 12;
export const fewestWords = 120;

/** Pages both of the two reflected on before what they felt is added up. */
export const fewestReflections = 3;

/** What “spoke more” is taken for, in percent: between half and all. An estimate, and called so on the screen. */
export const spokeMore = 75;

// Status drift, sameness, Product

/** The newest pages that are looked at for what they went to, and how many of them must say the same. */
export const recentPages = 4;
export const mostOfRecent = 3;

/** A page is all status from this share of its words on Product, with nothing on people, growth or wellbeing. */
export const allStatusFrom = 0.8;

/** Words a page must hold to be called all status, or all of one focus: two lines are no drift. */
export const fewestWordsOnPage = 12;

/** Pages in a row that went to one focus, or brought nothing new, before it is called sameness, and how much of each. */
export const samePages = 5;
export const sameFocusFrom = 0.7;

/** New lines on each of those pages, at most, for “hardly anything new”. */
export const hardlyNew = 1;

// No thread, promises

/** Days in which what was raised is looked for again: twelve weeks, the period the trends open with. */
export const threadDays = 84;

/** Lines raised and never heard of again before it is noticed, and which part of all raised they must be. */
export const lostFrom = 3;
export const lostShare = 1 / 3;

/** A topic left open at so many meetings is as good as never followed up: it is where practice.md, N1, asks of a blocker too. */
export const leftOpenFrom = 3;

/** Promises of one person that can be judged before they are added up, and the share kept below which it is noticed. */
export const fewestPromises = 4;
export const keptBelow = 0.6;

/** A promise without a due date is judged not kept once it stood open at so many meetings: the next time is soon enough, the third is not. */
export const openMeetings = 3;

// Unasked

/** Meetings held in silence before something counts as unasked, whatever the weeks. */
export const unaskedMeetings = 3;

/**
 * Weeks of silence: wellbeing is a weekly matter, so a month; development, feedback and context twice that. The meta
 * question comes round every 8 to 10 weeks (issue 3, C7), so it is late after twelve.
 */
export const unaskedWeeks = { wellbeing: 4, development: 8, feedback: 8, context: 8, meta: 12 } as const;

// Energy and load

/** Check-ins of one person that make a line, and how many are looked back on. Three points are a mood, not a trend. */
export const fewestCheckIns = 4;
export const recentCheckIns = 6;

/** Steps (of the five) by check-in, as the median of all slopes (Theil–Sen): one step in three check-ins. */
export const steepEnough = 1 / 3;

/** … and only where it matters: load that has reached 4, mood that has come down to 3 or less. */
export const heavyFrom = 4;
export const lowUpTo = 3;

// Names, variety, looking together

/** Days looked back on for names, and on how many pages one has to be raised to “keep coming up”. */
export const nameDays = 84;
export const namePages = 3;

/** Where more of the words inside sentences are capitalised than this, capitals mean nothing (German nouns): only `@name` counts. */
export const mostCapitals = 0.2;

/** … once there are so many words that the share of capitals among them is no chance. */
export const fewestForCapitals = 60;

/** Weeks after which a focus is due again. Product comes up by itself. Growth as in core/career; the rest as in `unaskedWeeks`, in between for People and Process. */
export const focusWeeks = { people: 4, product: null, process: 6, growth: 6, feedback: 8, wellbeing: 4 } as const;

// Trends

/** Days in a period, practice.md N5: 12 weeks, 6 months, all. */
export const periodDays = { '12-weeks': 84, '6-months': 182, all: null } as const;
