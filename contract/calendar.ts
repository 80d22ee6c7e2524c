/** Calendars: the feed a person subscribes to, and what calendars answered. */
export const calendar = {};
