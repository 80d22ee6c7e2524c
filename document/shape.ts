import type { Kind, State } from '#core/page.ts';

/**
 * The shared document of a page, as both sides know it. Changing any of this changes what older clients would
 * delete: raise `documentVersion`, which is part of the socket's address, so that they are turned away instead.
 */
export const documentVersion = 2;

/** Roots of a page's document. What belongs to one person has a root of its own, named for them. */
export const roots = {
  page: 'page',
  recap: 'recap',
  floor: 'floor',
  checkIn: (person: string) => `check-in:${person}`,
  agreed: (person: string) => `agreed:${person}`,
} as const;

/** Roots of a cover's document: both are texts. */
export const coverRoots = ['purpose', 'agreement'] as const;

export const nodes = { section: 'section', bullet: 'bullet' } as const;

export const recapLines = ['mattered', 'next', 'needs'] as const;
/** What is said first on the page; the status stands beside it, sent ahead and folded. */
export const feltLines = ['energised', 'drained', 'support'] as const;
export const checkInLines = [...feltLines, 'status'] as const;

/** A key of the floor: whole minutes since talk began. */
export const floorMinute = /^\d{1,3}$/;

export const deepestIndent = 4;

/** Attributes of a bullet in the document. Absent means the default named in `read-page`. */
export type BulletAttributes = {
  id: string;
  kind: Kind;
  indent: number;
  by: string;
  owner: string;
  due: string;
  state: State;
  reason: string;
  since: string;
  carried: number;
};

export const bulletAttributes = ['id', 'kind', 'indent', 'by', 'owner', 'due', 'state', 'reason', 'since', 'carried'] as const;
export const sectionAttributes = ['key', 'title', 'prompt'] as const;
