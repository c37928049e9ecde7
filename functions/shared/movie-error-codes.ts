/** Codes of the routes of movies. */
export const movieErrorCodes = {
  MOVIE_CHANGED: {
    kind: 'conflict',
    detail: ({ revision }: { revision: number }) =>
      `The movie was changed, rendered or paid for meanwhile: read it again and send its revision, ${revision}.`,
    example: { revision: 4 },
  },
  MOVIE_IN_WORK: {
    kind: 'conflict',
    detail: ({ video_id, version }: { video_id: string; version: number }) =>
      `Version ${version} of this movie is being made (video ${video_id}): wait for its end or cancel it.`,
    example: { video_id: '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a', version: 2 },
  },
  MOVIE_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no movie with this id in this project of yours; see GET /api/v1/projects/{id}/movies.',
  },
  TOO_MANY_MOVIES: {
    kind: 'conflict',
    detail: ({ limit }: { limit: number }) => `An account may have ${limit} movies; delete one first.`,
    example: { limit: 100 },
  },
} as const;
