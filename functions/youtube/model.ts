import { isTerminal, statuses, type VideoStatus } from '../videos/model.ts';
import { describeFailure, type FailureCode } from './google-failure.ts';

/** Channels that one account may have. */
export const maxChannels = 20;
/** A connection that was begun is finished within so long. */
export const stateSeconds = 600;

/** A channel that its owner let us act for. */
export interface Channel {
  /** YouTube's: `UC...`. */
  id: string;
  ownerId: string;
  title: string;
  handle?: string;
  /** `revoked`: Google no longer takes the grant. */
  status: 'connected' | 'revoked';
  /** The refresh token, sealed. */
  grant: string;
  connectedAt: string;
}

export const privacies = ['private', 'unlisted', 'public'] as const;
export type Privacy = (typeof privacies)[number];

/** What YouTube is told of a video. */
export interface Metadata {
  title: string;
  description: string;
  tags: readonly string[];
  categoryId: string;
  privacy: Privacy;
  /** RFC 3339. */
  publishAt?: string;
  madeForKids: boolean;
  /** Language of the captions and the film. */
  language: string;
}

export const publicationStatuses = statuses;
export type PublicationStatus = VideoStatus;
/** What is done at present: the file is sent; thumbnail and captions are; YouTube makes its versions of the film. */
export const publicationStages = ['uploading', 'finishing', 'processing'] as const;
export type PublicationStage = (typeof publicationStages)[number];

/** A resumable upload that was begun. */
export interface UploadSession {
  /** Its address, sealed: who knows it can send in the channel's name. */
  uri: string;
  /** There before the last chunk is sent: from then on YouTube may have the whole file though nobody heard of it. */
  finalAt?: string;
}

/** What became of the thumbnail, and of the captions. */
export type Extra = 'sent' | 'refused';

export interface Publication {
  /** UUID version 7. */
  id: string;
  ownerId: string;
  videoId: string;
  /** Of the video when it was asked for: another one is another film. */
  attempt: number;
  channelId: string;
  metadata: Metadata;
  status: PublicationStatus;
  stage?: PublicationStage;
  /** Grows by one with every change. */
  version: number;
  totalBytes: number;
  sentBytes: number;
  session?: UploadSession;
  /** Sessions that were begun, one behind the other. */
  sessions: number;
  youtubeId?: string;
  thumbnail?: Extra;
  captions?: Extra;
  /** Looks at YouTube's processing. */
  polls: number;
  /** Times in a row that Google did not answer. */
  failures: number;
  /** The privacy that YouTube gave it. */
  privacy?: string;
  warnings: readonly FailureCode[];
  failure?: FailureCode;
  createdAt: string;
  updatedAt: string;
  /** When the loop took it up. */
  startedAt?: string;
  endedAt?: string;
}

export const isOver = ({ status }: Pick<Publication, 'status'>): boolean => isTerminal(status);

/** Bytes of a chunk: a multiple of 256 KiB, as the protocol demands of all but the last. */
export const chunkBytes = 8 * 1024 * 1024;
/** Sessions of one publication; each ends a week after it was begun. */
export const maxSessions = 5;
/** After so long a publication is given up, wherever it is. */
export const longestMilliseconds = 48 * 3_600_000;
/** Times in a row that Google may not answer: about half a day in all. */
export const maxFailures = 80;

export const youtubeUrl = (youtubeId: string): string => `https://www.youtube.com/watch?v=${youtubeId}`;

/** Seconds until Google is asked again that did not answer, up to ten minutes. @param failures in a row, from 1 */
export const pauseAfter = (failures: number, asked: number | undefined): number =>
  Math.min(Math.max(asked ?? 0, 2 ** Math.min(failures, 9)), 600);

/** Seconds until the next look at YouTube's processing. @param polls looks so far, from 1 */
export const pollPause = (polls: number): number => Math.min(5 * polls, 300);

/** The ended publication. */
export const ended = (
  publication: Publication,
  end: Pick<Publication, 'status'> & { failure?: FailureCode },
  now: Date,
): Publication => {
  const { session: _session, stage: _stage, ...rest } = publication;
  return { ...rest, ...end, endedAt: now.toISOString() };
};

/**
 * Characters that YouTube counts of tags: a comma between two, and quotes around one with a space.
 * Source: YouTube Data API, `snippet.tags[]`.
 */
export const tagCharacters = (tags: readonly string[]): number =>
  tags.reduce(
    (sum, tag) => sum + [...tag].length + (tag.includes(' ') ? 2 : 0),
    Math.max(0, tags.length - 1),
  );

/** What of a `videos.list` answer says how far YouTube is. */
export interface YoutubeStatus {
  uploadStatus?: string | undefined;
  rejectionReason?: string | undefined;
  privacyStatus?: string | undefined;
}

const suspensions: ReadonlySet<string> = new Set(['uploaderAccountClosed', 'uploaderAccountSuspended']);

/** How a video that YouTube rejected ends. */
const rejection = (reason: string | undefined): FailureCode => {
  if (reason === 'length') return 'VIDEO_TOO_LONG';
  return reason !== undefined && suspensions.has(reason) ? 'CHANNEL_SUSPENDED' : 'VIDEO_REJECTED';
};

/** What a look at YouTube's processing makes of a publication; undefined where it goes on. */
export const afterLook = (
  publication: Publication,
  { uploadStatus, rejectionReason, privacyStatus }: YoutubeStatus,
  now: Date,
): Publication | undefined => {
  if (uploadStatus === 'rejected')
    return ended(publication, { status: 'failed', failure: rejection(rejectionReason) }, now);
  if (uploadStatus === 'failed' || uploadStatus === 'deleted')
    return ended(publication, { status: 'failed', failure: 'VIDEO_REJECTED' }, now);
  if (uploadStatus !== 'processed') return undefined;
  const { privacy: asked } = publication.metadata;
  const isAsAsked = privacyStatus === undefined || privacyStatus === asked;
  const warning: FailureCode = privacyStatus === 'private' ? 'LOCKED_PRIVATE' : 'STILL_PRIVATE';
  return ended(
    {
      ...publication,
      ...(privacyStatus === undefined ? {} : { privacy: privacyStatus }),
      warnings: isAsAsked ? publication.warnings : [...publication.warnings, warning],
    },
    { status: 'completed' },
    now,
  );
};

export const presentChannel = ({ id, title, handle, status, connectedAt }: Channel) => ({
  id,
  title,
  handle: handle ?? null,
  status,
  url: `https://www.youtube.com/channel/${id}`,
  connected_at: connectedAt,
});

export const publicationPath = (id: string): string => `/api/v1/youtube/publications/${id}`;

/** Fraction done: sending is nine tenths of it. */
const progressOf = ({ status, sentBytes, totalBytes, youtubeId }: Publication): number => {
  if (status === 'completed') return 1;
  if (youtubeId !== undefined) return 0.9;
  return Math.floor((sentBytes / Math.max(1, totalBytes)) * 90) / 100;
};

export const presentPublication = (publication: Publication) => {
  const { metadata, youtubeId, failure } = publication;
  return {
    id: publication.id,
    type: 'publication' as const,
    video_id: publication.videoId,
    channel_id: publication.channelId,
    status: publication.status,
    stage: publication.stage ?? null,
    progress: progressOf(publication),
    sent_bytes: publication.sentBytes,
    total_bytes: publication.totalBytes,
    title: metadata.title,
    description: metadata.description,
    tags: [...metadata.tags],
    category_id: metadata.categoryId,
    privacy: metadata.privacy,
    publish_at: metadata.publishAt ?? null,
    made_for_kids: metadata.madeForKids,
    contains_synthetic_media: true,
    youtube_video_id: youtubeId ?? null,
    youtube_url: youtubeId === undefined ? null : youtubeUrl(youtubeId),
    youtube_privacy: publication.privacy ?? null,
    thumbnail: publication.thumbnail ?? null,
    captions: publication.captions ?? null,
    warnings: publication.warnings.map((code) => ({ code, message: describeFailure(code).message })),
    failure: failure === undefined ? null : describeFailure(failure),
    created_at: publication.createdAt,
    updated_at: publication.updatedAt,
    ended_at: publication.endedAt ?? null,
    links: { self: publicationPath(publication.id), video: `/api/v2/videos/${publication.videoId}` },
  };
};
