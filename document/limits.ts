/**
 * How much fits. The editor stops before these; the server refuses what goes beyond, since only a client that is
 * not the editor sends it. Lengths are in UTF-16 code units, as JavaScript and Yjs count.
 */
export const limits = {
  /** Letters in one bullet: some eight printed pages. */
  bullet: 20_000,
  /** Letters in one line of a check-in or recap, and in what was agreed to. */
  line: 4_000,
  /** Letters in a text of the cover. */
  coverText: 20_000,
  /** Letters in why an action was dropped. */
  reason: 1_000,
  /** Letters in any other attribute of a bullet. */
  attribute: 200,
  /** Letters and elements put in by one edit: what one paste may bring. */
  edit: 200_000,
  /** Bytes of a whole document, as stored. */
  document: 2_000_000,
  /** Bytes of one frame on the socket. */
  frame: 2_097_152,
  /** Bytes of what one client tells the others about its caret. */
  presence: 4_096,
} as const;
