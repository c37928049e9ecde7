/** An error as Stripe's API answers it. Source: docs.stripe.com/api/errors. */
export class StripeFailure extends Error {
  override readonly name = 'StripeFailure';
  readonly status: number;
  readonly body: { error: Record<string, unknown> };

  constructor(status: number, message: string, more: { type?: string; code?: string; param?: string } = {}) {
    super(message);
    this.status = status;
    this.body = { error: { type: 'invalid_request_error', message, ...more } };
  }
}

export const missing = (id: string, param = 'id'): StripeFailure =>
  new StripeFailure(404, `No such object: '${id}'`, { code: 'resource_missing', param });

export const invalid = (param: string, message: string, code = 'parameter_invalid'): StripeFailure =>
  new StripeFailure(400, message, { code, param });
