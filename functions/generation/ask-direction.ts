import type { Film } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { askText } from '../engines/text/ask-text.ts';
import { contentHash } from '../planning/content-hash.ts';
import { isDirected } from '../planning/directed.ts';
import { readDirection } from '../planning/direction-answer.ts';
import { inOneQuestion, type NarrationPart, partsToDirect } from '../planning/direction-parts.ts';
import { directionAnswer, directionTask, passagesByFilm } from '../planning/direction-task.ts';
import { scenesOfParts } from '../planning/movie-plan.ts';
import type { VideoPlan } from '../planning/video-plan.ts';
import { getJson, putObject } from '../platform/aws/media.ts';
import { RateLimited } from '../platform/http/admission.ts';
import { log } from '../platform/log.ts';
import { recordMetric } from '../platform/metrics.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import type { Video } from '../videos/model.ts';
import { directionKey, scenePlace } from './media-keys.ts';

/** An answer of a model, and its name. */
const keptSchema = z.object({ answer: directionAnswer, model: z.string() });
type Kept = z.infer<typeof keptSchema>;

const modelMilliseconds = 20_000;
/** Answers that are looked for, or kept, at a time. */
const lanes = 8;

/** A film of which a model is asked, and where its answer is kept. */
interface Asked {
  film: Film;
  language: string;
  parts: NarrationPart[];
  key: string;
}

/**
 * The plan with what a language model says is shown while its scenes are spoken, where its owner asked for that. All
 * films of a movie are asked about in one question. An answer is kept for each film, before it is used: a task that
 * runs again, and a later attempt, pay for no second one, and neither does a later version of a movie, of scenes that
 * say the same.
 *
 * @returns the plan as it is where nobody asked, the account's day is used up, or no model answered; a scene of which a
 * model said what cannot be shown is left to the rules, and a video never fails for it
 */
export const withDirection = async (video: Video, plan: VideoPlan): Promise<VideoPlan> => {
  const place = scenePlace(video.id, plan);
  const asked = filmsToDirect(video, plan).map((film): Asked => {
    const { language } = film;
    const parts = partsToDirect(film);
    return { film, language, parts, key: directionKey(place, contentHash(parts, language)) };
  });
  if (asked.length === 0) return plan;
  const answers = await answersTo(video.ownerId, asked);
  const models = new Set<string>();
  const directed = new Map<Film, Film>();
  for (const one of asked) {
    const kept = answers.get(one.key);
    const film = kept === undefined ? one.film : directedFilm(one, kept);
    const count = film.scenes.filter(({ direction }) => direction !== undefined).length;
    const left = film.scenes.length - count;
    if (count > 0) recordMetric('directed_scenes_total', { by: 'model' }, count);
    if (left > 0) recordMetric('directed_scenes_total', { by: 'rules' }, left);
    if (kept === undefined || count === 0) continue;
    directed.set(one.film, film);
    models.add(kept.model);
  }
  if (models.size === 0) return plan;
  return { ...withFilms(plan, directed), directedBy: [...models].join(', ') };
};

/** Films whose owner asked for a model, and whose presenters are drawn here. */
const filmsToDirect = ({ direction, engineId }: Video, { film, movie }: VideoPlan): Film[] => {
  if (movie !== undefined)
    return movie.parts.flatMap((part) => (part.direction === 'model' ? [part.film] : []));
  return direction === 'model' && isDirected({ kind: film.kind, engineId }) ? [film] : [];
};

const withFilms = (plan: VideoPlan, directed: ReadonlyMap<Film, Film>): VideoPlan => {
  const { film, movie } = plan;
  if (movie === undefined) return { ...plan, film: directed.get(film) ?? film };
  const parts = movie.parts.map((part) => ({ ...part, film: directed.get(part.film) ?? part.film }));
  return { ...plan, film: { ...film, scenes: scenesOfParts(parts) }, movie: { ...movie, parts } };
};

/** The film with what was answered of its scenes; one of which that cannot be shown stays as it is. */
const directedFilm = ({ film, parts }: Asked, { answer, model }: Kept): Film => {
  const told = readDirection(film, parts, answer.passages);
  const scenes = film.scenes.map((scene) => {
    const own = told.get(scene.index);
    if (own === undefined) return scene;
    if ('passages' in own) return { ...scene, direction: own.passages };
    log.warn('direction_rejected', { scene: scene.index, why: own.wrong, model });
    return scene;
  });
  return { ...film, scenes };
};

/** The answers by where they are kept: those that are there, and one more question for the films that have none. */
const answersTo = async (ownerId: string, asked: readonly Asked[]): Promise<Map<string, Kept>> => {
  // Scenes that say the same are asked about once.
  const films = [...new Map(asked.map((one) => [one.key, one])).values()].filter(
    ({ parts }) => parts.length > 0,
  );
  const answers = new Map<string, Kept>();
  await mapConcurrently(films, lanes, async ({ key }) => {
    const kept = z.safeParse(keptSchema, await getJson(key)).data;
    if (kept !== undefined) answers.set(key, kept);
  });
  const open = inOneQuestion(films.filter(({ key }) => !answers.has(key)));
  const answered = open.length === 0 ? undefined : await ask(ownerId, open);
  if (answered === undefined) return answers;
  const { answer, model } = answered;
  const byFilm = passagesByFilm(open, answer.passages);
  await mapConcurrently([...open.entries()], lanes, async ([index, { key }]) => {
    const own: Kept = { answer: { passages: byFilm[index] ?? [] }, model };
    await putObject(key, JSON.stringify(own), { contentType: 'application/json' });
    answers.set(key, own);
  });
  return answers;
};

const ask = (ownerId: string, films: readonly Asked[]): Promise<Kept | undefined> =>
  askText(directionTask(films), { ownerId, now: new Date() }, modelMilliseconds).catch((error: unknown) => {
    if (error instanceof RateLimited) return void log.info('direction_not_asked', { why: 'limit' });
    throw error;
  });
