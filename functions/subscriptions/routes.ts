import * as z from 'zod/mini';
import { planSettings } from '../plans/settings.ts';
import { defineRoutes } from '../shared/contract.ts';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import * as s from './schemas.ts';

const tag = 'subscriptions';
const path = '/api/v1/subscriptions';
/** Two calls of Stripe's with their repetitions. */
const outgoingSeconds = 29;

/** The domain's routes by operationId. */
export const subscriptionsRoutes = defineRoutes({
  listPlans: {
    tag,
    method: 'GET',
    path: `${path}/plans`,
    summary: 'What can be bought: plans by the month, and packs of credits.',
    auth: 'none',
    admission: 'concurrent',
    success: {
      status: 200,
      body: s.plansResponse,
      description: 'All plans, from the smallest, and all packs.',
    },
    errors: [],
    needs: [],
    settings: planSettings,
    examples: {
      success: {
        plans: [
          {
            name: 'creator',
            monthly_credits: 500,
            concurrent_videos: 50,
            highest_quality: 'ultra',
            retention_days: null,
            storage_bytes: 20_000_000_000,
            price_cents: 1900,
            currency: 'usd',
          },
        ],
        packs: [{ name: 'small', credits: 100, price_cents: 900, currency: 'usd' }],
      },
    },
  },
  getCurrentSubscription: {
    tag,
    method: 'GET',
    path: `${path}/current`,
    summary: 'The plan of the account, and the subscription behind it.',
    auth: 'bearer',
    admission: 'concurrent',
    success: { status: 200, body: s.subscriptionResponse, description: 'As Stripe told it last.' },
    errors: [],
    needs: ['table:get'],
    examples: {
      success: {
        id: 'sub_1QxKinora',
        user_id: '0193c8a4-6f00-7000-8000-000000000001',
        plan: 'creator',
        status: 'active',
        expires_at: '2026-12-29T10:00:00.000Z',
        cancel_at_period_end: false,
      },
    },
  },
  createCheckout: {
    tag,
    method: 'POST',
    path: `${path}/checkout`,
    summary: 'Begin to buy a plan or a pack of credits: answers where to pay.',
    description:
      'Nothing is charged until the customer pays at `url`. Credits and plan come by the webhook of Stripe, often ' +
      'before the browser is back. A checkout of a plan takes the place of one that was begun and not paid.',
    auth: 'bearer',
    admission: 'before',
    limits: ['create'],
    headers: idempotencyHeaders,
    body: s.checkoutBody,
    success: { status: 201, body: s.checkoutResponse, description: 'The checkout.' },
    errors: [
      'PAYMENTS_NOT_CONFIGURED',
      'PAYMENTS_UNAVAILABLE',
      'BILLING_ADDRESS_REFUSED',
      'SUBSCRIPTION_EXISTS',
      'IDEMPOTENCY_KEY_REUSED',
      'REQUEST_IN_PROGRESS',
    ],
    needs: [
      'secret:stripe',
      'site:address',
      'table:get',
      'table:put',
      'table:update',
      'table:delete',
      'table:check',
    ],
    settings: ['createLimitPerMinute'],
    timeoutSeconds: outgoingSeconds,
    examples: {
      body: { pack: 'small' },
      success: {
        id: 'cs_test_a1Kinora',
        url: 'https://checkout.stripe.com/c/pay/cs_test_a1Kinora',
        expires_at: '2026-11-30T10:00:00.000Z',
      },
    },
  },
  createPortalSession: {
    tag,
    method: 'POST',
    path: `${path}/portal`,
    summary: 'Open the billing portal: answers where the customer changes or ends the plan.',
    description:
      'Upgrades and downgrades are prorated by Stripe; credits follow the money: an upgrade gives the part of the new ' +
      "plan's credits that is charged, a downgrade takes the part that is paid back.",
    auth: 'bearer',
    admission: 'before',
    limits: ['create'],
    success: { status: 201, body: s.portalResponse, description: 'The address, for a few minutes.' },
    errors: ['PAYMENTS_NOT_CONFIGURED', 'PAYMENTS_UNAVAILABLE', 'NO_CUSTOMER'],
    needs: ['secret:stripe', 'site:address', 'table:get'],
    settings: ['createLimitPerMinute'],
    timeoutSeconds: outgoingSeconds,
    examples: { success: { url: 'https://billing.stripe.com/p/session/test_Kinora' } },
  },
  listInvoices: {
    tag,
    method: 'GET',
    path: `${path}/invoices`,
    summary: 'List the invoices of the account, newest first.',
    auth: 'bearer',
    admission: 'concurrent',
    query: s.invoicesQuery,
    success: { status: 200, body: s.invoicesResponse, description: 'A page, as Stripe has them now.' },
    errors: ['PAYMENTS_NOT_CONFIGURED', 'PAYMENTS_UNAVAILABLE', 'CURSOR_INVALID'],
    needs: ['secret:stripe', 'table:get'],
    timeoutSeconds: outgoingSeconds,
    examples: {
      success: {
        invoices: [
          {
            id: 'in_1QxKinora',
            number: 'KINORA-0001',
            status: 'paid',
            total_cents: 1900,
            currency: 'usd',
            created_at: '2026-11-29T10:00:00.000Z',
            url: 'https://invoice.stripe.com/i/acct_1/test_Kinora',
            pdf_url: 'https://pay.stripe.com/invoice/acct_1/test_Kinora/pdf',
          },
        ],
        next_cursor: null,
      },
    },
  },
  receivePaymentEvent: {
    tag,
    method: 'POST',
    path: `${path}/webhook`,
    summary: 'Where Stripe sends its events: checks the signature over the raw body, and queues.',
    auth: 'none',
    admission: 'none',
    headers: s.webhookHeaders,
    body: s.webhookBody,
    rawBody: true,
    success: {
      status: 200,
      body: s.webhookResponse,
      description: 'It is queued, or nothing is done for it.',
    },
    errors: ['PAYMENTS_NOT_CONFIGURED', 'WEBHOOK_SIGNATURE_INVALID'],
    needs: ['secret:stripe-webhook', 'payments-queue:send'],
    examples: { body: '{"id":"evt_1","object":"event","type":"invoice.paid"}', success: { received: true } },
  },
  getCheckoutPage: {
    tag,
    method: 'GET',
    path: '/checkout/{result}',
    summary: 'The page to which Stripe sends customers back.',
    auth: 'none',
    admission: 'none',
    params: s.checkoutPageParams,
    success: {
      status: 200,
      body: z.string(),
      contentType: 'text/html; charset=utf-8',
      description: 'The page.',
    },
    errors: [],
    needs: [],
  },
});
