/** Chats and webhooks of one’s own. */
export const channels = {};
