import { expect, test } from 'vitest';
import { handler as createApiKey } from '../../../functions/api-keys/create-api-key.ts';
import { handler as cancelJob } from '../../../functions/jobs/cancel-job.ts';
import { handler as getJob } from '../../../functions/jobs/get-job.ts';
import { handler as getTask } from '../../../functions/jobs/get-task.ts';
import { handler as listJobs } from '../../../functions/jobs/list-jobs.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { useYoutube } from '../../support/youtube.ts';

const cloud = useSmallCloud({ createLimitPerMinute: 1000 });
const youtube = useYoutube(cloud);
const file = Buffer.alloc(300_000, 7);

interface Job {
  id: string;
  type: string;
  status: string;
}
const list = async ({ token }: Person, query = '') => {
  const { status, body } = await cloud.request(listJobs, { token, query });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as { jobs: Job[]; next_cursor: string | null };
};
const one = ({ token }: Person, id: string) => cloud.request(getJob, { token, params: { id } });
const cancel = ({ token }: Person, id: string) =>
  cloud.request(cancelJob, { method: 'DELETE', token, params: { id } });
const publish = async (person: Person, videoId: string): Promise<string> =>
  (await youtube.publish(person, { video_id: videoId, privacy: 'unlisted' })).body.id;
const connected = async (): Promise<Person> => {
  const person = await register(cloud);
  await youtube.connect(person);
  return person;
};

test('videos and publications are listed as one, newest first, page by page, each once', async () => {
  const ada = await connected();
  const made: string[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const video = await youtube.film(ada, file);
    made.push(video.id, await publish(ada, video.id), await publish(ada, video.id));
  }
  const newest = made.toReversed();
  expect((await list(ada)).jobs.map(({ id }) => id)).toEqual(newest);
  for (const limit of [1, 2, 4]) {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await list(ada, `limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(page.jobs.length).toBeLessThanOrEqual(limit);
      seen.push(...page.jobs.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    expect(seen).toEqual(newest);
  }
  const typesOf = async (query: string) => (await list(ada, query)).jobs.map(({ type }) => type);
  expect(await typesOf('type=publication')).toEqual(Array(6).fill('publication'));
  expect(await typesOf('kind=publication&status=pending')).toEqual(Array(6).fill('publication'));
  expect(await typesOf('type=video')).toEqual(Array(3).fill('video'));
  expect(await typesOf('kind=avatar')).toEqual(Array(3).fill('video'));
  expect(await typesOf('status=completed')).toEqual(Array(3).fill('video'));
  expect(await typesOf('kind=movie')).toEqual([]);
  expect(await typesOf('type=video&kind=publication')).toEqual([]);
  const refused = await cloud.request(listJobs, { token: ada.token, query: 'kind=import' });
  expect([refused.status, refused.body.code]).toEqual([422, 'VALIDATION_ERROR']);
});

test('a publication is told as a job from its request to its end', async () => {
  const ada = await connected();
  const video = await youtube.film(ada, file);
  const id = await publish(ada, video.id);
  expect((await one(ada, id)).body).toMatchObject({
    job_id: id,
    type: 'publication',
    user_id: ada.userId,
    status: 'pending',
    stage: null,
    price: 0,
    queue_position: null,
    started_at: null,
    parameters: { kind: 'publication', privacy: 'unlisted', channel_id: 'UCdouble000000000000000' },
    links: {
      self: `/api/v1/jobs/${id}`,
      video: `/api/v2/videos/${video.id}`,
      publication: `/api/v1/youtube/publications/${id}`,
    },
  });
  const task = async () => (await cloud.request(getTask, { token: ada.token, params: { id } })).body;
  expect(await task()).toEqual({ status: 'processing' });
  const done = await youtube.settle(ada, id);
  const job = (await one(ada, id)).body;
  expect(job).toMatchObject({ status: 'completed', progress: 1, progress_percent: 100, failure: null });
  expect(job.result_url).toBe(done.youtube_url);
  expect(Date.parse(job.ended_at)).toBeGreaterThanOrEqual(Date.parse(job.started_at));
  expect(await task()).toEqual({
    status: 'completed',
    result: { video_id: video.id, video_url: done.youtube_url, duration: null },
  });
});

test('a publication that failed says why in the words of jobs', async () => {
  const ada = await connected();
  const id = await publish(ada, (await youtube.film(ada, file)).id);
  youtube.double.world.faults.push({ call: 'open', kind: { status: 403, reason: 'quotaExceeded' } });
  await youtube.settle(ada, id);
  const { failure } = (await one(ada, id)).body;
  expect(failure).toMatchObject({
    code: 'YOUTUBE_QUOTA_EXCEEDED',
    stage: 'uploading',
    retryable: true,
    charged: false,
  });
  const { body } = await cloud.request(getTask, { token: ada.token, params: { id } });
  expect(body).toEqual({ status: 'failed', error: failure });
});

test('a publication is cancelled as a job by its owner until it is on YouTube; twice is once', async () => {
  const [ada, eve] = [await connected(), await register(cloud)];
  const video = await youtube.film(ada, file);
  const id = await publish(ada, video.id);
  expect((await cancel(eve, id)).body.code).toBe('JOB_NOT_FOUND');
  expect((await one(eve, id)).body.code).toBe('JOB_NOT_FOUND');
  for (let time = 0; time < 2; time += 1) {
    const { status, body } = await cancel(ada, id);
    expect([status, body.type, body.status]).toEqual([200, 'publication', 'cancelled']);
  }
  const { videos } = youtube.double.world;
  const before = videos.size;
  await youtube.settle(ada, id);
  expect(videos.size).toBe(before);
  const other = await publish(ada, video.id);
  await youtube.settle(ada, other);
  expect((await cancel(ada, other)).body.code).toBe('PUBLICATION_ENDED');
});

test('a key without the scopes of YouTube neither hears of publications nor cancels one', async () => {
  const ada = await connected();
  const video = await youtube.film(ada, file);
  const id = await publish(ada, video.id);
  const keyOf = async (...scopes: string[]): Promise<Person> => {
    const json = { name: 'Key', scopes: ['jobs:read', 'jobs:write', ...scopes] };
    const { body } = await cloud.request(createApiKey, { method: 'POST', token: ada.token, json });
    return { ...ada, token: body.key };
  };
  const [none, reading, both] = [
    await keyOf(),
    await keyOf('youtube:read'),
    await keyOf('youtube:read', 'youtube:write'),
  ];
  expect((await list(none)).jobs.map(({ id }) => id)).toEqual([video.id]);
  for (const query of ['type=publication', 'kind=publication']) {
    const { status, body } = await cloud.request(listJobs, { token: none.token, query });
    expect([status, body.required_scope]).toEqual([403, 'youtube:read']);
  }
  const task = await cloud.request(getTask, { token: none.token, params: { id } });
  for (const { status, body } of [await one(none, id), task, await cancel(none, id)])
    expect([status, body.code]).toEqual([404, 'JOB_NOT_FOUND']);
  expect((await one(none, video.id)).status).toBe(200);
  expect((await list(reading)).jobs.map(({ id }) => id)).toEqual([id, video.id]);
  const refused = await cancel(reading, id);
  expect([refused.status, refused.body.required_scope]).toEqual([403, 'youtube:write']);
  expect((await one(both, id)).body.status).toBe('pending');
  expect((await cancel(both, id)).body.status).toBe('cancelled');
});
