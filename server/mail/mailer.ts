import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Logger } from 'pino';
import type { Settings } from '#server/config/settings.ts';
import type { Outcome } from '#server/messages/deliver.ts';
import { readDkimKey } from './dkim-key.ts';
import type { Mail } from './mail.ts';
import { outcomeOf, toldBy } from './outcome-of.ts';
import { plain } from './plain.ts';
import { smtpOptions } from './smtp-options.ts';

/** Hands mail over to the mail server that is set. */
export type Mailer = { send(mail: Mail): Promise<Outcome>; close(): void };

// All of it together stays well below the five minutes after which another server would try (deliver.ts).
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, dnsTimeout: 20_000, socketTimeout: 60_000, idleTimeout: 30_000 };
const longestMs = 150_000;

/** What the signature covers. RFC 8058 asks for both of the unsubscribe headers, and the library knows only one by itself. */
const signedHeaders =
  'From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted';

/** Opens the way to the mail server; null where none is set. Throws a SettingsError where what is set cannot work. */
export function openMailer({ smtpUrl, mailFrom, dkim }: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dkim'>, logger: Logger): Mailer | null {
  if (smtpUrl === null || mailFrom === null) return null;
  const key = dkim && readDkimKey(dkim);
  const transport = createTransport({
    ...smtpOptions(smtpUrl),
    ...patience,
    pool: true,
    maxConnections: 2,
    // A connection that ends midway may have handed the mail over: whether to try again is not decided here.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(key && { dkim: { domainName: key.domain, keySelector: key.selector, privateKey: key.pem, headerFieldNames: signedHeaders } }),
  });
  transport.on('error', (error) => logger.warn(toldBy(error), 'mail'));
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...written(mail, mailFrom), signal: AbortSignal.timeout(longestMs) });
        return { is: 'sent' };
      } catch (error) {
        logger.warn({ delivery: mail.id, ...toldBy(error) }, 'a mail was not taken');
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

function written({ id, at, fromName, to, returnTo, replyTo, subject, html, text, off, entry }: Mail, mailFrom: string): SendMailOptions {
  return {
    messageId: `<${id}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`,
    date: at,
    from: { name: plain(fromName), address: mailFrom },
    to: { name: plain(to.name), address: to.address },
    envelope: { from: returnTo ?? mailFrom, to: to.address },
    ...(replyTo !== null && { replyTo }),
    subject: plain(subject),
    html,
    text,
    // Mail servers change lines that begin with From, or end in blanks; written so, there are none, and signatures hold.
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(off !== null && { 'List-Unsubscribe': `<${off}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(entry && { icalEvent: { method: entry.method, filename: 'invite.ics', content: entry.object } }),
  };
}
