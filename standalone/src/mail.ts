import { type DevMailbox, devMailbox, type Mail, type Mailer, smtpMailer } from '@hoi/kit/mail.ts';

/** Where the mail of an installation goes. */
export type StandaloneMail = {
  /** For sign-in codes, which somebody waits for. */
  readonly codes: Mailer;
  /** For what people are told. */
  readonly news: Mailer;
  /** What people read at `/dev/mailbox`; undefined when an SMTP server takes the mail. */
  readonly devMailbox: DevMailbox | undefined;
  /** The mail of accounts that this program itself makes. */
  readonly ownMailbox: DevMailbox;
  /** From now on mail to accounts of our own does not show at `/dev/mailbox`. */
  hush(): void;
  /** Shows it again; news only once those of the hushed time are through. */
  settle(): void;
};

// News follow what they tell of by less than this.
const silenceMs = 5_000;

/** Whether an address is one of an account that this program makes: nobody can receive mail there. */
function isOwn({ to }: Mail): boolean {
  return /@(demo\.)?hoi\.local$/.test(to);
}

/** Sends through SMTP where configured, else keeps all mail in the development mailbox. */
export function standaloneMail(smtpUrl: string | undefined, from: string): StandaloneMail {
  const ownMailbox = devMailbox();
  const inbox = smtpUrl === undefined ? devMailbox() : undefined;
  const outside = smtpUrl === undefined ? undefined : smtpMailer(smtpUrl, from);
  let state: 'OPEN' | 'HUSHED' | 'SETTLING' = 'OPEN';
  let lastHushedAt = 0;

  async function deliver(mail: Mail, isHushed: boolean, signal?: AbortSignal): Promise<void> {
    if (isOwn(mail)) await ownMailbox.send(mail);
    else await outside?.send(mail, signal);
    if (!isHushed) await inbox?.send(mail);
  }

  /** Whether a mail still tells of what happened in the hushed time. */
  function isLate(): boolean {
    const isLast = Date.now() - lastHushedAt > silenceMs;
    if (state === 'SETTLING' && isLast) state = 'OPEN';
    lastHushedAt = Date.now();
    return state !== 'OPEN';
  }

  return {
    ownMailbox,
    devMailbox: inbox,
    codes: { send: (mail, signal) => deliver(mail, isOwn(mail) && state === 'HUSHED', signal) },
    news: { send: (mail, signal) => deliver(mail, isOwn(mail) && isLate(), signal) },
    hush() {
      state = 'HUSHED';
    },
    settle() {
      state = 'SETTLING';
      lastHushedAt = Date.now();
    },
  };
}
