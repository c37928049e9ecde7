import { setTimeout as sleep } from 'node:timers/promises';
import { accountHold } from '../../functions/credits/holds.ts';
import { planTableOf } from '../../functions/plans/plan-table.ts';
import { commit } from '../../functions/platform/aws/commit.ts';
import { newId } from '../../functions/shared/ids.ts';
import { advance, type Decide, enterStage, type Video } from '../../functions/videos/model.ts';
import { newVideo } from '../../functions/videos/new-video.ts';
import { changeVideo, newVideoWrites } from '../../functions/videos/store.ts';
import type { Cloud } from '../../local/cloud.ts';
import type { TestCloud, TestUser } from './cloud.ts';
import { quotedVideo } from './quoted-video.ts';
import { nextPause } from './until.ts';

/**
 * Points the stores in this process at the cloud's table, with the rights of the cloud itself: tests then make
 * the same changes as the functions do, without a film being made. One cloud per process.
 */
export const useTable = ({ running: { cloud } }: TestCloud): void => {
  const { region, endpoint, credentials } = cloud.internalClient;
  const [table] = cloud.ofType('AWS::DynamoDB::Table');
  if (table === undefined) throw new Error('The template has no table');
  Object.assign(process.env, {
    TABLE_NAME: table.physicalId,
    RECONCILE_AFTER_SECONDS: '3600',
    MAX_RUNNING_VIDEOS: '8',
    AWS_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
};

/** A pending video of a user, held for, of which no queue knows. */
export const putVideo = async ({ userId }: TestUser, projectId?: string): Promise<Video> => {
  const now = new Date();
  const text = 'Words that nobody will speak.';
  const { voiceId, avatarId } = quotedVideo();
  const video = newVideo(
    {
      kind: 'avatar',
      text,
      textTruncated: false,
      title: 'A still video',
      language: 'en',
      voiceId,
      avatarId,
      style: 'professional',
      quality: 'medium',
      resolution: 'medium',
      aspectRatio: '16:9',
      music: true,
      engineId: 'embedded',
      ...(projectId === undefined ? {} : { projectId }),
    },
    {
      id: newId(now.getTime()),
      ownerId: userId,
      price: 1,
      estimatedSeconds: 5,
      now,
      checkAt: new Date(now.getTime() + 3_600_000).toISOString(),
    },
  );
  const plans = planTableOf('', { concurrentVideos: 1000, storageBytes: 0 });
  await commit([accountHold(userId, 1, video.attempt, { plans }), ...newVideoWrites(video, text)]);
  return video;
};

/** Makes one change, as a task would. */
export const change = async (video: Video, decide: Decide): Promise<Video> => {
  const result = await changeVideo(video.ownerId, video.id, decide);
  if (result?.changed !== true) throw new Error('The change changed nothing');
  return result.video;
};

/** Brings a video into rendering: the next event but one number. */
export const render = (video: Video): Promise<Video> => change(video, enterStage(1, 'rendering', new Date()));

/** Makes so many steps of progress in rendering, one event each; at most 500. */
export const progress = async (video: Video, steps: number): Promise<Video> => {
  let moved = video;
  for (let step = 1; step <= steps; step += 1) {
    const done = (moved.progress - 0.14) / 0.72;
    moved = await change(moved, advance(1, 'rendering', done + 0.002, new Date()));
  }
  return moved;
};

/** Sets one attribute of an item that is there. */
export const setAttribute = async (
  key: { pk: string; sk: string },
  name: string,
  value: unknown,
): Promise<void> => {
  await commit([
    {
      Update: {
        Key: { ...key },
        UpdateExpression: 'SET #name = :value',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      },
    },
  ]);
};

/** Runs one function of the cloud at once. */
export const invoke = async (
  { running: { cloud } }: { running: { cloud: Pick<Cloud, 'invoke' | 'ofType'> } },
  operationId: string,
  payload: unknown = {},
): Promise<unknown> => {
  const found = cloud
    .ofType('AWS::Lambda::Function')
    .find(({ logicalId }) => new RegExp(`^${operationId}Function[0-9A-F]{8}$`).test(logicalId));
  if (found === undefined) throw new Error(`The template has no function for ${operationId}`);
  const result = await cloud.invoke(found.physicalId, payload);
  if (!result.ok) throw new Error(`${result.errorType}: ${result.errorMessage}`);
  return result.payload;
};

/** Waits for what follows by itself: `$disconnect`, the stream. */
export const eventually = async (holds: () => Promise<boolean>): Promise<void> => {
  const since = performance.now();
  while (performance.now() < since + 240_000) {
    if (await holds()) return;
    await sleep(nextPause(since, 50));
  }
  throw new Error(`Never: ${holds.toString()}`);
};
