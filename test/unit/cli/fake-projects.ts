const later = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

/** What the one project with its one file answers, by route. Everything has the id of the video. */
export const projectAnswers = (
  {
    videoId: id,
    url,
    uploads,
    assetStatus,
  }: { videoId: string; url: string; uploads: readonly number[]; assetStatus: string },
  video: unknown,
  body: Record<string, unknown>,
): Record<string, unknown> => {
  const project = { id, name: 'Spring', status: 'draft', description: null };
  const asset = {
    id,
    file_name: 'logo.png',
    content_type: 'image/png',
    bytes: 9,
    status: assetStatus,
    refusal: assetStatus === 'refused' ? { code: 'CONTENT_MISMATCH', reason: 'It is a page.' } : null,
  };
  const job = {
    id,
    type: 'video',
    status: 'pending',
    queue_position: 3,
    expected_end: { p50: later(20_400), p90: later(50_400) },
  };
  const share = { id, video_id: id, expires_at: '2026-12-06T10:00:00.000Z' };
  const requests = uploads.map((bytes, index) => ({ url: `${url}/files/part${index}`, headers: {}, bytes }));
  const daily = { limit: 20, used: 18, remaining: 2, resets_at: '2026-11-30T00:00:00.000Z', warned_at: null };
  return {
    'GET /api/v1/engines': {
      engines: [
        { id: 'embedded', description: 'Draws.', configured: true, state: 'available' },
        {
          id: 'luma',
          description: 'Films.',
          configured: true,
          state: 'failing',
          ends_on: '2027-01-01',
          successor: 'veo',
        },
        { id: 'veo', description: 'Films too.', configured: false, state: 'available' },
      ],
    },
    'POST /api/v1/texts/rewrite': { text: 'A calm lake.', model_used: 'rules' },
    'POST /api/v1/texts/storyboard': {
      title: 'A lake',
      text: 'A lake.',
      scenes: [{ index: 0, narration: 'A lake.', seconds: 8 }],
      duration: 8,
      model_used: 'rules',
    },
    'GET /api/v1/budgets': { budgets: [{ budget: 'account', daily, monthly: null }] },
    'PUT /api/v1/budgets/account': { budget: 'account', daily: { ...daily, ...body }, monthly: null },
    'DELETE /api/v1/budgets/account': { message: 'Budget removed', budget: 'account' },
    'POST /api/v1/videos/:id/shares': { ...share, url: `${url}/s/token` },
    'GET /api/v1/videos/:id/shares': { shares: [share] },
    'DELETE /api/v1/videos/:id/shares/:id': { message: 'Revoked', share_id: id },
    'POST /api/v1/jobs': job,
    'GET /api/v1/jobs': { jobs: [job], next_cursor: 'next' },
    'GET /api/v1/jobs/:id': job,
    'DELETE /api/v1/jobs/:id': { ...job, status: 'cancelled' },
    'GET /api/v1/projects/:id/assets': [asset],
    'POST /api/v1/projects/:id/assets': { ...asset, status: 'awaiting_upload', upload: { requests } },
    'POST /api/v1/projects/:id/assets/:id/complete': asset,
    'GET /api/v1/projects/:id/assets/:id': { ...asset, download_url: `${url}/files/asset` },
    'DELETE /api/v1/projects/:id/assets/:id': { message: 'Deleted', asset_id: id },
    'GET /api/v1/projects': [project],
    'POST /api/v1/projects': { ...project, ...body },
    'GET /api/v1/projects/:id': project,
    'PATCH /api/v1/projects/:id': { ...project, ...body },
    'DELETE /api/v1/projects/:id': { message: 'Deleted', project_id: id },
    'GET /api/v1/projects/:id/videos': [video],
  };
};
