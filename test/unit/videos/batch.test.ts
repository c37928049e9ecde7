import { beforeAll, describe, expect, it } from 'vitest';
import { loadBalance } from '../../../functions/credits/store.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { handler as createVideoBatch } from '../../../functions/videos/create-video-batch.ts';
import { handler as estimateVideoBatch } from '../../../functions/videos/estimate-video-batch.ts';
import { deleteVideoWrite, listVideos, loadVideo } from '../../../functions/videos/store.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';

const cloud = useSmallCloud({ maxActiveVideos: 60, createLimitPerMinute: 1_000_000 });
let person: Person;
beforeAll(async () => {
  process.env.GENERATION_QUEUE_URL = `${process.env.AWS_ENDPOINT_URL}/000000000000/generation`;
  person = await register(cloud);
});

const spend = (credits: number) =>
  commit([{ Update: updateOf(accountKey(person.userId), { add: { balance: -credits } }) }]);
const give = async (balance: number, activeVideos = 0) => {
  await commit([{ Update: updateOf(accountKey(person.userId), { set: { balance, activeVideos } }) }]);
};
const order = (videos: unknown, key: string, more: object = {}) =>
  cloud.request(createVideoBatch, {
    method: 'POST',
    path: '/api/v1/videos/batch',
    token: person.token,
    headers: { 'idempotency-key': key },
    json: { videos, ...more },
  });
const count = async (): Promise<number> => (await listVideos(person.userId, { limit: 500 })).videos.length;
const scripts = (length: number) =>
  Array.from({ length }, (_, index) => ({ script: `Hello, number ${index}.`, quality: 'low' }));
const isTransaction = ({ operation }: { operation: string }) => operation === 'TransactWriteItems';
/** More than one transaction holds. */
const many = 35;

describe('a batch', () => {
  it('is made in order, of scripts and prompts, and its whole price is held once', async () => {
    await give(100);
    const before = await count();
    const videos = [...scripts(2), { prompt: 'A city at dusk.', duration: 5, title: 'Dusk' }];
    const { status, body } = await order(videos, 'mixed');
    expect([status, body.accepted, body.refused]).toEqual([202, 3, 0]);
    const kinds = body.videos.map((entry: { video: { kind: string } }) => entry.video.kind);
    expect(kinds).toEqual(['avatar', 'avatar', 'prompt']);
    expect(await loadBalance(person.userId)).toEqual({ balance: 100 - body.price, activeVideos: 3 });
    const account = await getItem(accountKey(person.userId), { consistent: true });
    expect(account?.videosCount).toBe(3);
    const { videos: newest } = await listVideos(person.userId, { limit: 3 });
    expect(newest.map(({ id }) => id).reverse()).toEqual(
      body.videos.map((entry: { video_id: string }) => entry.video_id),
    );
    const again = await order(videos, 'mixed');
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([202, body, 'true']);
    const other = await order(scripts(1), 'mixed');
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await count()).toBe(before + 3);
  });

  it('names every bad entry, and makes and holds nothing', async () => {
    await give(100);
    const before = await count();
    const bad = [
      ...scripts(2),
      { script: 'Hello.', voice_id: 'nobody' },
      { script: 'Both.', prompt: 'Of them.' },
      { prompt: 'A city.', style: 'professional' },
      { script: 'Hello.', project_id: 'none', logo_asset_id: 'x', narration_asset_id: 'y' },
    ];
    const { status, body } = await order(bad, 'bad');
    expect([status, body.code, body.invalid_entries]).toEqual([422, 'VALIDATION_ERROR', [2, 3, 4, 5]]);
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['body.videos.2.voice_id', 'VOICE_NOT_FOUND'],
      ['body.videos.3.script', 'SCRIPT_OR_PROMPT'],
      ['body.videos.4.style', 'invalid_value'],
      ['body.videos.5.logo_asset_id', 'ASSET_NOT_USABLE'],
      ['body.videos.5.narration_asset_id', 'ASSET_NOT_USABLE'],
      ['body.videos.5.project_id', 'PROJECT_NOT_FOUND'],
    ]);
    expect([await count(), (await loadBalance(person.userId)).balance]).toEqual([before, 100]);
    const good = await order(scripts(1), 'bad');
    expect(good.status).toBe(202);
  });

  it.each([
    ['credits', () => give(many - 1), {}, 402, 'INSUFFICIENT_CREDITS', { required: many, videos: many }],
    ['places', () => give(100, 60 - many + 1), {}, 429, 'TOO_MANY_ACTIVE_VIDEOS', { limit: 60 }],
    ['its ceiling', () => give(100), { max_cost: many - 1 }, 402, 'MAX_COST_EXCEEDED', { required: many }],
  ])('without %s for all is refused as a whole', async (what, prepare, more, status, code, facts) => {
    await prepare();
    const [before, means] = [await count(), await loadBalance(person.userId)];
    const answer = await order(scripts(many), `without ${what}`, more);
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code, ...facts })]);
    expect([await count(), await loadBalance(person.userId)]).toEqual([before, means]);
  });

  it('that runs out of credits half way says what became of each, and the same key makes the rest once', async () => {
    await give(100);
    const before = await count();
    let transactions = 0;
    cloud.interrupt(
      (call) => isTransaction(call) && ++transactions === 2,
      () => spend(90),
    );
    const half = await order(scripts(many), 'half');
    const { accepted, refused } = half.body;
    expect([half.status, accepted + refused, accepted > 0, refused > 0]).toEqual([202, many, true, true]);
    const last = half.body.videos.at(-1);
    expect(last).toMatchObject({ index: many - 1, status: 'refused', video_id: null, video: null });
    expect(last.error).toMatchObject({ code: 'INSUFFICIENT_CREDITS' });
    expect(await count()).toBe(before + accepted);
    expect((await loadBalance(person.userId)).balance).toBe(100 - 90 - accepted);
    await spend(-90);
    const whole = await order(scripts(many), 'half');
    expect([whole.body.accepted, whole.body.refused, whole.body.price]).toEqual([many, 0, many]);
    expect(whole.body.videos.slice(0, accepted)).toEqual(half.body.videos.slice(0, accepted));
    expect(await count()).toBe(before + many);
    expect(await loadBalance(person.userId)).toEqual({ balance: 100 - many, activeVideos: many });
  });

  it('that is sent again while it is made is made once', async () => {
    await give(100);
    const before = await count();
    let other: Awaited<ReturnType<typeof order>> | undefined;
    let transactions = 0;
    cloud.interrupt(
      (call) => isTransaction(call) && ++transactions === 2,
      async () => {
        other = await order(scripts(many), 'twice');
      },
    );
    const first = await order(scripts(many), 'twice');
    expect(other?.body.accepted).toBe(many);
    expect(first.body.videos).toEqual(other?.body.videos);
    expect([await count(), (await loadBalance(person.userId)).balance]).toEqual([before + many, 100 - many]);
  });

  it('does not bring back a video that was deleted since', async () => {
    await give(100);
    const { body } = await order(scripts(2), 'deleted');
    const [{ video_id: id }] = body.videos;
    const video = await loadVideo(person.userId, id);
    if (video !== undefined) await commit([deleteVideoWrite(video)]);
    const again = await order(scripts(2), 'deleted');
    expect(again.body.videos[0]).toMatchObject({ status: 'deleted', video_id: id, video: null });
    expect([again.body.accepted, again.body.videos[1].status]).toEqual([2, 'accepted']);
  });

  it('wants a key, and 1 to 50 videos', async () => {
    const without = await cloud.request(createVideoBatch, {
      method: 'POST',
      token: person.token,
      json: { videos: scripts(1) },
    });
    expect([without.status, without.body.errors[0].path]).toEqual([422, 'headers.idempotency-key']);
    for (const videos of [[], scripts(51)]) {
      const { status, body } = await order(videos, 'many');
      expect([status, body.errors[0].path]).toEqual([422, 'body.videos']);
    }
  });
});

it('the plan of a batch tells price and problems of each and of all, and spends nothing', async () => {
  await give(2);
  const { status, body } = await cloud.request(estimateVideoBatch, {
    method: 'POST',
    token: person.token,
    json: { videos: [...scripts(3), { script: 'Hello.', quality: 'low', voice_id: 'nobody' }], max_cost: 3 },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ count: 4, price: 4, balance: 2 });
  expect(body.videos[3].problems).toMatchObject([
    { path: 'body.videos.3.voice_id', code: 'VOICE_NOT_FOUND' },
  ]);
  expect(body.problems.map(({ code }: { code: string }) => code)).toEqual([
    'MAX_COST_EXCEEDED',
    'INSUFFICIENT_CREDITS',
  ]);
  expect((await loadBalance(person.userId)).balance).toBe(2);
});
