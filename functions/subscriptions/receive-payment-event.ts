import { Stripe } from 'stripe';
import { enqueue } from '../platform/aws/queue.ts';
import { vendorSecret } from '../platform/aws/secrets.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { isKnownType } from './event-types.ts';
import { messageOf } from './messages.ts';
import { subscriptionsRoutes } from './routes.ts';

/** A signature that is older is no longer good, so that nobody sends an event again that was overheard. */
const toleranceSeconds = 300;

export const handler = http(
  subscriptionsRoutes.receivePaymentEvent,
  async ({ headers, body }, { now, log }) => {
    const secret = await vendorSecret('stripe-webhook', now);
    if (secret === undefined) throw problem('PAYMENTS_NOT_CONFIGURED');
    const event = await verified(body, headers['stripe-signature'] ?? '', secret.webhookSecret);
    if (isKnownType(event.type)) await enqueue('payments', messageOf(event));
    log.info('payment_event_received', { event: event.id, type: event.type });
    return { received: true as const };
  },
);

/** @throws KinoraError 400 `WEBHOOK_SIGNATURE_INVALID` */
const verified = async (body: string, signature: string, secret: string): Promise<Stripe.Event> => {
  try {
    return await Stripe.webhooks.constructEventAsync(body, signature, secret, toleranceSeconds);
  } catch (cause) {
    if (cause instanceof Stripe.errors.StripeSignatureVerificationError)
      throw problem('WEBHOOK_SIGNATURE_INVALID', {}, { cause });
    throw cause;
  }
};
