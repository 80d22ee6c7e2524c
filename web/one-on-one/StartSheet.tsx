export function StartSheet() { return null; }
