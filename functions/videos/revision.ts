import { isDeepStrictEqual } from 'node:util';
import { titleOf } from '../planning/planner.ts';
import { withoutTestValues } from '../planning/test-values.ts';
import { type FieldError, problem } from '../shared/errors.ts';
import { strayMusic } from './film-music.ts';
import { type Decide, isTerminal, next, type Video } from './model.ts';
import { voiceBeside } from './narration.ts';
import { changedLooksOf, lookFields, misfitLooks, withLooks } from './picture-looks.ts';
import type { BRollAsset } from './placement.ts';
import { type GenerationRequest, infeasibility, quoteVideo } from './quote-video.ts';
import type { UpdateBody } from './update-schemas.ts';

/** Changes by its owner in the life of a video: each is an event, which is kept and told again. */
const maxUpdates = 1000;

/** Members that a film is made of. */
const filmFields = [
  'script',
  'prompt',
  'voice_id',
  'avatar_id',
  'language',
  'style',
  'quality',
  'aspect_ratio',
  'music',
  'music_volume',
  'duration',
  'b_roll',
  ...lookFields,
] as const satisfies readonly (keyof UpdateBody)[];

const filmFieldsOf = (body: UpdateBody): string[] => filmFields.filter((field) => body[field] !== undefined);

/**
 * What its owner wants of a video. Labels change at any time; the title while it is pending, which is also the film's,
 * and when it has ended; what the film is made of while it is pending, at the price of what it is then.
 *
 * @param text the whole script or prompt as it is
 * @param shots what was found of the pictures that it names under its sentences
 * @throws KinoraError 402, 409 or 422, with nothing decided
 */
export const revise =
  (body: UpdateBody, text: string, now: Date, shots?: BRollAsset[]): Decide =>
  (video) => {
    if (body.seq !== undefined && body.seq !== video.seq) throw problem('VIDEO_CHANGED', { seq: video.seq });
    demandChangeable(body, video);
    if (video.status === 'failed') demandDrawable(body, text, video, now);
    const labelled = withShots(body, shots, relabelled(body, video));
    const revised = { ...shownAnew(body, labelled), ...remade(body, text, labelled, now) };
    if (isDeepStrictEqual(revised, video)) return undefined;
    const updates = (video.updates ?? 0) + 1;
    if (updates > maxUpdates) throw problem('TOO_MANY_UPDATES', { limit: maxUpdates });
    return { video: next(revised, now, { updates }), event: 'updated' };
  };

const demandChangeable = (body: UpdateBody, { status }: Video): void => {
  if (status === 'pending') return;
  const isTitleFixed = body.title !== undefined && !isTerminal(status);
  const fields = [...(isTitleFixed ? ['title'] : []), ...filmFieldsOf(body)];
  if (fields.length > 0) throw problem('VIDEO_STARTED', { video_status: status, fields });
};

/** A failed video may run again: its film would have the new title. */
const demandDrawable = (body: UpdateBody, text: string, video: Video, now: Date): void => {
  if (body.title === undefined || video.kind === 'movie') return;
  const { problems } = quoteVideo(wishOf(body, text, video), now);
  const errors = problems.filter(({ path }) => path === 'body.title');
  if (errors.length > 0) throw problem('VALIDATION_ERROR', {}, { errors });
};

/** The video with its new labels, and its title where no film is made any more. */
const relabelled = (body: UpdateBody, video: Video): Video => {
  const { callbackId, customMetadata, ...rest } = video;
  const id = body.callback_id === undefined ? callbackId : body.callback_id;
  const metadata = body.custom_metadata === undefined ? customMetadata : body.custom_metadata;
  return {
    ...rest,
    ...(id == null ? {} : { callbackId: id }),
    ...(metadata == null ? {} : { customMetadata: metadata }),
    title: body.title ?? video.title,
  };
};

/** The video with other pictures under its sentences, where they are named. */
const withShots = (body: UpdateBody, shots: BRollAsset[] | undefined, video: Video): Video => {
  if (body.b_roll === undefined) return video;
  const { bRoll: _, ...rest } = video;
  return body.b_roll === null || shots === undefined ? rest : { ...rest, bRoll: shots };
};

/** The video with its pictures shown otherwise, and its music louder or quieter. */
const shownAnew = (body: UpdateBody, { pictureLooks, ...video }: Video): Video => ({
  ...video,
  ...withLooks(changedLooksOf(pictureLooks, body)),
  ...(body.music_volume === undefined ? {} : { musicVolume: body.music_volume }),
});

/** What changes with the film: nothing where nothing of it is named. */
const remade = (body: UpdateBody, text: string, video: Video, now: Date): Partial<Video> => {
  const isRemade = filmFieldsOf(body).length > 0;
  if (video.status !== 'pending' || (body.title === undefined && !isRemade)) return {};
  const errors = misfits(body, video);
  if (errors.length > 0) throw problem('VALIDATION_ERROR', {}, { errors });
  // The film closes with the title that the movie had when it was ordered.
  if (video.kind === 'movie') return {};
  const quote = quoteVideo(wishOf(body, text, video), now);
  const obstacle = infeasibility(quote, body.max_cost);
  if (obstacle !== undefined) throw obstacle;
  // Labels and placement are not the quote's affair.
  const { request, price, seconds } = quote;
  const held = price === video.price ? {} : { heldAt: now.toISOString() };
  // Another engine's price was compared with the old one.
  const alone = video.standIns === undefined ? {} : { standIns: [] };
  return { ...request, ...alone, price, ...held, estimatedSeconds: Math.round(seconds * 10) / 10 };
};

const misfits = (body: UpdateBody, video: Video): FieldError[] => {
  const { kind, style, music, pictures, narration } = video;
  if (kind === 'movie')
    return filmFieldsOf(body).map((field) => ({
      path: `body.${field}`,
      message: 'This video is a version of a movie: change the movie and render it anew.',
      code: 'KIND_MISMATCH',
    }));
  const misfit = (field: keyof UpdateBody, message: string): FieldError => ({
    path: `body.${field}`,
    message,
    code: 'KIND_MISMATCH',
  });
  const isPrompt = kind === 'prompt';
  const errors: [boolean, FieldError][] = [
    [
      isPrompt && body.script !== undefined,
      misfit('script', 'This video is made of a prompt: send "prompt".'),
    ],
    [
      !isPrompt && body.prompt !== undefined,
      misfit('prompt', 'This video is made of a script: send "script".'),
    ],
    [
      !isPrompt && body.duration !== undefined,
      misfit('duration', 'A video of a script is as long as its words: leave "duration" out.'),
    ],
    [
      isPrompt && body.b_roll != null,
      misfit('b_roll', 'A prompt has no sentences to show pictures with: leave "b_roll" out.'),
    ],
    [
      isPrompt && (body.style ?? style) === 'professional',
      misfit('style', 'A video of a prompt has no presenter: choose another style, see GET /api/v1/styles.'),
    ],
  ];
  return [
    ...errors.filter(([wrong]) => wrong).map(([, error]) => error),
    ...(narration !== undefined && body.voice_id !== undefined ? [voiceBeside()] : []),
    ...misfitLooks(body, pictures),
    ...strayMusic(body.music ?? music, body),
  ];
};

const wishOf = (body: UpdateBody, text: string, video: Video): GenerationRequest => {
  const language = body.language ?? video.language;
  const voiceId = body.voice_id ?? (language === video.language ? video.voiceId : undefined);
  const durationSeconds = body.duration ?? video.durationSeconds;
  return {
    kind: video.kind === 'avatar' ? 'avatar' : 'prompt',
    text: body.script ?? body.prompt ?? text,
    title: body.title ?? givenTitle(video, text),
    avatarId: body.avatar_id ?? video.avatarId,
    voiceId,
    language,
    style: body.style ?? video.style,
    quality: body.quality ?? video.quality,
    aspectRatio: body.aspect_ratio ?? video.aspectRatio,
    music: body.music ?? video.music,
    engineId: video.engineId,
    durationSeconds,
    narration: video.narration,
    frames: video.frames,
    bRoll: video.bRoll?.map(({ sentence, asset }) => ({ sentence, assetId: asset.assetId })),
  };
};

/** The title, unless it was made of the text: then the new text makes another. */
const givenTitle = ({ title, language }: Video, text: string): string | undefined =>
  title === titleOf(withoutTestValues(text) || text, language) ? undefined : title;
