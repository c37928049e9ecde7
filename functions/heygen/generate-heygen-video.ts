import { catalogues } from '../catalogues/offered.ts';
import { orderMovie } from '../movies/order-movie.ts';
import { makeMovieBody } from '../movies/schemas.ts';
import { demandScope } from '../platform/http/authentication.ts';
import { type Context, http } from '../platform/http/entry.ts';
import type { Reply } from '../platform/http/reply.ts';
import { invalid, parsePart } from '../platform/http/validation.ts';
import { avatarRequest } from '../videos/generation-request.ts';
import type { Video } from '../videos/model.ts';
import * as videos from '../videos/schemas.ts';
import { submitVideo } from '../videos/submit.ts';
import { frameOf, isOneSpeaker, warningsOf } from './model.ts';
import { heygenRoutes } from './routes.ts';
import type { GenerateBody } from './schemas.ts';

/** The answer; `id` names the video in the record of the request, and is not told. */
const accepted =
  (body: GenerateBody) =>
  ({ id }: Pick<Video, 'id'>) => ({ id, error: null, data: { video_id: id, warnings: warningsOf(body) } });

export const handler = http(heygenRoutes.generateHeygenVideo, ({ body, headers }, context) => {
  const key = headers['idempotency-key'];
  return isOneSpeaker(body.video_inputs) ? orderVideo(body, key, context) : orderScenes(body, key, context);
});

/** What is the same of a video and of a movie. */
const common = ({ dimension, title, max_cost }: GenerateBody) => {
  const { quality, aspectRatio } = frameOf(dimension);
  return { quality, aspect_ratio: aspectRatio, max_cost, ...(title == null ? {} : { title }) };
};

/** The language of a voice; that of the default where there is none. */
const languageOf = (voiceId: string | undefined, now: Date): string =>
  catalogues(now)
    .flatMap(({ voices }) => voices)
    .find(({ id }) => id === voiceId)?.language ?? 'en';

const orderVideo = (
  body: GenerateBody,
  idempotencyKey: string | undefined,
  context: Context,
): Promise<Reply<ReturnType<ReturnType<typeof accepted>>>> => {
  const [first] = body.video_inputs;
  const request = parsePart('body', videos.generateBody, {
    ...common(body),
    // A paragraph is a scene.
    script: body.video_inputs.map(({ voice }) => voice.input_text).join('\n\n'),
    avatar_id: first?.character?.avatar_id,
    voice_id: first?.voice.voice_id,
    language: languageOf(first?.voice.voice_id, context.now),
    callback_id: body.callback_id ?? undefined,
    project_id: body.folder_id ?? undefined,
  });
  return submitVideo(
    { wish: avatarRequest(request), body, idempotencyKey, maxCost: body.max_cost },
    context,
    accepted(body),
  );
};

const orderScenes = (
  body: GenerateBody,
  idempotencyKey: string | undefined,
  context: Context,
): Promise<Reply<ReturnType<ReturnType<typeof accepted>>>> => {
  demandScope(context.actor, 'movies:write');
  if (body.folder_id == null) throw folderRequired();
  const movie = parsePart('body', makeMovieBody, {
    title: 'Movie',
    ...common(body),
    scenes: body.video_inputs.map(({ character, voice }) => ({
      kind: 'avatar',
      script: voice.input_text,
      avatar_id: character?.avatar_id,
      voice_id: voice.voice_id,
      language: languageOf(voice.voice_id, context.now),
    })),
  });
  const named = { body, sent: context.sentBody };
  return orderMovie(
    { projectId: body.folder_id, body: movie, named, idempotencyKey },
    context,
    accepted(body),
  );
};

const folderRequired = () =>
  invalid([
    {
      path: 'body.folder_id',
      code: 'required',
      message: 'Where several characters or voices speak, the film is a movie of a project: say its id.',
    },
  ]);
