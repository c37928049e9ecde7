/** Codes of payments, and of accounts that owe credits. */
export const paymentErrorCodes = {
  ACCOUNT_ON_HOLD: {
    kind: 'payment_required',
    detail: ({ owed }: { owed: number }) =>
      `A payment was taken back whose credits were spent: this account owes ${owed} credits, and makes no new videos ` +
      'until they are bought or made up for.',
    example: { owed: 40 },
  },
  BALANCE_TOO_LOW: {
    kind: 'conflict',
    detail: ({ balance }: { balance: number }) => `The balance is ${balance}; it cannot fall below zero.`,
    example: { balance: 3 },
  },
  BILLING_ADDRESS_REFUSED: {
    kind: 'conflict',
    detail:
      'Stripe takes the e-mail address of this account for none, and sends receipts to it: change it by ' +
      'PATCH /api/v1/users/me, then try again. Nothing was charged.',
  },
  NO_CUSTOMER: {
    kind: 'conflict',
    detail: 'Nothing was ever bought for this account; begin with POST /api/v1/subscriptions/checkout.',
  },
  PAYMENTS_NOT_CONFIGURED: {
    kind: 'unavailable',
    detail:
      'This service takes no payments: its operator has stored no key of Stripe, or made no prices (docs/payments.md).',
  },
  PAYMENTS_UNAVAILABLE: {
    kind: 'unavailable',
    detail: 'Stripe does not answer. Nothing was charged; please try again with the same Idempotency-Key.',
  },
  REQUEST_IN_PROGRESS: {
    kind: 'conflict',
    detail:
      'A request with this idempotency key is under way. Wait as long as Retry-After says, then ask again.',
  },
  SUBSCRIPTION_EXISTS: {
    kind: 'conflict',
    detail: ({ plan }: { plan: string }) =>
      `This account subscribes to the plan ${plan} already; change it by POST /api/v1/subscriptions/portal.`,
    example: { plan: 'creator' },
  },
  WEBHOOK_SIGNATURE_INVALID: {
    kind: 'bad_request',
    detail: 'The signature is missing, too old, or not that of this body.',
  },
} as const;
