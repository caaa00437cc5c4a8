import { type DevMailbox, devMailbox, type Mailer, smtpMailer } from '@hoi/kit/mail.ts';

/** Where the mail of an installation goes. */
export type StandaloneMail = {
  readonly mailer: Mailer;
  /** What people read at `/dev/mailbox`; undefined when an SMTP server takes the mail. */
  readonly devMailbox: DevMailbox | undefined;
  /** The mail of accounts that this program itself makes. */
  readonly ownMailbox: DevMailbox;
  /** While true, mail to accounts of our own does not show at `/dev/mailbox`. */
  isQuiet: boolean;
};

/** Whether an address is one of an account that this program makes: nobody can receive mail there. */
function isOwn(address: string): boolean {
  return /@(demo\.)?hoi\.local$/.test(address);
}

/** Sends through SMTP where configured, else keeps all mail in the development mailbox. */
export function standaloneMail(smtpUrl: string | undefined, from: string): StandaloneMail {
  const ownMailbox = devMailbox();
  const inbox = smtpUrl === undefined ? devMailbox() : undefined;
  const outside = smtpUrl === undefined ? undefined : smtpMailer(smtpUrl, from);
  const mail: StandaloneMail = {
    ownMailbox,
    devMailbox: inbox,
    isQuiet: false,
    mailer: {
      async send(message) {
        if (isOwn(message.to)) {
          await ownMailbox.send(message);
          if (mail.isQuiet) return;
        } else {
          await outside?.send(message);
        }
        await inbox?.send(message);
      },
    },
  };
  return mail;
}
