export function OneOnOneScreen() { return null; }
