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
}

/** Sends mail; resolves once the next hop has taken it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

const countOf = (outcome: string) =>
  metrics.counter('hoi_mails_total', 'Mails handed to the next hop.', { outcome });
const sent = countOf('sent');
const failed = countOf('failed');

/** Sends through an SMTP server, such as `smtps://user:password@mail.example.org`. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  return transportMailer(createTransport(smtpUrl, { from }));
}

/** Sends over a transport that knows the sender. */
export function transportMailer(transport: Pick<Transporter, 'sendMail'>): Mailer {
  return {
    async send({ to, subject, text, html, calendar, unsubscribeUrl }) {
      const sending = transport.sendMail({
        to: { name: '', address: to },
        subject,
        text,
        ...(html && { html }),
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
