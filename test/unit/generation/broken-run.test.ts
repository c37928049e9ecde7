import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { handler as failVideo } from '../../../functions/generation/tasks/fail-video.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { queues } from '../../../functions/shared/queues.ts';
import { encodeTaskFailure } from '../../../functions/shared/task-failure.ts';
import { cancel, type Video } from '../../../functions/videos/model.ts';
import { loadVideo } from '../../../functions/videos/store.ts';
import { type FunctionServices, serveFunctions } from '../../support/function-services.ts';
import { change, putVideo, render } from '../../support/table.ts';

interface Entry {
  MessageBody: string;
  MessageDeduplicationId: string;
}

/** Messages that the queue took, by their deduplication ids. */
const parked = new Map<string, string>();
let isDown = false;

const answers = {
  'AmazonSQS.SendMessageBatch': ({ Entries }: Record<string, unknown>) => {
    const sent = Entries as Entry[];
    if (isDown)
      return { Failed: sent.map((_, index) => ({ Id: String(index), Code: 'X', SenderFault: false })) };
    for (const { MessageDeduplicationId: id, MessageBody: body } of sent) parked.set(id, body);
    return {};
  },
};

let services: FunctionServices;
beforeAll(async () => {
  for (const output of [process.stdout, process.stderr]) vi.spyOn(output, 'write').mockReturnValue(true);
  services = await serveFunctions({ answers });
  Object.assign(process.env, {
    RECONCILE_AFTER_SECONDS: '3600',
    MAX_RUNNING_VIDEOS: '120',
    ENVIRONMENT_NAME: 'dev',
    LOG_LEVEL: 'ERROR',
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await services.close();
});
beforeEach(async () => {
  services.clear();
  parked.clear();
  isDown = false;
  await commit([{ Put: { Item: { ...accountKey('owner'), balance: 100, activeVideos: 0 } } }]);
});

const owner = { userId: 'owner', email: '', password: '', token: '', refreshToken: '' };
const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 60_000 } as unknown as Context;
const failing = ({ id, ownerId, attempt }: Video, error: { Error: string; Cause: string }) =>
  failVideo({ ownerId, videoId: id, attempt, error } as never, lambda);
const quoting = { Error: 'Error', Cause: JSON.stringify({ errorMessage: 'Words that nobody will speak.' }) };

test('[C32] a run that failed for good is one message with its cause, without words or names', async () => {
  const video = await render(await putVideo(owner));
  await failing(video, quoting);
  await failing(video, quoting);
  expect([...parked.keys()]).toEqual([`${video.id}-1`]);
  const body = String(parked.get(`${video.id}-1`));
  const message = queues.broken.message.parse(JSON.parse(body));
  expect(message).toEqual({
    videoId: video.id,
    attempt: 1,
    execution: `${video.id}-1`,
    code: 'INTERNAL_ERROR',
    stage: 'rendering',
    cause: 'Error',
  });
  for (const secret of ['Words', owner.userId, video.title]) expect(body).not.toContain(secret);
});

test('[C32] a queue that is down loses no message: the task is tried again', async () => {
  const video = await render(await putVideo(owner));
  isDown = true;
  await expect(failing(video, quoting)).rejects.toThrow();
  expect(await loadVideo(owner.userId, video.id)).toMatchObject({ status: 'failed' });
  isDown = false;
  await failing(video, quoting);
  expect(parked.size).toBe(1);
});

test('[C32] what its owner has to mend, and what its owner ended, is left to nobody', async () => {
  const refused = { code: 'CONTENT_REFUSED', message: 'Refused', data: {} };
  const Cause = JSON.stringify({ errorType: 'RetryableError', errorMessage: encodeTaskFailure(refused) });
  const video = await render(await putVideo(owner));
  await failing(video, { Error: 'RetryableError', Cause });
  expect(await loadVideo(owner.userId, video.id)).toMatchObject({ failure: { code: 'CONTENT_REFUSED' } });
  const cancelled = await render(await putVideo(owner));
  await change(cancelled, cancel(new Date()));
  await failing(cancelled, quoting);
  expect(parked.size).toBe(0);
});
