/** What one wants to be told, where and when. */
export const choices = {};
