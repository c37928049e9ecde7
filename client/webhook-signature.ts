/** Headers of a request: `Headers`, Node's `request.headers`, or any record; names in any case. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A webhook that is not to be believed, and why. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
}

export interface VerifyOptions {
  /** How far the clock of the sender may be from ours. @default 300 */
  toleranceSeconds?: number;
  /** @default now */
  now?: Date;
}

/** What a body says, once it is believed. */
export interface WebhookPayload {
  /** `video.completed`, `ping`, ... */
  type: string;
  /** When it happened (RFC 3339). */
  timestamp: string;
  /** Of a video: the event as the WebSocket tells it, with `video_id` and `seq`. */
  data: Record<string, unknown>;
}

const secretPrefix = 'whsec_';
const defaultToleranceSeconds = 300;

/**
 * Checks that a webhook comes from who has the secret, and that it is fresh. Runs wherever there is WebCrypto: Node,
 * browsers, edge.
 *
 * @param body as it came, before any parsing
 * @param secret `whsec_...`
 * @returns the parsed body
 * @throws WebhookVerificationError
 */
export const verifyWebhook = async (
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secret: string,
  { toleranceSeconds = defaultToleranceSeconds, now = new Date() }: VerifyOptions = {},
): Promise<WebhookPayload> => {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => {
    const value = headerOf(headers, name);
    if (value === undefined) throw new WebhookVerificationError(`The header ${name} is missing`);
    return value;
  }) as [string, string, string];
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookVerificationError('webhook-timestamp is no time');
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds)
    throw new WebhookVerificationError(
      `webhook-timestamp is more than ${toleranceSeconds} seconds from the time here`,
    );
  const content = signedContent(id, timestamp, body);
  const key = await keyOf(secret, 'verify');
  for (const signature of signatures.split(' ')) {
    const given = signature.startsWith('v1,') ? bytesOf(signature.slice(3)) : undefined;
    // `verify` compares in constant time.
    if (given !== undefined && (await crypto.subtle.verify('HMAC', key, given, content)))
      return payloadOf(typeof body === 'string' ? body : new TextDecoder().decode(body));
  }
  throw new WebhookVerificationError('No signature of webhook-signature is made with this secret');
};

const payloadOf = (text: string): WebhookPayload => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WebhookVerificationError('The body is signed, but no JSON', { cause });
  }
};

/**
 * The headers of a webhook, as Kinora signs it.
 *
 * @param id holds no dot
 */
export const signWebhook = async (
  { id, body, at }: { id: string; body: string; at: Date },
  secret: string,
): Promise<Record<string, string>> => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = await keyOf(secret, 'sign');
  const signature = await crypto.subtle.sign('HMAC', key, signedContent(id, timestamp, body));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${btoa(String.fromCharCode(...new Uint8Array(signature)))}`,
  };
};

/** A new secret of 256 bits. */
export const newWebhookSecret = (): string =>
  `${secretPrefix}${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;

const headerOf = (headers: WebhookHeaders, name: string): string | undefined => {
  if (typeof headers.get === 'function') return headers.get(name) ?? undefined;
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === 'string' ? found : undefined;
};

const signedContent = (id: string, timestamp: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder();
  const head = encoder.encode(`${id}.${timestamp}.`);
  const rest = typeof body === 'string' ? encoder.encode(body) : body;
  const content = new Uint8Array(head.length + rest.length);
  content.set(head);
  content.set(rest, head.length);
  return content;
};

const keyOf = async (secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> => {
  const bytes = secret.startsWith(secretPrefix) ? bytesOf(secret.slice(secretPrefix.length)) : undefined;
  if (bytes === undefined || bytes.length === 0)
    throw new WebhookVerificationError('A secret is "whsec_" and Base64');
  return await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
};
