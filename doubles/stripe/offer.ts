import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Stripe } from 'stripe';
import { offeredBy, publishCatalogue } from '../../deploy/stripe-catalogue.ts';
import { newStripe } from '../../functions/subscriptions/stripe.ts';
import type { StartDouble } from '../double.ts';
import { startStripeDouble } from './server.ts';
import { Endpoint } from './webhooks.ts';

/** Offers Stripe's double beside a running cloud: with prices of all plans and packs, and its events sent to the API. */
export const offerStripe: StartDouble = async ({ http, folder, say, store }) => {
  const secretKey = `sk_test_${randomBytes(12).toString('hex')}`;
  const webhookSecret = `whsec_${randomBytes(24).toString('hex')}`;
  const double = await startStripeDouble({
    secretKey,
    apiVersion: Stripe.API_VERSION,
    file: join(folder, 'stripe.json'),
  });
  store('stripe', { secretKey, apiBase: double.url });
  store('stripe-webhook', { webhookSecret });
  await publishCatalogue(newStripe(secretKey, double.url), await offeredBy(http));
  const endpoint = new Endpoint(`${http}/api/v1/subscriptions/webhook`, webhookSecret, say);
  double.world.onEvent((event) => endpoint.send(event));
  return {
    lines: [`Stripe      ${double.url} (a double: no money moves; try "kinora credits buy small")`],
    close: async () => {
      await endpoint.close();
      await double.close();
    },
  };
};
