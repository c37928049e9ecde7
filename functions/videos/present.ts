import { byRules, enhancePrompt } from '../planning/prompt-enhancement.ts';
import { presentFilmBrand } from '../projects/brand.ts';
import { presentBRoll } from './b-roll.ts';
import { chargedFor, creditsOf } from './charge.ts';
import type { EventResponse } from './event-schemas.ts';
import { videoFileKey } from './media-keys.ts';
import type { MediaLinks } from './media-links.ts';
import type { Video, VideoEvent } from './model.ts';
import type { OwnerResponse } from './owner.ts';
import type { VideoResponse } from './schemas.ts';

export const percent = (fraction: number): number => Math.round(fraction * 1000) / 10;

const secondsBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 10) / 100;

/** What is told with a video where it was looked for. */
interface Beside {
  /** The whole script or prompt. */
  wholeText?: string | undefined;
  /** Of a finished one. */
  links?: MediaLinks | undefined;
  /** Where it was asked for. */
  user?: OwnerResponse | undefined;
}

/** A video as clients see it. */
export const presentVideo = (video: Video, { wholeText, links, user }: Beside = {}): VideoResponse => {
  const path = `/api/v2/videos/${video.id}`;
  const file = (name: string) => (video.result === undefined ? null : `${path}/download${name}`);
  return {
    id: video.id,
    video_id: video.id,
    job_id: video.id,
    user_id: video.ownerId,
    ...(user === undefined ? {} : { user }),
    kind: video.kind,
    status: video.status,
    stage: video.stage ?? null,
    progress: video.progress,
    progress_percent: percent(video.progress),
    seq: video.seq,
    attempt: video.attempt,
    title: video.title,
    ...presentText(video, wholeText ?? video.text),
    text_truncated: video.kind !== 'movie' && video.textTruncated && wholeText === undefined,
    voice_id: video.voiceId,
    language: video.language,
    style: video.style,
    quality: video.quality,
    aspect_ratio: video.aspectRatio,
    music: video.music,
    engine: video.engineId,
    engine_reason: video.engineReason ?? null,
    price: video.price,
    charged: chargedFor(video),
    credits: creditsOf(video),
    estimated_seconds: video.estimatedSeconds,
    ...presentResult(video),
    video_url: links?.video ?? null,
    thumbnail_url: links?.thumbnail ?? null,
    captions_url: links?.captions ?? null,
    urls_expire_at: links?.expiresAt ?? null,
    metadata: video.status === 'completed' ? presentMaking(video) : null,
    failure: video.failure ?? null,
    callback_id: video.callbackId ?? null,
    custom_metadata: video.customMetadata ?? null,
    template: video.template ?? null,
    project_id: video.projectId ?? null,
    ...presentMovieVersion(video),
    ...presentPictures(video),
    b_roll: presentBRoll(video.bRoll),
    narration_asset_id: video.narration?.assetId ?? null,
    ...presentMusic(video),
    brand: video.brand === undefined ? null : presentFilmBrand(video.brand),
    created_at: video.createdAt,
    updated_at: video.updatedAt,
    completed_at: video.status === 'completed' ? (video.endedAt ?? null) : null,
    links: {
      self: path,
      events: `/api/v1/videos/${video.id}/events`,
      download: file(''),
      captions: file('?file=captions'),
      thumbnail: file('?file=thumbnail'),
    },
  };
};

/** What is not said of how a picture is shown is told, too. */
const presentPictures = ({ pictures = {}, pictureLooks = {} }: Video) => {
  const { logo } = pictures;
  const background = pictures.background ?? pictures.backgroundClip;
  return {
    background_asset_id: background?.assetId ?? null,
    background_fit: background === undefined ? null : (pictureLooks.fit ?? 'cover'),
    background_pan: pictureLooks.pan ?? null,
    logo_asset_id: logo?.assetId ?? null,
    logo_corner: logo === undefined ? null : (pictureLooks.corner ?? 'top-right'),
    logo_size: logo === undefined ? null : (pictureLooks.size ?? 'medium'),
    logo_opacity: logo === undefined ? null : (pictureLooks.opacity ?? 1),
  };
};

const presentMovieVersion = ({ movie, sceneEngines = [] }: Video) =>
  movie === undefined
    ? {}
    : {
        movie_id: movie.id,
        movie_version: movie.version,
        scene_engines: sceneEngines.map(({ scene, engineId: engine, engineReason }) => ({
          scene,
          engine,
          engine_reason: engineReason,
        })),
      };

const presentMusic = ({ music, musicTrack, musicVolume }: Video) => ({
  music_asset_id: musicTrack?.assetId ?? null,
  music_volume: music ? (musicVolume ?? 1) : null,
});

/** What a movie is made of is told by the movie. */
const presentText = ({ kind, avatarId }: Video, text: string) => {
  if (kind === 'movie') return {};
  return kind === 'avatar' ? { script: text, avatar_id: avatarId } : { prompt: text };
};

const presentResult = (video: Video) => ({
  duration: video.result?.durationSeconds ?? video.durationSeconds ?? null,
  width: video.result?.width ?? null,
  height: video.result?.height ?? null,
  file_path: video.result === undefined ? null : videoFileKey(video.id, 'video'),
  file_size: video.result?.bytes ?? null,
  sha256: video.result?.sha256 ?? null,
  processing_time: processingSeconds(video),
});

const processingSeconds = ({ startedAt, endedAt }: Video): number | null =>
  startedAt === undefined || endedAt === undefined ? null : secondsBetween(startedAt, endedAt);

/** Prompts are short enough to be whole on the video's own item. */
const presentMaking = (video: Video) => ({
  style: video.style,
  quality: video.quality,
  model_used: video.engineId,
  generation_time: processingSeconds(video),
  enhanced_prompt:
    video.kind === 'prompt' ? (video.enhanced?.text ?? enhancePrompt(video.text, video.style)) : null,
  enhanced_by: video.kind === 'prompt' ? (video.enhanced?.model ?? byRules) : null,
});

/**
 * A numbered event as every channel tells it.
 *
 * @param url signed link to the file that it says is there
 */
export const presentEvent = (event: VideoEvent, url?: string): EventResponse => ({
  video_id: event.videoId,
  seq: event.seq,
  attempt: event.attempt,
  type: event.type,
  status: event.status,
  stage: event.stage ?? null,
  progress: event.progress,
  progress_percent: percent(event.progress),
  at: event.at,
  ...(event.type === 'updated' && event.title !== undefined ? { title: event.title } : {}),
  ...(event.callbackId === undefined ? {} : { callback_id: event.callbackId }),
  ...(event.customMetadata === undefined ? {} : { custom_metadata: event.customMetadata }),
  ...(event.engineReason === undefined
    ? {}
    : { engine: event.engineId ?? '', engine_reason: event.engineReason }),
  ...(event.failure === undefined ? {} : { failure: event.failure }),
  ...(event.publication === undefined ? {} : { publication: event.publication }),
  ...(event.result === undefined
    ? {}
    : {
        duration: event.result.durationSeconds,
        file_size: event.result.bytes,
        ...(url === undefined ? {} : { url }),
      }),
});
