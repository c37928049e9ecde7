import { expect, test } from 'vitest';
import { listEvents } from '../../../functions/videos/event-store.ts';
import { handler as cancelPublication } from '../../../functions/youtube/cancel-publication.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { useYoutube } from '../../support/youtube.ts';

const cloud = useSmallCloud({ createLimitPerMinute: 10_000, maxPublicationsPerDay: 60 });
const youtube = useYoutube(cloud);
/** Numbers of a linear congruential generator: the same in every run. */
const random = (() => {
  let seed = 14;
  return (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
})();
const bytesOf = (size: number): Buffer =>
  Buffer.alloc(size, Buffer.from(Array.from({ length: 251 }, (_, index) => index)));
const small = bytesOf(300_000);

const connected = async (): Promise<Person> => {
  const person = await register(cloud);
  expect((await youtube.connect(person)).status).toBe(200);
  return person;
};
const published = async (person: Person, body: object = {}) => {
  const video = await youtube.film(person, small);
  const { body: publication } = await youtube.publish(person, { video_id: video.id, ...body });
  return youtube.settle(person, publication.id);
};

test('[S3-22] a completed video is published with its metadata, thumbnail and captions, and an event tells it', async () => {
  const ada = await connected();
  const video = await youtube.film(ada, small);
  const asked = { video_id: video.id, title: 'Harbour', tags: ['sea', 'spring light'], privacy: 'public' };
  const { status, body, headers } = await youtube.publish(ada, asked, 'once');
  expect([status, headers.location]).toEqual([202, `/api/v1/youtube/publications/${body.id}`]);
  expect((await youtube.publish(ada, asked, 'once')).body.id).toBe(body.id);
  const done = await youtube.settle(ada, body.id);
  expect(done).toMatchObject({
    status: 'completed',
    progress: 1,
    thumbnail: 'sent',
    captions: 'sent',
    warnings: [],
  });
  const there = youtube.double.world.videos.get(String(done.youtube_video_id));
  expect(there?.bytes.equals(small)).toBe(true);
  expect(there?.thumbnail?.toString()).toBe('a jpeg');
  expect(there?.captions).toHaveLength(1);
  expect(there?.resource).toMatchObject({
    snippet: { title: 'Harbour', tags: ['sea', 'spring light'], categoryId: '22' },
    status: { privacyStatus: 'public', selfDeclaredMadeForKids: false, containsSyntheticMedia: true },
  });
  const events = await listEvents(video.id, 0, 100, { consistent: true });
  expect(events.at(-1)).toMatchObject({ type: 'published', publication: { id: body.id, code: null } });
});

test('broken off at 50 random bytes, the file arrives whole, once', async () => {
  const ada = await connected();
  const { world } = youtube.double;
  world.videos.clear();
  world.sessions.clear();
  const ofSize = async (size: number) => {
    const file = bytesOf(size);
    return { file, video: await youtube.film(ada, file) };
  };
  const [one, two] = [await ofSize(small.length), await ofSize(8_600_000)];
  // The last five runs are about a file of two chunks.
  for (const { file, video } of [...Array(45).fill(one), ...Array(5).fill(two)] as (typeof one)[]) {
    const { body } = await youtube.publish(ada, { video_id: video.id });
    world.faults.push({ call: 'send', kind: { cutAt: random(file.length) } });
    const done = await youtube.settle(ada, body.id);
    expect(world.faults).toEqual([]);
    expect([done.status, world.videos.size, world.sessions.size]).toEqual(['completed', 1, 1]);
    expect(world.videos.get(String(done.youtube_video_id))?.bytes.equals(file)).toBe(true);
    world.videos.clear();
    world.sessions.clear();
  }
});

test('a function that ends between any two of its calls leaves one whole video', async () => {
  const ada = await connected();
  const video = await youtube.film(ada, small);
  const { world } = youtube.double;
  for (let calls = 0, ended = true; ended; calls += 1) {
    world.videos.clear();
    const { body } = await youtube.publish(ada, { video_id: video.id });
    cloud.endAfter(calls);
    ended = await youtube.step(ada, body.id).then(
      () => false,
      () => true,
    );
    cloud.endAfter(undefined);
    expect((await youtube.settle(ada, body.id)).status).toBe('completed');
    expect([...world.videos.values()].map(({ bytes }) => bytes.equals(small))).toEqual([true]);
    expect(calls).toBeLessThan(50);
  }
});

test('a last answer that is lost is asked for again; of a session that is gone with it nobody sends twice', async () => {
  const ada = await connected();
  const { world } = youtube.double;
  world.videos.clear();
  world.faults.push({ call: 'send', kind: 'lost-answer' });
  expect((await published(ada)).status).toBe('completed');
  expect(world.videos.size).toBe(1);
  world.faults.push(
    { call: 'send', kind: 'lost-answer' },
    { call: 'ask', kind: { status: 410, reason: 'gone' } },
  );
  const lost = await published(ada);
  expect(lost.failure).toMatchObject({ code: 'UPLOAD_OUTCOME_UNKNOWN', retryable: false });
  world.faults.push({ call: 'send', kind: 'lost-answer' });
  const video = await youtube.film(ada, small);
  const { body } = await youtube.publish(ada, { video_id: video.id });
  await youtube.step(ada, body.id);
  world.refreshTokens.clear();
  world.accessTokens.clear();
  world.faults.push({ call: 'ask', kind: { status: 401, reason: 'authError' } });
  expect((await youtube.settle(ada, body.id)).failure?.code).toBe('UPLOAD_OUTCOME_UNKNOWN');
  expect(world.videos.size).toBe(3);
});

test('a session that has ended before its last bytes is opened anew', async () => {
  const ada = await connected();
  const { world } = youtube.double;
  const large = bytesOf(8_600_000);
  const video = await youtube.film(ada, large);
  const { body } = await youtube.publish(ada, { video_id: video.id });
  world.faults.push(
    { call: 'send', kind: { cutAt: 1000 } },
    { call: 'ask', kind: { status: 404, reason: 'notFound' } },
  );
  const done = await youtube.settle(ada, body.id);
  expect(world.videos.get(String(done.youtube_video_id))?.bytes.equals(large)).toBe(true);
});

test.each([
  ['open', 403, 'quotaExceeded', 'YOUTUBE_QUOTA_EXCEEDED', true],
  ['open', 400, 'uploadLimitExceeded', 'UPLOAD_LIMIT_EXCEEDED', true],
  ['open', 400, 'invalidTags', 'METADATA_REFUSED', false],
  ['open', 401, 'youtubeSignupRequired', 'CHANNEL_MISSING', false],
  ['open', 403, 'authenticatedUserAccountSuspended', 'CHANNEL_SUSPENDED', false],
  ['open', 403, 'insufficientPermissions', 'YOUTUBE_PERMISSION_MISSING', false],
] as const)('%s refused with %i %s fails with %s', async (call, status, reason, code, retryable) => {
  const ada = await connected();
  youtube.double.world.faults.push({ call, kind: { status, reason } });
  const failed = await published(ada);
  expect(failed).toMatchObject({ status: 'failed', youtube_url: null, failure: { code, retryable } });
});

test('what YouTube makes of a video is told: locked private, too long, rejected; what passes is waited for', async () => {
  const ada = await connected();
  const { world } = youtube.double;
  world.isUnaudited = true;
  const locked = await published(ada, { privacy: 'public' });
  expect(locked).toMatchObject({ status: 'completed', youtube_privacy: 'private' });
  expect(locked.warnings).toMatchObject([{ code: 'LOCKED_PRIVATE' }]);
  world.isUnaudited = false;
  world.outcome = { uploadStatus: 'rejected', rejectionReason: 'length' };
  expect((await published(ada)).failure?.code).toBe('VIDEO_TOO_LONG');
  world.outcome = { uploadStatus: 'rejected', rejectionReason: 'copyright' };
  expect((await published(ada)).failure?.code).toBe('VIDEO_REJECTED');
  world.outcome = undefined;
  for (const call of ['token', 'open', 'thumbnail', 'captions', 'look'] as const)
    world.faults.push({ call, kind: { status: 503, reason: 'backendError' } });
  world.faults.push({ call: 'thumbnail', kind: { status: 403, reason: 'forbidden' } });
  expect(await published(ada)).toMatchObject({ status: 'completed', thumbnail: 'refused', captions: 'sent' });
});

test('a grant that Google ended fails the publication and is told at the channel; a new one is taken at once', async () => {
  const ada = await connected();
  const { world } = youtube.double;
  const video = await youtube.film(ada, small);
  const { body: first } = await youtube.publish(ada, { video_id: video.id });
  const { body: second } = await youtube.publish(ada, { video_id: video.id });
  world.refreshTokens.clear();
  world.accessTokens.clear();
  expect((await youtube.settle(ada, first.id)).failure?.code).toBe('YOUTUBE_GRANT_REVOKED');
  const refused = await youtube.publish(ada, { video_id: video.id });
  expect([refused.status, refused.body.code]).toEqual([409, 'YOUTUBE_GRANT_REVOKED']);
  await youtube.connect(ada);
  expect((await youtube.settle(ada, second.id)).status).toBe('completed');
});

test('a film that is made anew meanwhile is not sent; one that is cancelled neither', async () => {
  const ada = await connected();
  const { world } = youtube.double;
  world.videos.clear();
  const video = await youtube.film(ada, small);
  const { body } = await youtube.publish(ada, { video_id: video.id });
  const cancel = () =>
    cloud.request(cancelPublication, { method: 'DELETE', token: ada.token, params: { id: body.id } });
  expect((await cancel()).body.status).toBe('cancelled');
  expect((await cancel()).status).toBe(200);
  expect((await youtube.settle(ada, body.id)).status).toBe('cancelled');
  const { body: gone } = await youtube.publish(ada, { video_id: video.id });
  youtube.files.delete(`videos/${video.id}/video.mp4`);
  expect((await youtube.settle(ada, gone.id)).failure?.code).toBe('VIDEO_CHANGED');
  expect(world.videos.size).toBe(0);
});

test.each([
  [{ title: 'a < b' }, 'title'],
  [{ title: 'x'.repeat(101) }, 'title'],
  [{ description: 'ä'.repeat(2501) }, 'description'],
  [{ tags: ['a'.repeat(250), 'b'.repeat(250)] }, 'tags'],
  [{ tags: [`${'a'.repeat(250)} ${'b'.repeat(248)}`] }, 'tags'],
  [{ privacy: 'public', publish_at: '2999-01-01T00:00:00Z' }, 'publish_at'],
  [{ publish_at: '2020-01-01T00:00:00Z' }, 'publish_at'],
])('metadata that YouTube would refuse is told before anything is sent: case %#', async (wrong, field) => {
  const ada = await connected();
  const video = await youtube.film(ada, small);
  const { status, body } = await youtube.publish(ada, { video_id: video.id, ...wrong });
  expect([status, body.errors?.[0]?.path]).toEqual([422, `body.${field}`]);
});
