import { plain } from './plain.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as they can stand in HTML, between tags or in an attribute: nothing in them is read as either. */
export const escaped = (words: string): string => plain(words).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
