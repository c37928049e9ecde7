import type { Budgets } from '../credits/budget-model.ts';
import { withBudgets } from '../credits/budgets.ts';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { demandScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import type { Actor } from '../shared/actor.ts';
import { problem } from '../shared/errors.ts';
import { shotsOf } from './b-roll.ts';
import { countedVideo } from './budget-uses.ts';
import { findBRoll } from './find-b-roll.ts';
import type { Change, Video } from './model.ts';
import { videoNotFound } from './not-found.ts';
import type { BRollAsset } from './placement.ts';
import { presentVideo } from './present.ts';
import { reholdWrites } from './rehold.ts';
import { revise } from './revision.ts';
import { videosRoutes } from './routes.ts';
import { changeVideo, deleteTextWrite, loadText, loadVideo } from './store.ts';
import type { UpdateBody } from './update-schemas.ts';

export const handler = http(videosRoutes.updateVideo, async ({ params, body }, { actor, now }) => {
  const seen = await loadVideo(actor.userId, params.id, { consistent: true });
  if (seen === undefined) throw videoNotFound();
  const text = await wholeText(seen);
  const shots = await namedShots(seen, body, actor);
  const decideBy =
    (budgets: Budgets) =>
    (video: Video): Change | undefined => {
      // The price would be that of a text which is another by now.
      if (!hasSameText(video, seen)) throw problem('VIDEO_CHANGED', { seq: video.seq });
      const change = revise(body, text, now, shots)(video);
      if (change === undefined || change.video.price === video.price) return change;
      return { ...change, video: countedVideo(change.video, budgets, actor, now).video };
    };
  const result = await withBudgets(actor.userId, (budgets) => {
    const also = (change: Change, before: Video): TransactWrite[] => [
      ...reholdWrites(before, change.video, budgets, { actor, now }),
      ...(before.textTruncated && !change.video.textTruncated ? [deleteTextWrite(before.id)] : []),
    ];
    return changeVideo(actor.userId, params.id, decideBy(budgets), { now, also });
  });
  if (result === undefined) throw videoNotFound();
  const { video } = result;
  return presentVideo(video, { wholeText: hasSameText(video, seen) ? text : video.text });
});

/**
 * The assets that a change shows under sentences, of the project of the video.
 *
 * @throws KinoraError 403 `INSUFFICIENT_SCOPE` for an API key that may not read files, 422 where one cannot be shown
 */
const namedShots = async (
  { ownerId, projectId, status, kind }: Video,
  { b_roll: members }: UpdateBody,
  actor: Actor,
): Promise<BRollAsset[] | undefined> => {
  // Anything else is refused for what it is.
  if (members == null || status !== 'pending' || kind !== 'avatar') return undefined;
  demandScope(actor, 'assets:read');
  const { shots, errors } = await findBRoll(ownerId, { projectId, bRoll: shotsOf(members) });
  if (errors.length > 0) throw problem('VALIDATION_ERROR', {}, { errors });
  return shots;
};

const hasSameText = (one: Video, other: Video): boolean =>
  one.text === other.text && one.textTruncated === other.textTruncated;

const wholeText = async ({ id, text, textTruncated }: Video): Promise<string> =>
  textTruncated ? ((await loadText(id, { consistent: true })) ?? text) : text;
