/** What batches, the one template and the one movie answer, by route. Everything has the id of the video. */
export const templateAnswers = (
  id: string,
  video: unknown,
  body: Record<string, unknown>,
): Record<string, unknown> => {
  const template = {
    id,
    name: 'On its way',
    description: null,
    kind: 'avatar',
    version: 2,
    variables: [
      { name: 'name', label: 'First name', type: 'text', required: true },
      { name: 'look', label: 'Look', type: 'choice', required: false },
    ],
  };
  const entries = Array.isArray(body.videos) ? body.videos : rowsOf(body.csv);
  const result = {
    accepted: entries.length,
    refused: 0,
    price: entries.length * 2,
    videos: entries.map((entry, index) => ({
      index,
      ...(typeof entry === 'number' ? { line: entry } : {}),
      status: 'accepted',
      video_id: id,
      video,
      error: null,
    })),
  };
  const plan = {
    count: entries.length,
    price: entries.length * 2,
    balance: 9,
    duration: entries.length * 5.5,
    videos: entries.map((entry, index) => ({
      index,
      ...(typeof entry === 'number' ? { line: entry } : {}),
      kind: 'avatar',
      title: 'For Ada',
      scenes: 1,
      duration: 5.5,
      price: 2,
      problems: [],
    })),
    problems: [],
  };
  const movie = {
    id,
    title: 'Journey',
    scene_count: 2,
    revision: 1,
    versions: [{ version: 1, video_id: id, created_at: '2026-11-29T10:00:00.000Z' }],
  };
  const moviePlan = {
    scenes: [
      { index: 0, kind: 'title', seconds: 4, reused: true, engine: 'embedded' },
      { index: 1, kind: 'avatar', seconds: 5.5, reused: false, engine: 'heygen' },
    ],
    duration: 9.5,
    price: 2,
    problems: [{ path: 'scenes.1.script', message: 'Too bad.' }],
  };
  return {
    'POST /api/v1/videos/batch': result,
    'POST /api/v1/videos/batch/plan': plan,
    'POST /api/v1/templates/:id/batch': result,
    'POST /api/v1/templates/:id/batch/plan': plan,
    'GET /api/v1/templates': [template],
    'POST /api/v1/templates': template,
    'GET /api/v1/templates/:id': template,
    'PATCH /api/v1/templates/:id': { ...template, version: 3 },
    'DELETE /api/v1/templates/:id': { message: 'Deleted', template_id: id },
    'POST /api/v1/templates/:id/render': video,
    'GET /api/v1/projects/:id/movies': [movie],
    'POST /api/v1/projects/:id/movies': movie,
    'GET /api/v1/projects/:id/movies/:id': movie,
    'PUT /api/v1/projects/:id/movies/:id': { ...movie, revision: 2 },
    'DELETE /api/v1/projects/:id/movies/:id': { message: 'Deleted', movie_id: id },
    'POST /api/v1/projects/:id/movies/:id/plan': moviePlan,
    'POST /api/v1/projects/:id/movies/:id/render': video,
  };
};

/** The lines of a CSV text below its header. */
const rowsOf = (csv: unknown): number[] =>
  typeof csv === 'string'
    ? csv
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((_, index) => index + 2)
    : [];
