import { randomUUID } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import { metrics } from './telemetry/metrics.ts';

/** One mail. Every header is set from a field, never from text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** An iCalendar part, shown by mail programs as an invitation. */
  readonly calendar?: {
    readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
    readonly content: string;
  };
  /** An https address that unsubscribes by POST (RFC 8058). */
  readonly unsubscribeUrl?: string;
  /** Such as `<ntf_1@example.org>`: by it a mail that is sent again is known for the same one. */
  readonly messageId?: string;
}

/** Sends mail; resolves once the next hop has taken it. */
export interface Mailer {
  /** When the signal aborts, it hangs up and rejects. */
  send(mail: Mail, signal?: AbortSignal): Promise<void>;
}

const countOf = (outcome: string) =>
  metrics.counter('hoi_mails_total', 'Mails handed to the next hop.', { outcome });
const sent = countOf('sent');
const failed = countOf('failed');

// Silence that long ends a connection: what RFC 5321, section 4.5.3.2.6, gives a server to take a mail.
const longestSilenceMs = 10 * 60_000;

/** Sends through an SMTP server, such as `smtps://user:password@mail.example.org`. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  return transportMailer(
    createTransport({ url: smtpUrl, socketTimeout: longestSilenceMs }, { from }),
  );
}

/** Sends over a transport that knows the sender. */
export function transportMailer(transport: Pick<Transporter, 'sendMail'>): Mailer {
  return {
    async send({ to, subject, text, html, calendar, unsubscribeUrl, messageId }, signal) {
      const sending = transport.sendMail({
        to: { name: '', address: to },
        subject,
        text,
        ...(html && { html }),
        ...(messageId && { messageId }),
        ...(signal && { signal }),
        ...(calendar && { icalEvent: { method: calendar.method, content: calendar.content } }),
        ...(unsubscribeUrl && {
          headers: {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }),
      });
      await sending.then(
        () => sent.add(),
        (error: unknown) => {
          failed.add();
          throw error;
        },
      );
    },
  };
}

/** A mail in the development mailbox. */
export interface KeptMail extends Mail {
  readonly id: string;
  readonly sentAt: Date;
}

/** A mailbox in memory for development, where every mail lands; keeps the newest 200. */
export interface DevMailbox extends Mailer {
  /** Newest first. */
  list(): readonly KeptMail[];
}

/** Makes an empty development mailbox. */
export function devMailbox(): DevMailbox {
  const mails: KeptMail[] = [];
  return {
    async send(mail) {
      mails.unshift({ ...mail, id: randomUUID(), sentAt: new Date() });
      mails.length = Math.min(mails.length, 200);
    },
    list: () => mails,
  };
}
