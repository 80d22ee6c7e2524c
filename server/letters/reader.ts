/** Who reads a letter: names of days and times are those where they are, and links lead to this server. */
export type Reader = {
  /** The address people open, without a slash at the end. */
  origin: string;
  timeZone: string;
};
