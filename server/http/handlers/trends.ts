export const trends = {};
