import { describe, expect, test } from 'vitest';
import { eventsOf, expectBooksAgree, expectWholeStory } from '../support/books.ts';
import { type TestUser, useCloud } from '../support/cloud.ts';
import { eventually, invoke } from '../support/table.ts';
import { workflowOf } from '../support/workflow.ts';

const creator = (cloud: ReturnType<typeof useCloud>) => async (user: TestUser, script: string) => {
  const { status, body } = await cloud.request('POST', '/api/v2/videos/generate', {
    token: user.token,
    body: { script, quality: 'low', aspect_ratio: '1:1', music: false },
  });
  expect(status, JSON.stringify(body)).toBe(202);
  return String(body.id);
};

describe('when no ring reaches the queue', () => {
  const cloud = useCloud({
    settings: { reconcileAfterSeconds: 2 },
    faultPlan: { seed: 1, rates: { 'sqs:unavailable': 1 } },
  });
  const generate = creator(cloud);
  const adopted = (id: string) =>
    eventually(async () => {
      await invoke(cloud, 'reconcileVideos');
      return (await workflowOf(cloud).statusOf(`${id}-1`)) !== undefined;
    });

  test('a create succeeds, and the reconciler adopts the video', async () => {
    const user = await cloud.register();
    const id = await generate(user, 'Nobody rang.');
    expect(await workflowOf(cloud).executionsOf(id)).toEqual([]);
    await adopted(id);
    const { body: video } = await cloud.ended(user, id);
    expect(video, JSON.stringify(video)).toMatchObject({ status: 'completed', attempt: 1 });
    expect(await workflowOf(cloud).executionsOf(id)).toEqual([`${id}-1`]);
    expectWholeStory(await eventsOf(cloud.request, user, id));
    await expectBooksAgree(cloud.request, user, [id]);
  });

  test('a run that is stopped from outside fails its video as ORPHANED and gives the hold back', async () => {
    const user = await cloud.register();
    const id = await generate(user, 'kinora:slow Somebody stops this.');
    await adopted(id);
    await eventually(async () => (await eventsOf(cloud.request, user, id)).length > 1);
    await workflowOf(cloud).stop(`${id}-1`);
    await eventually(async () => {
      await invoke(cloud, 'reconcileVideos');
      const { body } = await cloud.request('GET', `/api/v2/videos/${id}`, user);
      return String(body.status) === 'failed';
    });
    const { body: video } = await cloud.ended(user, id);
    expect(video).toMatchObject({
      charged: 0,
      failure: { code: 'ORPHANED', retryable: true, charged: false },
    });
    expectWholeStory(await eventsOf(cloud.request, user, id));
    await expectBooksAgree(cloud.request, user, [id]);
  });
});

describe('when everything is delivered more than once', () => {
  const cloud = useCloud({ faultPlan: { seed: 1, rates: { 'sqs:duplicate': 1, 'sqs:reorder': 0.5 } } });
  const generate = creator(cloud);

  test('a video has one run, one end and one charge', async () => {
    const user = await cloud.register();
    const scripts = [
      'Rung twice.',
      'kinora:fail:moderation',
      'kinora:fail:moderation',
      'kinora:fail:moderation',
    ];
    const ids = await Promise.all(scripts.map((script) => generate(user, script)));
    for (const id of ids) {
      const { body: video } = await cloud.ended(user, id);
      expect(video.status, JSON.stringify(video)).toBe(id === ids[0] ? 'completed' : 'failed');
      expect(await workflowOf(cloud).executionsOf(id)).toEqual([`${id}-1`]);
      expectWholeStory(await eventsOf(cloud.request, user, id));
    }
    await expectBooksAgree(cloud.request, user, ids);
  });

  test('a message, a settlement or a failure that comes late changes nothing', async () => {
    const user = await cloud.register();
    const ids = await Promise.all(
      ['Settled once.', 'kinora:fail:moderation'].map((text) => generate(user, text)),
    );
    for (const videoId of ids) {
      const { body: before } = await cloud.ended(user, videoId);
      const job = { ownerId: user.userId, videoId, attempt: 1 };
      const error = { Error: 'States.Timeout', Cause: '' };
      const message = { messageId: 'late', body: JSON.stringify(job) };
      const late = await Promise.allSettled([
        ...[1, 2, 3].map(() => invoke(cloud, 'settleVideo', job)),
        ...[1, 2, 3].map(() => invoke(cloud, 'failVideo', { ...job, error })),
        invoke(cloud, 'renderScene', { ...job, sceneIndex: 0 }),
        invoke(cloud, 'dispatchVideo', { Records: [message] }),
      ]);
      const { body: after } = await cloud.request('GET', `/api/v2/videos/${videoId}`, user);
      expect(after).toEqual(before);
      expect(late.slice(3, 6).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
      expect(await workflowOf(cloud).executionsOf(videoId)).toEqual([`${videoId}-1`]);
    }
    await expectBooksAgree(cloud.request, user, ids);
  });
});
