import { Stripe } from 'stripe';
import { vendorSecret } from '../platform/aws/secrets.ts';
import { log } from '../platform/log.ts';
import { KinoraError, problem } from '../shared/errors.ts';

/** Milliseconds that a call may take; the SDK's own 80 s are more than any function of ours has. */
const timeoutMilliseconds = 8000;
/** Times that the SDK tries a call again, with the same idempotency key. */
const retries = 1;

let client: { stripe: Stripe; key: string } | undefined;

/** The one client of this instance. @throws KinoraError 503 `PAYMENTS_NOT_CONFIGURED` */
export const stripeClient = async (now: Date): Promise<Stripe> => {
  const secret = await vendorSecret('stripe', now);
  if (secret === undefined) throw problem('PAYMENTS_NOT_CONFIGURED');
  const { secretKey, apiBase } = secret;
  const key = `${secretKey} ${apiBase}`;
  if (client?.key !== key) client = { stripe: newStripe(secretKey, apiBase), key };
  return client.stripe;
};

/** @param apiBase address of a double; Stripe's own when absent */
export const newStripe = (secretKey: string, apiBase?: string): Stripe => {
  const base = apiBase === undefined ? undefined : new URL(apiBase);
  return new Stripe(secretKey, {
    timeout: timeoutMilliseconds,
    maxNetworkRetries: retries,
    telemetry: false,
    ...(base === undefined
      ? {}
      : {
          host: base.hostname,
          protocol: base.protocol === 'http:' ? 'http' : 'https',
          port: base.port === '' ? (base.protocol === 'http:' ? 80 : 443) : base.port,
        }),
  });
};

/**
 * Whether a call surely did nothing: Stripe refused it, or it was never made. Of all else nobody knows, and of a conflict
 * that the same call is under way.
 */
export const isRefusal = (error: unknown): boolean => {
  const cause = error instanceof KinoraError ? (error.cause ?? error) : error;
  if (cause instanceof KinoraError)
    return cause.kind !== 'unavailable' || cause.code === 'PAYMENTS_NOT_CONFIGURED';
  if (!(cause instanceof Stripe.errors.StripeError)) return false;
  const { statusCode = 0 } = cause;
  return statusCode >= 400 && statusCode < 500 && statusCode !== 409;
};

/** Whether Stripe answered that it failed, which it answers to the same key again. */
export const isFailure = (error: unknown): boolean => {
  const cause = error instanceof KinoraError ? error.cause : error;
  return cause instanceof Stripe.errors.StripeError && (cause.statusCode ?? 0) >= 500;
};

/** Whether there is no such object, or no longer. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.code === 'resource_missing';

/** Whether Stripe takes an e-mail address for none. */
export const isAddressRefused = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.code === 'email_invalid';

/** What of an error of Stripe's is logged: the others hold addresses, headers and whole objects. */
const told = new Set([
  'type',
  'code',
  'decline_code',
  'param',
  'statusCode',
  'requestId',
  'rawType',
  'stack',
]);

/** Takes out of an error of Stripe's what no log may hold; it stays of its class. */
export const withoutWords = (error: unknown): unknown => {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  for (const name of Object.keys(error)) if (!told.has(name)) Reflect.deleteProperty(error, name);
  const value = `Stripe answers ${error.statusCode ?? 'nothing'} ${error.code ?? error.type}`;
  Object.defineProperties(error, { message: { value }, stack: { value } });
  return error;
};

/** Seconds after which a caller may ask again. */
const retryAfterSeconds = 5;

/**
 * A call of a request: a Stripe that does not answer is 503.
 *
 * @throws KinoraError 503 `PAYMENTS_UNAVAILABLE`, or what Stripe refused, which is a mistake of ours
 */
export const asked = async <Result>(call: Promise<Result>): Promise<Result> => {
  try {
    return await call;
  } catch (error) {
    const cause = withoutWords(error);
    const { StripeConnectionError, StripeAPIError, StripeRateLimitError, StripeAuthenticationError } =
      Stripe.errors;
    const isOurs = cause instanceof StripeAuthenticationError;
    if (isOurs) log.error('stripe_refuses_the_key', { code: cause.code });
    const isAway = [StripeConnectionError, StripeAPIError, StripeRateLimitError].some(
      (kind) => cause instanceof kind,
    );
    if (isOurs || isAway) throw problem('PAYMENTS_UNAVAILABLE', {}, { cause, retryAfterSeconds });
    throw cause;
  }
};

export const idOf = (value: string | { id: string } | null | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.id;

export const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString();
