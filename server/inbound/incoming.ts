import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { isAutomatic } from './is-automatic.ts';
import { readReport, type Report } from './read-report.ts';
import { textOfHtml } from './text-of-html.ts';

/** A mail that came in, as far as it matters here. */
export type Incoming = {
  /** The one address it says it is from, in lower case; null where it names none or several. */
  from: string | null;
  /** What tells this mail from others; where it names nothing, it follows from its bytes. */
  messageId: string;
  /** Sent by a program: an absence note, a list, a report. */
  automatic: boolean;
  /** How many servers it says it went through. */
  hops: number;
  text: string;
  /** What a calendar sent along (text/calendar). */
  calendar: string | null;
  /** What became of a mail of ours (RFC 3464). */
  report: Report | null;
};

// Nothing sensible nests deeper; what does is there to keep a parser busy.
const deepest = 12;

/** Reads a mail. Never throws over what is in it: what cannot be read is empty. */
export async function readIncoming(raw: Uint8Array): Promise<Incoming> {
  const mail = await PostalMime.parse(raw, { maxNestingDepth: deepest, attachmentEncoding: 'utf8', forceRfc822Attachments: true });
  return {
    from: oneAddress(mail.from),
    messageId: mail.messageId ?? createHash('sha256').update(raw).digest('hex'),
    automatic: isAutomatic(mail.headers),
    hops: mail.headers.filter(({ key }) => key === 'received').length,
    text: textOf(mail),
    calendar: partOf(mail, 'text/calendar') ?? partOf(mail, 'application/ics'),
    report: readReport(partOf(mail, 'message/delivery-status')),
  };
}

function oneAddress(from: Address | undefined): string | null {
  return from?.address === undefined || !from.address.includes('@') ? null : from.address.trim().toLowerCase();
}

function textOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text;
  return html === undefined ? '' : textOfHtml(html);
}

function partOf({ attachments }: Email, type: string): string | null {
  const part = attachments.find(({ mimeType }) => mimeType === type);
  return part && typeof part.content === 'string' ? part.content : null;
}
