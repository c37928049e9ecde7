import type { Mail } from '../platform/aws/mail.ts';
import type { TokenPurpose } from '../users/one-use-tokens.ts';

interface Template {
  subject: string;
  /** Before the link. */
  opening: string;
  /** After it. */
  closing: string;
  /** Page of the site that takes the token. */
  page: string;
}

const templates: Readonly<Record<TokenPurpose, Template>> = {
  'reset-password': {
    subject: 'Set a new password for Kinora',
    opening:
      'Somebody, probably you, wants to set a new password for your Kinora account. Open this link to do so:',
    closing: 'It works once, within one hour. If it was not you, do nothing: your password stays as it is.',
    page: 'reset-password',
  },
  'verify-email': {
    subject: 'Confirm your address for Kinora',
    opening: 'Please confirm that this address belongs to your Kinora account:',
    closing: 'The link works once, within 24 hours. If you know nothing of Kinora, do nothing.',
    page: 'verify-email',
  },
};

/**
 * The mail that brings a token. The token stands behind `#`, so that no server on the way of the link, and no log,
 * sees it.
 *
 * @param siteUrl without a slash at its end
 */
export const renderMail = (purpose: TokenPurpose, to: string, token: string, siteUrl: string): Mail => {
  const { subject, opening, closing, page } = templates[purpose];
  const link = `${siteUrl}/${page}#token=${token}`;
  return { to, subject, text: `Hello,\n\n${opening}\n\n${link}\n\n${closing}\n\nKinora\n` };
};
