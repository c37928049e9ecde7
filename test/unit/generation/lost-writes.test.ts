import { expect, test, vi } from 'vitest';
import {
  type Polled,
  ResultUnusable,
  type VendorFailure,
  type VendorFilm,
} from '../../../functions/engines/capabilities.ts';
import type { Part } from '../../../functions/generation/remote/part.ts';
import type { Video } from '../../../functions/videos/model.ts';

const made = vi.hoisted(() => ({ part: undefined as unknown }));
vi.mock('../../../functions/generation/remote/part.ts', async (original) => ({
  ...(await original()),
  loadPart: async () => made.part,
  withVendor: async (part: unknown) => part,
}));

const { loadRemoteJob, saveRemoteJob, tokenOf } = await import(
  '../../../functions/generation/remote/job-store.ts'
);
const { startsAnew, unusableOutput } = await import('../../../functions/generation/remote/vendor-outcome.ts');
const { handler } = await import('../../../functions/generation/tasks/poll-scene-part.ts');
const { commit } = await import('../../../functions/platform/aws/commit.ts');
const { newId } = await import('../../../functions/shared/ids.ts');
const { newVideoWrites } = await import('../../../functions/videos/store.ts');
const { fake } = await import('../../support/fake-vendor/provider.ts');
const { quotedVideo } = await import('../../support/quoted-video.ts');
const { useSmallCloud } = await import('../../support/small-cloud.ts');
const { lambdaContext } = await import('../platform/request.ts');

const cloud = useSmallCloud({ engines: 'polly' });

/** A scene that its vendor makes, and that two runs look at: `changed` is what the other one does in between. */
const lookAt = async (polled: Polled<VendorFilm>) => {
  const startedAt = new Date().toISOString();
  const video: Video = { ...quotedVideo(), id: newId(), status: 'processing', stage: 'rendering', startedAt };
  await commit(newVideoWrites(video, 'Words that nobody will speak.'));
  const name = { videoId: video.id, sceneIndex: 0, capability: 'scene' as const, hash: 'abc' };
  const call = { token: tokenOf(name, 1), tries: 1, firstCallAt: startedAt, lastCallAt: startedAt };
  const begun = { ...name, ...call, engineId: 'fake', attempt: video.attempt, handle: 'film-1' };
  const job = await saveRemoteJob(undefined, { ...begun, state: 'started' });
  if (job === undefined) throw new Error('It was there');
  const part: Part = {
    plan: {} as Part['plan'],
    name,
    engine: fake,
    repeat: { cost: 'unknown' },
    work: { start: () => Promise.reject(new Error('Not to be started')), poll: async () => polled },
    request: {},
    isMade: async () => false,
    film: {
      isThere: async () => false,
      load: async () => undefined,
      save: async () => {},
      remove: async () => {},
    },
    save: async () => {},
    sceneFrames: [],
  };
  const { ownerId, id: videoId, attempt } = video;
  const asked = {
    ownerId,
    videoId,
    attempt,
    correlationId: 'c',
    sceneIndex: 0,
    capability: 'scene',
    steps: 1,
  };
  const look = (changed?: () => Promise<unknown>) => {
    made.part = part;
    if (changed !== undefined)
      cloud.interrupt(
        ({ operation, body }) => operation === 'PutItem' && body.includes('remote#'),
        () => changed(),
      );
    return handler(asked as never, lambdaContext());
  };
  return { job, look, stands: () => loadRemoteJob(name) };
};

const refused = {
  code: 'ENGINE_REFUSED',
  vendorMessage: 'Filtered',
  retryable: true,
  charged: false,
} as const;
const filtered: VendorFailure = { ...refused, mayPass: true };
const nextTurn = { state: 'running', waitSeconds: 5, steps: 2 };

test('a film that was refused by chance, and that another run has freed already, ends nothing', async () => {
  const { job, look, stands } = await lookAt({ state: 'failed', ...filtered });
  expect(await look(() => startsAnew(job, filtered))).toMatchObject(nextTurn);
  expect(await stands()).toMatchObject({ state: 'free', refusals: 1 });
  expect(await startsAnew(job, filtered)).toBe('changed');
  const last = await stands();
  expect(last && (await startsAnew({ ...last, refusals: 2 }, filtered))).toBe('no');
});

test('a failure that another run has passed over already ends nothing; one that it saw as well ends the part', async () => {
  for (const polled of [
    { state: 'failed', ...refused },
    { state: 'done', fetch: () => Promise.reject(new ResultUnusable('No file')) },
  ] as const) {
    const { job, look, stands } = await lookAt(polled);
    const turn = look(() => saveRemoteJob(job, { ...job, state: 'collected' }));
    if (polled.state === 'failed') expect(await turn).toMatchObject(nextTurn);
    // The workflow looks again.
    else await expect(turn).rejects.toMatchObject({ name: 'RetryableError' });
    expect(await stands()).toMatchObject({ state: 'collected' });
    const again = await lookAt(polled);
    const ended = again.look(() => saveRemoteJob(again.job, { ...again.job, state: 'ended' }));
    await expect(ended).rejects.toThrow(
      polled.state === 'failed' ? 'ENGINE_REFUSED' : 'ENGINE_OUTPUT_UNUSABLE',
    );
    expect(await again.stands()).toMatchObject({ state: 'ended' });
  }
});

test('what is of no use, and ended for nobody else, ends the part and counts', async () => {
  const { job, stands } = await lookAt({ state: 'running' });
  expect(await unusableOutput(job, new ResultUnusable('No file'))).toMatchObject({
    code: 'ENGINE_OUTPUT_UNUSABLE',
  });
  expect(await stands()).toMatchObject({ state: 'ended', wasted: 1 });
});
