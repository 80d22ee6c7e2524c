/** One mail as it is handed over. What is in it is settled; how it is written down is the mailer's business. */
export type Mail = {
  /** Stays the same however often it is handed over: whoever gets it twice can know. */
  id: string;
  at: Date;
  fromName: string;
  to: { name: string; address: string };
  /** Where it comes back to when it cannot be delivered; null: to where it is from. */
  returnTo: string | null;
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
  /** Where one press turns this kind of mail off (RFC 8058). */
  off: string | null;
  /** An entry of the calendar, which goes along as it is. */
  entry: { method: 'REQUEST' | 'CANCEL'; object: string } | null;
};
