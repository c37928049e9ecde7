import { accountRehold } from '../credits/holds.ts';
import { ledgerWrite } from '../credits/store.ts';
import { plansOfEnvironment } from '../plans/settings.ts';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { videoLine } from './ledger-lines.ts';
import type { Change, Video } from './model.ts';
import { videoNotFound } from './not-found.ts';
import { presentVideo } from './present.ts';
import { revise } from './revision.ts';
import { videosRoutes } from './routes.ts';
import { changeVideo, deleteTextWrite, loadText, loadVideo } from './store.ts';

export const handler = http(videosRoutes.updateVideo, async ({ params, body }, { actor, now }) => {
  const seen = await loadVideo(actor.userId, params.id, { consistent: true });
  if (seen === undefined) throw videoNotFound();
  const text = await wholeText(seen);
  const decide = (video: Video): Change | undefined => {
    // The price would be that of a text which is another by now.
    if (!hasSameText(video, seen)) throw problem('VIDEO_CHANGED', { seq: video.seq });
    return revise(body, text, now)(video);
  };
  const also = (change: Change, before: Video): TransactWrite[] => [
    ...reholdWrites(before, change.video, now),
    ...(before.textTruncated && !change.video.textTruncated ? [deleteTextWrite(before.id)] : []),
  ];
  const result = await changeVideo(actor.userId, params.id, decide, { now, also });
  if (result === undefined) throw videoNotFound();
  const { video } = result;
  return presentVideo(video, { wholeText: hasSameText(video, seen) ? text : video.text });
});

const hasSameText = (one: Video, other: Video): boolean =>
  one.text === other.text && one.textTruncated === other.textTruncated;

const wholeText = async ({ id, text, textTruncated }: Video): Promise<string> =>
  textTruncated ? ((await loadText(id, { consistent: true })) ?? text) : text;

/** What is held for the video becomes its new price; the ledger tells both. */
const reholdWrites = (before: Video, video: Video, now: Date): TransactWrite[] => {
  const { price, resolution } = video;
  const isOther = resolution !== before.resolution;
  if (price === before.price && !isOther) return [];
  const terms = { plans: plansOfEnvironment(), quality: isOther ? resolution : undefined };
  return [
    ...(price === before.price
      ? []
      : [
          ledgerWrite(videoLine(video, 'release', before.price), now),
          ledgerWrite(videoLine(video, 'hold', -price), now),
        ]),
    accountRehold(before.ownerId, before.price, price, terms),
  ];
};
