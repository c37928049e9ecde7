import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { handler as setPlan } from '../../../functions/admin/set-plan.ts';
import { newAsset } from '../../../functions/assets/model.ts';
import { newAssetWrites } from '../../../functions/assets/store.ts';
import { dayOf } from '../../../functions/audit/model.ts';
import { listAudit } from '../../../functions/audit/store.ts';
import { creditWrites, listLedger, loadBalance } from '../../../functions/credits/store.ts';
import { handler as expireVideos } from '../../../functions/maintenance/expire-videos.ts';
import { handler as grantPlanCredits } from '../../../functions/maintenance/grant-plan-credits.ts';
import { planGrantsKey, videoExpiryKey } from '../../../functions/maintenance/keys.ts';
import { handler as createMovie } from '../../../functions/movies/create-movie.ts';
import { handler as planMovie } from '../../../functions/movies/plan-movie.ts';
import type { PlanName } from '../../../functions/plans/plan-table.ts';
import { plansOfEnvironment } from '../../../functions/plans/settings.ts';
import { planWrites } from '../../../functions/plans/store.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { handler as createProject } from '../../../functions/projects/create-project.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { handler as createVideoBatch } from '../../../functions/videos/create-video-batch.ts';
import { handler as estimateVideo } from '../../../functions/videos/estimate-video.ts';
import { handler as generateVideo } from '../../../functions/videos/generate-video.ts';
import { cancel, type Video } from '../../../functions/videos/model.ts';
import { changeVideo, loadVideo, newVideoWrites } from '../../../functions/videos/store.ts';
import { handler as updateVideo } from '../../../functions/videos/update-video.ts';
import { quotedVideo } from '../../support/quoted-video.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register, registerConfirmed, signIn } from '../../support/small-people.ts';

const cloud = useSmallCloud({
  createLimitPerMinute: 1_000_000,
  grantCreditsAt: 'verification',
  signupCredits: 100,
  plans:
    'free.highestQuality=high,free.concurrentVideos=2,free.storageBytes=1000,free.retentionDays=10,' +
    'creator.concurrentVideos=3,creator.storageBytes=2000,creator.monthlyCredits=50,creator.carryOverCredits=20',
});
let person: Person;
beforeAll(async () => {
  process.env.GENERATION_QUEUE_URL = `${process.env.AWS_ENDPOINT_URL}/000000000000/generation`;
  person = await registerConfirmed(cloud);
});

const put = (plan: PlanName, { userId } = person, paid = false, now = new Date()) =>
  commit(planWrites(userId, plan, { paid, now }));
const create = (quality: string, { token } = person) =>
  cloud.request(generateVideo, {
    method: 'POST',
    path: '/api/v2/videos/generate',
    token,
    json: { script: 'Hello.', quality },
  });
const end = (id: string) => changeVideo(person.userId, id, cancel(new Date()));
const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 300_000 } as Context;
const set = ({ userId }: Person, values: Record<string, unknown>) =>
  commit([{ Update: updateOf(accountKey(userId), { set: values }) }]);

describe('what a plan limits', () => {
  it('refuses a quality above the plan by name, and holds nothing: alone, in a batch and in a change', async () => {
    const before = await loadBalance(person.userId);
    const refused = await create('ultra');
    expect([refused.status, refused.body.code]).toEqual([403, 'QUALITY_NOT_IN_PLAN']);
    expect(refused.body).toMatchObject({ plan: 'free', highest_quality: 'high', needed_plan: 'creator' });
    const batch = await cloud.request(createVideoBatch, {
      method: 'POST',
      path: '/api/v1/videos/batch',
      token: person.token,
      headers: { 'idempotency-key': 'above' },
      json: { videos: ['low', 'ultra'].map((quality) => ({ script: 'Hello.', quality })) },
    });
    expect([batch.status, batch.body.code]).toEqual([403, 'QUALITY_NOT_IN_PLAN']);
    const json = { script: 'Hello.', quality: 'ultra' };
    const plan = await cloud.request(estimateVideo, { method: 'POST', token: person.token, json });
    expect(plan.body.problems).toMatchObject([{ path: 'body.quality', code: 'QUALITY_NOT_IN_PLAN' }]);
    expect(await loadBalance(person.userId)).toEqual(before);
    const { body: video } = await create('high');
    const patch = (quality: string) =>
      cloud.request(updateVideo, {
        method: 'PATCH',
        token: person.token,
        params: { id: video.id },
        json: { quality },
      });
    expect((await patch('ultra')).body.code).toBe('QUALITY_NOT_IN_PLAN');
    await put('creator');
    expect(await patch('ultra')).toMatchObject({ status: 200, body: { quality: 'ultra' } });
    // What is over a smaller plan's limit stays, and may be changed otherwise.
    await put('free');
    expect(await patch('medium')).toMatchObject({ status: 200 });
    await end(video.id);
  });

  it('is told by the plan of a movie, as by that of a video', async () => {
    const post = (handler: typeof createMovie, params: object, json: object) =>
      cloud.request(handler, { method: 'POST', token: person.token, params: { ...params }, json });
    const { body: project } = await post(createProject, {}, { name: 'Movies' });
    const problems = async (quality: string) => {
      const content = { title: 'A movie', quality, scenes: [{ kind: 'avatar', script: 'Hello.' }] };
      const { body: movie } = await post(createMovie, { id: project.id }, content);
      return (await post(planMovie, { id: project.id, movie_id: movie.id }, {})).body.problems;
    };
    expect(await problems('high')).toEqual([]);
    expect(await problems('ultra')).toMatchObject([{ path: 'quality', code: 'QUALITY_NOT_IN_PLAN' }]);
  });

  it('limits videos in work by the plan of the moment; those that are in work go on', async () => {
    await put('creator');
    const made = [await create('low'), await create('low'), await create('low')];
    expect(made.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect((await create('low')).body).toMatchObject({ code: 'TOO_MANY_ACTIVE_VIDEOS', limit: 3 });
    await put('free');
    await end(made[0]?.body.id);
    expect((await create('low')).body).toMatchObject({ code: 'TOO_MANY_ACTIVE_VIDEOS', limit: 2 });
    await end(made[1]?.body.id);
    const again = await create('low');
    expect(again.status).toBe(202);
    await end(made[2]?.body.id);
    await end(again.body.id);
  });

  it('limits what uploaded files have together', async () => {
    const upload = (bytes: number) => {
      const announced = { file_name: 'a.png', content_type: 'image/png', bytes, sha256: 'ab' } as const;
      const asset = newAsset({ ownerId: person.userId, projectId: 'p' }, announced, new Date());
      return commit(newAssetWrites(asset, { files: 100, plans: plansOfEnvironment() }));
    };
    await expect(upload(1001)).rejects.toMatchObject({ code: 'STORAGE_FULL', data: { limit: 1000 } });
    await upload(600);
    await expect(upload(600)).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    await put('creator');
    await upload(600);
    await put('free');
    await expect(upload(1)).rejects.toMatchObject({ code: 'STORAGE_FULL', data: { used: 1200 } });
  });

  it('is set by an administrator, and nothing that the account has is touched', async () => {
    const request = (token: string) =>
      cloud.request(setPlan, {
        method: 'PUT',
        token,
        params: { id: person.userId },
        json: { plan: 'creator', reason: 'A partner' },
      });
    expect((await request(person.token)).status).toBe(403);
    const before = await loadBalance(person.userId);
    await set(person, { role: 'admin' });
    const { token } = await signIn(cloud, person.email);
    const { status, body } = await request(token);
    expect([status, body.plan, body.concurrent_videos, body.retention_days]).toEqual([
      200,
      'creator',
      3,
      null,
    ]);
    const [event] = (await listAudit(dayOf(new Date()), { limit: 1 })).events;
    expect(event).toMatchObject({ action: 'plan.changed', targetId: person.userId });
    expect(event?.details).toEqual({ plan: 'creator', reason: 'A partner' });
    // Its month comes at once.
    expect(await loadBalance(person.userId)).toEqual({ ...before, balance: before.balance + 50 });
    await put('free');
  });
});

describe("a plan's month", () => {
  const run = async () => {
    await commit([{ Delete: { Key: planGrantsKey } }]);
    await grantPlanCredits({}, lambda);
  };
  const planLines = async ({ userId }: Person) => {
    const { entries } = await listLedger(userId, { limit: 50 });
    return entries.filter(({ cause }) => cause === 'plan').map(({ type, amount }) => ({ type, amount }));
  };

  it('is granted once, to accounts whose plan is not paid, and the cap bounds what is carried over', async () => {
    const [given, paid, free] = [await register(cloud), await register(cloud), await register(cloud)];
    await put('creator', given);
    await put('creator', paid, true);
    await run();
    await run();
    expect(await planLines(given)).toEqual([{ type: 'grant', amount: 50 }]);
    expect([await planLines(paid), await planLines(free)]).toEqual([[], []]);
    // As if that had been the month before, with credits that were bought meanwhile.
    const bought = { userId: given.userId, type: 'purchase', amount: 7, reason: 'Seven' } as const;
    await commit(creditWrites({ ...bought, cause: 'payment', key: 'seven' }, new Date()));
    await set(given, { planMonth: '2020-01', planCredits: 50 });
    const { entries } = await listLedger(given.userId, { limit: 50 });
    const grant = entries.find(({ cause }) => cause === 'plan');
    // Its line is that of this month: another grant of the month is refused by it.
    await expect(run()).rejects.toThrow();
    await commit([{ Delete: { Key: { pk: `user#${given.userId}`, sk: `credit#${grant?.id}` } } }]);
    await run();
    expect(await planLines(given)).toEqual(
      [
        { type: 'expire', amount: -30 },
        { type: 'grant', amount: 50 },
      ].toSorted((one, other) => one.type.localeCompare(other.type)),
    );
    expect(await loadBalance(given.userId)).toMatchObject({ balance: 50 + 7 - 30 + 50 });
  });

  it('goes on where an earlier run of the day ended, and rests when it is through', async () => {
    const late = await register(cloud);
    await run();
    await put('creator', late);
    await grantPlanCredits({}, lambda);
    expect(await planLines(late)).toEqual([]);
    expect(await getItem(planGrantsKey)).toMatchObject({ done: { failures: 0 } });
    await run();
    expect(await planLines(late)).toHaveLength(1);
  });
});

describe('how long videos are kept', () => {
  it('removes what the plan does not keep, and nothing in the 30 days behind a change of plan', async () => {
    const owner = await register(cloud);
    const put = async (endedDaysAgo: number) => {
      const ended = new Date(Date.now() - endedDaysAgo * 24 * 3600 * 1000);
      const { checkAt: _checkAt, ...video } = quotedVideo();
      const times = { createdAt: ended.toISOString(), endedAt: ended.toISOString() };
      const id = newId(ended.getTime());
      const made: Video = { ...video, ...times, id, ownerId: owner.userId, status: 'cancelled' };
      await commit(newVideoWrites(made, 'Hello.'));
      return id;
    };
    const ids = [await put(12), await put(11), await put(9)];
    const left = async () => {
      await commit([{ Delete: { Key: videoExpiryKey } }]);
      await expireVideos({}, lambda);
      const videos = await Promise.all(ids.map((id) => loadVideo(owner.userId, id)));
      return videos.map((video) => video !== undefined);
    };
    const changed = (daysAgo: number) =>
      commit(
        planWrites(owner.userId, 'free', {
          paid: false,
          now: new Date(Date.now() - daysAgo * 24 * 3600 * 1000),
        }),
      );
    await changed(29);
    expect(await left()).toEqual([true, true, true]);
    await commit(planWrites(owner.userId, 'creator', { paid: false, now: new Date() }));
    expect(await left()).toEqual([true, true, true]);
    await changed(31);
    expect(await left()).toEqual([false, false, true]);
    expect(await getItem(videoExpiryKey)).toMatchObject({ done: { removed: 2 } });
  });
});
