/** Codes of the routes of webhooks. */
export const webhookErrorCodes = {
  TOO_MANY_WEBHOOK_ENDPOINTS: {
    kind: 'conflict',
    detail: ({ limit }: { limit: number }) =>
      `An account may have ${limit} webhook endpoints; delete one first: DELETE /api/v1/webhooks/endpoints/{id}.`,
    example: { limit: 10 },
  },
  TOO_MANY_WEBHOOK_SECRETS: {
    kind: 'conflict',
    detail: ({ limit }: { limit: number }) =>
      `${limit} secrets sign already. Wait until the oldest has ended, or end the others at once with "overlap_seconds": 0.`,
    example: { limit: 4 },
  },
  WEBHOOK_DELIVERIES_EXHAUSTED: {
    kind: 'rate_limited',
    detail: ({ limit }: { limit: number }) =>
      `The account has had its ${limit} webhook deliveries of today (UTC); replay what is missing tomorrow.`,
    example: { limit: 10_000 },
  },
  WEBHOOK_DELIVERY_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no such delivery to this endpoint; deliveries are kept for 30 days.',
  },
  WEBHOOK_DISABLED: {
    kind: 'conflict',
    detail: 'The endpoint is switched off; switch it on first: PATCH it with "enabled": true.',
  },
  WEBHOOK_ENDPOINT_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no such webhook endpoint of yours; see GET /api/v1/webhooks/endpoints.',
  },
  WEBHOOK_SECRET_MISSING: {
    kind: 'conflict',
    detail:
      'Nothing would sign the webhooks of "webhook_url" yet. Make the secret first: POST ' +
      '/api/v1/webhooks/endpoints/jobs/rotate-secret shows it.',
  },
} as const;
