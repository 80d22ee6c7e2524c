/** What a person can want to be told, or not. Each is one switch for each way. No schema: the browser reads this. */
export const notices = ['day-before', 'soon', 'check-in', 'status', 'owed', 'unheld', 'digest', 'changes', 'recap'] as const;
export type Notice = (typeof notices)[number];
