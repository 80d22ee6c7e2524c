import EmailReplyParser from 'email-reply-parser';

/** A line that begins something of its own: a sign of the page, or a bullet out of habit. */
const begins = /^\s*([-*•]\s|[?!+]\s|\[[ xX]?\]\s|\d{1,2}[.)]\s)/;
/** Mail programs break lines at 72 to 78 letters: a line this long may go on in the next. */
const wrapped = 55;

/** What somebody wrote above what they quote and below it no more: without quotation, and without signature. */
export function ownWords(text: string): string {
  return new EmailReplyParser().parseReply(text.replaceAll('\r\n', '\n')).trim();
}

/** The lines of a reply as they were meant: what a mail program broke is one line again. */
export function replyLines(text: string): string[] {
  const lines: string[] = [];
  let goesOn = false;
  for (const line of ownWords(text).split('\n')) {
    const words = line.trim();
    if (words === '') goesOn = false;
    else {
      const last = lines.length - 1;
      if (goesOn && !begins.test(line)) lines[last] = `${lines[last] ?? ''} ${words}`;
      else lines.push(words.replace(/^\d{1,2}[.)]\s+/, ''));
      goesOn = line.length >= wrapped;
    }
  }
  return lines;
}
