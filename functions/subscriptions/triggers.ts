import { defineTriggers } from '../shared/contract.ts';
import { userPart } from '../shared/keys.ts';
import { addressSort } from '../users/keys.ts';
import { subscriptionSort } from './keys.ts';

export const subscriptionsTriggers = defineTriggers({
  processPaymentEvent: {
    summary:
      'Does what Stripe tells of: credits of what was paid, plans of subscriptions, refunds, disputes.',
    on: 'queue',
    queue: 'payments',
    batchSize: 1,
    needs: [
      'secret:stripe',
      'table:get',
      'table:put',
      'table:update',
      'table:delete',
      'table:check',
      'mail-queue:send',
    ],
    timeoutSeconds: 90,
  },
  reconcilePayments: {
    summary: "Compares Stripe's events with those that were worked off, and settles what accounts owe.",
    on: 'schedule',
    everyMinutes: 15,
    needs: [
      'secret:stripe',
      'payments-queue:send',
      'index:query',
      'table:get',
      'table:batch-get',
      'table:put',
      'table:update',
      'table:delete',
    ],
    timeoutSeconds: 120,
  },
  followAddress: {
    summary: 'Tells Stripe the new e-mail address of an account that is a customer.',
    on: 'event',
    to: { changes: ['INSERT', 'MODIFY'], pk: userPart.prefix, sk: addressSort },
    order: 'item',
    batchSize: 1,
    needs: ['secret:stripe', 'table:get'],
    timeoutSeconds: 60,
  },
  forgetCustomer: {
    summary: 'Removes the customer, and with it the subscription, of an account that was closed.',
    on: 'event',
    to: { changes: ['REMOVE'], pk: userPart.prefix, sk: subscriptionSort },
    order: 'item',
    batchSize: 1,
    needs: ['secret:stripe', 'table:delete'],
    timeoutSeconds: 60,
  },
});
