import { withBudgets } from '../credits/budgets.ts';
import { enginesOfOrder, withSceneEngines } from '../planning/movie-engines.ts';
import { parseMovieOrder } from '../planning/movie-plan.ts';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites, replayIfAnswered } from '../platform/http/idempotency.ts';
import { invalid } from '../platform/http/validation.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { countedVideo } from './budget-uses.ts';
import { unusable } from './engine-problems.ts';
import { nextCheckAt, restart, type Video } from './model.ts';
import { movieOfVideoChecks, type SeenTurn, seeTurn, turnWrites } from './movie-turn.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { hasRoom, queueFull } from './queue-size.ts';
import { videosRoutes } from './routes.ts';
import { changeWrites, loadText, loadVideo } from './store.ts';
import { enqueueGeneration, holdWrites, representBy, withAnswer } from './submit.ts';

const started = (video: Video) => ({ ...presentVideo(video), message: 'Video regeneration started' });

/** Of a movie, those of the scenes that no earlier version has paid for: what was paid for is there. */
const enginesToAsk = async (video: Video): Promise<string[]> => {
  if (video.kind !== 'movie') return [video.engineId];
  const text = video.textTruncated ? await loadText(video.id, { consistent: true }) : video.text;
  // Its run tells its owner that the text is gone.
  return text === undefined
    ? []
    : enginesOfOrder(withSceneEngines(parseMovieOrder(text), video.sceneEngines));
};

/** Of a movie, whether another of its versions is in work. */
const turnOf = async ({ ownerId, movie }: Video): Promise<SeenTurn> =>
  movie === undefined ? { turn: undefined, refusal: undefined } : seeTurn(ownerId, movie.id);

const notFailed = (video: Video): KinoraError => problem('VIDEO_NOT_FAILED', { video_status: video.status });

export const handler = http(videosRoutes.regenerateVideo, async ({ params, headers }, context) => {
  const { actor, now, admission, log, operationId, requestId } = context;
  const request = {
    ownerId: actor.userId,
    operationId,
    key: headers['idempotency-key'],
    body: params,
    represent: representBy(actor.userId, started),
  };
  const before = await loadVideo(actor.userId, params.id, { consistent: true });
  if (before === undefined) throw videoNotFound();
  const checkAt = nextCheckAt(now, setting('reconcileAfterSeconds'));
  const restarted = restart(now, checkAt, requestId)(before);
  if (restarted === undefined) {
    await replayIfAnswered(request, now);
    throw notFailed(before);
  }
  const turn = await turnOf(before);
  if (turn.refusal !== undefined) {
    await replayIfAnswered(request, now);
    throw turn.refusal;
  }
  const engines = await enginesToAsk(before);
  const problems = engines.flatMap((id) => unusable(id, now));
  if (problems.length > 0) throw invalid(problems);
  if (!(await hasRoom())) {
    await replayIfAnswered(request, now);
    throw queueFull();
  }
  const change = { ...restarted, video: withAnswer(restarted.video, operationId, request.key) };
  const answer = started(change.video);
  const record = idempotencyWrites(request, answer, now);
  try {
    await withBudgets(actor.userId, async (budgets) => {
      const held = countedVideo(change.video, budgets, actor, now);
      await commit([
        ...record,
        ...changeWrites(before, { ...change, video: held.video }, now),
        ...holdWrites(held, budgets, now),
        ...(admission === undefined ? [] : [admission]),
        ...movieOfVideoChecks(held.video),
        ...turnWrites(held.video, turn, now),
      ]);
    });
  } catch (error) {
    if (!(error instanceof ConditionFailed) || error.index !== record.length) throw error;
    // Another call was first: the video runs already, or is gone.
    const current = await loadVideo(actor.userId, params.id, { consistent: true });
    throw current === undefined ? videoNotFound() : notFailed(current);
  }
  await enqueueGeneration(change.video, log);
  return answer;
});
