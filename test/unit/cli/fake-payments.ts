/** What the routes of credits and subscriptions answer. */
export const paymentAnswers = (): Record<string, unknown> => ({
  'GET /api/v1/credits/balance': { balance: 42, active_videos: 0, owed: 3 },
  'GET /api/v1/subscriptions/plans': {
    plans: [
      {
        name: 'creator',
        monthly_credits: 500,
        concurrent_videos: 50,
        highest_quality: 'ultra',
        retention_days: 90,
        storage_bytes: 20_000_000_000,
        price_cents: 1900,
        currency: 'usd',
      },
    ],
    packs: [{ name: 'small', credits: 100, price_cents: 900, currency: 'usd' }],
  },
  'GET /api/v1/subscriptions/current': {
    id: 'sub_1',
    user_id: 'u',
    plan: 'creator',
    status: 'active',
    expires_at: '2026-12-29T10:00:00.000Z',
    cancel_at_period_end: true,
  },
  'POST /api/v1/subscriptions/checkout': {
    id: 'cs_1',
    url: 'https://pay.example.com/cs_1',
    expires_at: '2026-11-30T10:00:00.000Z',
  },
  'POST /api/v1/subscriptions/portal': { url: 'https://pay.example.com/portal' },
  'GET /api/v1/subscriptions/invoices': {
    invoices: [
      {
        id: 'in_1',
        number: 'KINORA-1',
        status: 'paid',
        total_cents: 1900,
        currency: 'usd',
        created_at: '2026-11-29T10:00:00.000Z',
        url: null,
        pdf_url: null,
      },
    ],
    next_cursor: null,
  },
});
