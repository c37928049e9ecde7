import type { Mail } from '../platform/aws/mail.ts';
import type { LinkMail, NoticeMail } from '../shared/queues.ts';

interface Template {
  subject: string;
  /** Before the link. */
  opening: string;
  /** After it. */
  closing: string;
  /** Page of the site that takes the token. */
  page: string;
}

const links: Readonly<Record<LinkMail, Template>> = {
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
export const renderLink = (purpose: LinkMail, to: string, token: string, siteUrl: string): Mail => {
  const { subject, opening, closing, page } = links[purpose];
  const link = `${siteUrl}/${page}#token=${token}`;
  return { to, subject, text: `Hello,\n\n${opening}\n\n${link}\n\n${closing}\n\nKinora\n` };
};

const unknown =
  'If it was not you, set a new password with "forgot password" now: that ends every session and revokes every API key.';

const notices: Readonly<Record<NoticeMail, { subject: string; text: string }>> = {
  'password-changed': {
    subject: 'Your Kinora password was changed',
    text: `The password of your Kinora account was changed, and all other sessions were ended. API keys of the account still work: delete those that you do not know.\n\n${unknown}`,
  },
  'password-reset': {
    subject: 'Your Kinora password was set anew',
    text: `The password of your Kinora account was set anew by a link that was sent to this address. Every session was ended and every API key revoked.\n\n${unknown}`,
  },
  'password-set': {
    subject: 'An administrator set a new password for your Kinora account',
    text: `An administrator set a new password for your Kinora account, and all sessions were ended. API keys of the account still work: delete those that you do not know.\n\n${unknown}`,
  },
  'second-factor-on': {
    subject: 'Your Kinora account has a second factor now',
    text: `Logins of your Kinora account want a code of an authenticator app from now on, and all other sessions were ended.\n\n${unknown} If logins still want a code then, ask who runs this service for help.`,
  },
  'payment-failed': {
    subject: 'A payment for your Kinora plan did not succeed',
    text: 'The payment for your Kinora plan did not succeed. You keep the plan while it is tried again over the next days; please see to your card in the billing portal. If no try succeeds, your account goes back to the free plan.',
  },
  'second-factor-removed': {
    subject: 'Your Kinora account has no second factor any longer',
    text: `Logins of your Kinora account want the password alone from now on.\n\n${unknown}`,
  },
  'budget-near': {
    subject: 'A budget of your Kinora account is nearly used',
    text: 'Four fifths of a budget of your Kinora account are used. When all of it is, videos that it counts are refused until it is whole again; you can change it at any time. Your credits are not affected.',
  },
  'webhook-disabled': {
    subject: 'A webhook endpoint of your Kinora account was switched off',
    text: 'A webhook endpoint of your Kinora account was switched off. Switch it on again when it answers. What was under way, and events while it is off, are in the log of its deliveries for 30 days: replay the time in which it was off.',
  },
  'address-changed': {
    subject: 'The address of your Kinora account was changed',
    text: 'Your Kinora account has another e-mail address now, and mails about it no longer come here. If it was not you, ask who runs this service for help: whoever did it knows your password.',
  },
};

/** A mail in its reader's own words, so marked that nobody takes it for one of ours. */
export const renderOwnMessage = (to: string, { subject, text }: { subject: string; text: string }): Mail => ({
  to,
  subject,
  text: `${text}\n\n--\nSent by Kinora because this account asked for it: POST /send-email.\n`,
});

/** The mail that tells an owner what was done to the account. It holds no link: those that ask for a password lie. */
export const renderNotice = (kind: NoticeMail, to: string, about?: string): Mail => {
  const { subject, text } = notices[kind];
  const more = about === undefined ? '' : `\n\n${about}`;
  return { to, subject, text: `Hello,\n\n${text}${more}\n\nKinora\n` };
};
