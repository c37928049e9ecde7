/** Codes of the routes of YouTube. */
export const youtubeErrorCodes = {
  PUBLICATION_ENDED: {
    kind: 'conflict',
    detail: ({ publication_status }: { publication_status: string }) =>
      `The publication has ended: it is ${publication_status}. What is on YouTube is removed there.`,
    example: { publication_status: 'completed' },
  },
  PUBLICATION_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no such publication of yours; see GET /api/v1/youtube/publications.',
  },
  PUBLICATION_UPLOADED: {
    kind: 'conflict',
    detail: 'The video is on YouTube already, and is being finished: remove it there.',
  },
  TOO_MANY_YOUTUBE_CHANNELS: {
    kind: 'conflict',
    detail: ({ limit }: { limit: number }) =>
      `An account may have ${limit} channels; disconnect one first: DELETE /api/v1/youtube/channels/{id}.`,
    example: { limit: 20 },
  },
  VIDEO_NOT_COMPLETED: {
    kind: 'conflict',
    detail: ({ video_status }: { video_status: string }) =>
      `The video is ${video_status}; only a completed one can be published.`,
    example: { video_status: 'processing' },
  },
  YOUTUBE_CHANNEL_MISSING: {
    kind: 'conflict',
    detail:
      'The Google account has no channel: make one at https://www.youtube.com/create_channel, then connect again.',
  },
  YOUTUBE_CHANNEL_NOT_FOUND: {
    kind: 'not_found',
    detail: 'There is no such channel connected to your account; see GET /api/v1/youtube/channels.',
  },
  YOUTUBE_CONNECTION_REFUSED: {
    kind: 'conflict',
    detail:
      'Google did not let the channel be connected: the consent was refused, or its code is used or too old.',
  },
  YOUTUBE_GRANT_REVOKED: {
    kind: 'conflict',
    detail: 'Google no longer lets us act for this channel: connect it again (GET /api/v1/youtube/oauth).',
  },
  YOUTUBE_NOT_CONFIGURED: {
    kind: 'unavailable',
    detail:
      'This service publishes nothing: its operator has stored no OAuth client of Google (docs/youtube.md).',
  },
  YOUTUBE_SCOPES_MISSING: {
    kind: 'conflict',
    detail: ({ missing }: { missing: readonly string[] }) =>
      `At Google not everything was allowed that publishing takes. Connect again and leave all boxes ticked; missing: ${missing.join(', ')}.`,
    example: { missing: ['https://www.googleapis.com/auth/youtube.upload'] },
  },
  YOUTUBE_STATE_INVALID: {
    kind: 'conflict',
    detail:
      'This connection was finished before, is older than ten minutes, or was begun by another account. Begin again: GET /api/v1/youtube/oauth.',
  },
  YOUTUBE_UNAVAILABLE: {
    kind: 'unavailable',
    detail: 'YouTube does not answer. Please try again.',
  },
} as const;
