import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { env } from '../env.ts';

let client: SESv2Client | undefined;

/** One mail of plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends a mail from the environment's own address; when it resolves, SES has taken it. */
export const sendMail = async ({ to, subject, text }: Mail): Promise<void> => {
  client ??= new SESv2Client({});
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  await client.send(
    new SendEmailCommand({
      FromEmailAddress: env('MAIL_FROM'),
      // Without it SES would tell nobody of bounces and complaints.
      ConfigurationSetName: env('MAIL_CONFIGURATION_SET'),
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
    }),
  );
};
