/** What the one webhook endpoint and its one delivery answer, by route. Everything has the id of the video. */
export const webhookAnswers = (id: string, body: Record<string, unknown>): Record<string, unknown> => {
  const endpoint = {
    id,
    url: 'https://example.com/hook',
    description: 'Shop',
    events: ['video.failed'],
    enabled: body.enabled ?? true,
    disabled_reason: body.enabled === false ? 'owner' : null,
    former_secrets_end_at: [],
    created_at: '2026-11-29T10:00:00.000Z',
    updated_at: '2026-11-29T10:00:00.000Z',
  };
  const delivery = {
    id,
    endpoint_id: id,
    webhook_id: `evt_${id}_7`,
    type: 'video.failed',
    video_id: id,
    seq: 7,
    url: endpoint.url,
    status: 'given_up',
    reason: 'attempts_used',
    attempts: [{ at: '2026-11-29T10:00:00.000Z', milliseconds: 12, status: 500, error: null, answer: 'no' }],
    next_attempt_at: null,
    replay_of: null,
    created_at: '2026-11-29T10:00:00.000Z',
  };
  const base = '/api/v1/webhooks/endpoints';
  const one = `${base}/:id`;
  return {
    [`POST ${base}`]: { ...endpoint, secret: 'whsec_new' },
    [`GET ${base}`]: {
      endpoints: [endpoint],
      jobs: { has_secret: false, former_secrets_end_at: [] },
      deliveries_today: 3,
      deliveries_per_day: 10_000,
      dropped_today: 1,
    },
    [`GET ${one}`]: endpoint,
    [`PATCH ${one}`]: endpoint,
    [`DELETE ${one}`]: { message: 'gone', endpoint_id: id },
    [`POST ${one}/rotate-secret`]: { id, secret: 'whsec_rotated', former_secrets_end_at: [] },
    [`POST ${base}/jobs/rotate-secret`]: { id: 'jobs', secret: 'whsec_jobs', former_secrets_end_at: [] },
    [`POST ${one}/ping`]: { ...delivery, status: 'pending', reason: null, attempts: [] },
    [`GET ${one}/deliveries`]: { deliveries: [delivery], next_cursor: null },
    [`GET ${one}/deliveries/:id`]: delivery,
    [`POST ${one}/deliveries/:id/replay`]: { ...delivery, status: 'pending', reason: null, attempts: [] },
    [`POST ${one}/replay`]:
      body.cursor === undefined ? { replayed: 50, next_cursor: 'x' } : { replayed: 2, next_cursor: null },
  };
};
