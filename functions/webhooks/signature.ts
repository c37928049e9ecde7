import { createHmac, randomBytes } from 'node:crypto';

const secretPrefix = 'whsec_';
/** 256 bits. Source: Standard Webhooks 1.0.0, "Signature scheme": 24 to 64 bytes. */
const secretBytes = 32;

/** A new secret: `whsec_` and Base64. */
export const newWebhookSecret = (): string => `${secretPrefix}${randomBytes(secretBytes).toString('base64')}`;

/** What is signed: the id holds no dot. */
export interface SignedMessage {
  id: string;
  /** Of the attempt, in epoch seconds. */
  timestamp: number;
  body: string;
}

/**
 * The value of `webhook-signature`: one HMAC-SHA256 for each secret, with spaces between them.
 * Source: Standard Webhooks 1.0.0.
 */
export const signaturesOf = ({ id, timestamp, body }: SignedMessage, secrets: readonly string[]): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    })
    .join(' ');

/**
 * The value of the header `signature` that HeyGen v1 sends: HMAC-SHA256 of the body in hexadecimal, keyed by the whole
 * text of the newest secret. Source: HeyGen's documentation, "Using HeyGen's webhook events".
 */
export const heygenSignatureOf = (body: string, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('hex');
