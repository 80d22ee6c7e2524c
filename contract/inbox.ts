/** What one is told, shown in the app. */
export const inbox = {};
