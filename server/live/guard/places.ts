import type { Created, Place } from '#server/documents/update/read-update.ts';

/** What one kind of document lets a person put in and take out, place by place. Both throw UpdateRefused. */
export type Places = {
  mayCreate(created: Created): void;
  mayDelete(place: Place): void;
};
