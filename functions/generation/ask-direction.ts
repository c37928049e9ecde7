import * as z from 'zod/mini';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import { makersOf } from '../engines/registry.ts';
import { askText } from '../engines/text/ask-text.ts';
import { contentHash } from '../planning/content-hash.ts';
import { readDirection } from '../planning/direction-answer.ts';
import { type NarrationPart, partsToDirect } from '../planning/direction-parts.ts';
import { directionAnswer, directionTask } from '../planning/direction-task.ts';
import type { VideoPlan } from '../planning/video-plan.ts';
import { getJson, putObject } from '../platform/aws/media.ts';
import { RateLimited } from '../platform/http/admission.ts';
import { log } from '../platform/log.ts';
import { recordMetric } from '../platform/metrics.ts';
import type { Video } from '../videos/model.ts';
import { directionKey } from './media-keys.ts';

/** An answer of a model, and its name. */
const keptSchema = z.object({ answer: directionAnswer, model: z.string() });
type Kept = z.infer<typeof keptSchema>;

const modelMilliseconds = 20_000;

/**
 * The plan with what a language model says is shown while its scenes are spoken, where its owner asked for that. An
 * answer is kept before it is used: a task that runs again, and a later attempt, pay for no second one.
 *
 * @returns the plan as it is where nobody asked, the account's day is used up, or no model answered; a scene of which a
 * model said what cannot be shown is left to the rules, and a video never fails for it
 */
export const withDirection = async (video: Video, plan: VideoPlan): Promise<VideoPlan> => {
  const { film } = plan;
  if (video.direction !== 'model' || film.kind !== 'avatar' || plan.movie !== undefined) return plan;
  if (makersOf(video.engineId, 'avatar').drawer.id !== embeddedEngineId) return plan;
  const parts = partsToDirect(film);
  const found = parts.length === 0 ? undefined : await answerFor(video, parts, film.language);
  const told = found === undefined ? undefined : readDirection(film, parts, found.answer.passages);
  let directed = 0;
  const scenes = film.scenes.map((scene) => {
    const own = told?.get(scene.index);
    if (own === undefined) return scene;
    if ('wrong' in own) {
      log.warn('direction_rejected', { scene: scene.index, why: own.wrong, model: found?.model });
      return scene;
    }
    directed += 1;
    return { ...scene, direction: own.passages };
  });
  if (directed > 0) recordMetric('directed_scenes_total', { by: 'model' }, directed);
  if (directed < scenes.length)
    recordMetric('directed_scenes_total', { by: 'rules' }, scenes.length - directed);
  if (found === undefined || directed === 0) return plan;
  return { ...plan, film: { ...film, scenes }, directedBy: found.model };
};

const answerFor = async (
  video: Video,
  parts: readonly NarrationPart[],
  language: string,
): Promise<Kept | undefined> => {
  const key = directionKey(video.id, contentHash(parts, language));
  const kept = z.safeParse(keptSchema, await getJson(key)).data;
  if (kept !== undefined) return kept;
  const asker = { ownerId: video.ownerId, now: new Date() };
  const asked = await askText(directionTask(parts, language), asker, modelMilliseconds).catch(
    (error: unknown) => {
      if (error instanceof RateLimited) return void log.info('direction_not_asked', { why: 'limit' });
      throw error;
    },
  );
  if (asked === undefined) return undefined;
  await putObject(key, JSON.stringify(asked), { contentType: 'application/json' });
  return asked;
};
