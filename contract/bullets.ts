export const bullets = {};
