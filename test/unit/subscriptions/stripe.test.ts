import { Stripe } from 'stripe';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { problem } from '../../../functions/shared/errors.ts';
import { vendorSecrets } from '../../../functions/shared/vendor-secrets.ts';
import { subscriptionsRoutes } from '../../../functions/subscriptions/routes.ts';
import { asked, isFailure, isRefusal, withoutWords } from '../../../functions/subscriptions/stripe.ts';

const words = 'Invalid email address: ada@example.com';
const raw = {
  type: 'invalid_request_error',
  code: 'email_invalid',
  param: 'email',
  message: words,
  headers: { 'request-id': 'req_1', cookie: 'ada@example.com' },
  requestId: 'req_1',
  statusCode: 400,
  doc_url: 'https://example.com/?email=ada@example.com',
  payment_intent: { receipt_email: 'ada@example.com' },
} as const;
const refused = () => new Stripe.errors.StripeInvalidRequestError(raw as never);

/** All that a log could show of an error. */
const shown = (error: unknown): string => {
  const { message, stack } = error as Error;
  return JSON.stringify([message, stack, error, Object.entries(error as object)]);
};

describe('an error of Stripe', () => {
  it('is logged without the words of anybody: its kind, code and request stay', async () => {
    expect(shown(refused())).toContain('ada@example.com');
    const bare = withoutWords(refused());
    expect(shown(bare)).not.toContain('ada@');
    expect(bare).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    expect(bare).toMatchObject({ code: 'email_invalid', statusCode: 400, requestId: 'req_1' });
    const passed = await asked(Promise.reject(refused())).catch((error: unknown) => error);
    expect(shown(passed)).not.toContain('ada@');
    const away = new Stripe.errors.StripeAPIError({ ...raw, type: 'api_error', statusCode: 500 } as never);
    const told = await asked(Promise.reject(away)).catch((error: unknown) => error);
    expect(told).toMatchObject({ code: 'PAYMENTS_UNAVAILABLE' });
    expect(shown((told as Error).cause)).not.toContain('ada@');
  });

  it('of another kind is left as it is', () => {
    const error = new Error(words);
    expect(withoutWords(error)).toBe(error);
    expect(error.message).toBe(words);
  });

  it('says whether the call did nothing, failed, or nobody knows', () => {
    const of = (statusCode: number) =>
      new Stripe.errors.StripeAPIError({ ...raw, type: 'api_error', statusCode } as never);
    const lost = new Stripe.errors.StripeConnectionError({ ...raw, statusCode: undefined } as never);
    const wrapped = problem('PAYMENTS_UNAVAILABLE', {}, { cause: of(500) });
    expect([refused(), of(409), of(429), of(500), lost, wrapped].map(isRefusal)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect([refused(), of(409), of(500), lost, wrapped].map(isFailure)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('secrets', () => {
  it.each([
    'whsec_',
    'whsec_short',
    `whsec_${'a'.repeat(23)}`,
    `whsec_${'a'.repeat(40)} `,
    `sk_test_${'a'.repeat(40)}`,
    `whsec_${'a'.repeat(300)}`,
  ])('of the webhook are not %j', (webhookSecret) => {
    expect(z.safeParse(vendorSecrets['stripe-webhook'], { webhookSecret }).success).toBe(false);
  });

  it('of the webhook are those of endpoints and of the command line of Stripe', () => {
    for (const webhookSecret of [`whsec_${'aB3'.repeat(11)}`, `whsec_${'0f'.repeat(32)}`])
      expect(z.safeParse(vendorSecrets['stripe-webhook'], { webhookSecret }).success).toBe(true);
  });

  it('that move money are out of reach for the function that anybody may call', () => {
    expect(subscriptionsRoutes.receivePaymentEvent.needs).toEqual([
      'secret:stripe-webhook',
      'payments-queue:send',
    ]);
  });
});
