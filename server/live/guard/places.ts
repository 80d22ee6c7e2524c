import type * as Y from 'yjs';
import type { Place } from '#server/documents/update/read-update.ts';

/** What one kind of document lets a person put in and take out, place by place. Both throw UpdateRefused. */
export type Places = {
  mayCreate(item: Y.Item, place: Place): void;
  mayDelete(item: Y.Item, place: Place): void;
};
