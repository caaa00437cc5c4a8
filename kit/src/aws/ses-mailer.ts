import { type Mailer, transportMailer } from '../mail.ts';

/** Sends through SES (version 2 of its interface), as the identity that `from` belongs to. */
export async function sesMailer(from: string, configurationSet?: string): Promise<Mailer> {
  const [{ createTransport }, { SESv2Client, SendEmailCommand }] = await Promise.all([
    import('nodemailer'),
    import('@aws-sdk/client-sesv2'),
  ]);
  const sesClient = new SESv2Client({
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000 },
  });
  const ses = configurationSet ? { ses: { ConfigurationSetName: configurationSet } } : {};
  return transportMailer(
    createTransport({ SES: { sesClient, SendEmailCommand } }, { from, ...ses }),
  );
}
