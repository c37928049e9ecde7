import { describe, expect, test } from 'vitest';
import { listLedger, sumLedger } from '../../../functions/credits/store.ts';
import { boughtClipLength } from '../../../functions/engines/clip-length.ts';
import { kling } from '../../../functions/engines/fal/models/kling.ts';
import { clipOf } from '../../../functions/engines/fal/request.ts';
import { priceByTable } from '../../../functions/engines/price-table.ts';
import { failAttempt } from '../../../functions/generation/fail-attempt.ts';
import { saveRemoteJob } from '../../../functions/generation/remote/job-store.ts';
import { videoFailure } from '../../../functions/generation/video-failures.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { log } from '../../../functions/platform/log.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import {
  boughtOf,
  listVendorJobs,
  paidBefore,
  type VendorJob,
} from '../../../functions/videos/bought-scenes.ts';
import { cancelOwnVideo } from '../../../functions/videos/cancellation.ts';
import { creditsOf } from '../../../functions/videos/charge.ts';
import { cancel, restart, type Video } from '../../../functions/videos/model.ts';
import { newVideoWrites } from '../../../functions/videos/store.ts';
import { holdLedgerWrite } from '../../../functions/videos/submit.ts';
import { chargeOf, heldSeconds, quoteTolerance } from '../../../functions/videos/true-length.ts';
import { quotedVideo } from '../../support/quoted-video.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

useSmallCloud();
process.env.ENGINES = 'heygen,fal';

const script = 'Hello from here, with quite some words to say. And then some more of them, so that it lasts.';
const heygen = (change: Partial<Video> = {}): Video => ({
  ...quotedVideo({ text: script, engineId: 'heygen' }),
  ...change,
});
const job = (change: Partial<VendorJob> = {}): VendorJob => ({
  sceneIndex: 0,
  capability: 'talking-video',
  hash: 'abc',
  engineId: 'heygen',
  token: 't0',
  attempt: 1,
  state: 'collected',
  billedSeconds: 4,
  ...change,
});
const ofKling = (change: Partial<VendorJob> = {}) =>
  job({ capability: 'scene', engineId: 'fal-kling', ...change });

describe('what an owner pays of an unfinished video', () => {
  const video = heygen({ price: 100 });
  test.each([
    ['what is here', [job()], 11],
    ['what nobody can stop', [job(), job({ token: 't1', state: 'started', billedSeconds: 7 })], 33],
    ['nothing that can be stopped', [ofKling({ state: 'started' })], undefined],
    ['a clip that is here', [ofKling()], 11],
    ['nothing that may not have begun', [job({ state: 'unanswered' }), job({ state: 'ended' })], undefined],
    ['never more than is held', [job({ billedSeconds: 400 })], 100],
  ])('is %s', (_what, jobs, credits) => {
    expect(boughtOf(jobs, video)?.credits).toBe(credits);
  });

  test('is paid once, however often attempts fail', () => {
    const first = boughtOf([job()], video);
    const paid = { ...video, attempt: 2, paidTokens: [...(first?.tokens ?? [])] };
    expect(boughtOf([job()], paid)).toBeUndefined();
    const second = job({ token: 't1', sceneIndex: 1, billedSeconds: 8, attempt: 2 });
    expect(boughtOf([job(), second], paid)).toEqual({ credits: 22, attempt: 2, tokens: ['t1'] });
    // 12 s are three units of 5 s, of which one is paid.
    const credit = paidBefore([job(), second], paid, () => true);
    const whole = chargeOf(
      video,
      [4, 8].map((seconds) => ({ seconds, engineId: 'heygen' })),
    );
    expect([credit, whole - credit]).toEqual([11, 22]);
    // The scene was made anew, and bought again.
    expect(paidBefore([job({ token: 't9' })], paid, () => true)).toBe(0);
    expect(paidBefore([job()], paid, () => false)).toBe(0);
  });
});

describe('the ledger', () => {
  let number = 0;
  /** A video in work with one scene that HeyGen made, and one that it makes. */
  const inWork = async (): Promise<Video> => {
    number += 1;
    const ownerId = `owner-${number}`;
    const video = heygen({ id: `0000000${number}`, ownerId, price: 44, status: 'processing' });
    const account = { ...accountKey(ownerId), balance: 100 - 44, activeVideos: 1 };
    await commit([{ Put: { Item: account } }]);
    await commit([...newVideoWrites(video, script), holdLedgerWrite(video, new Date())]);
    const at = new Date().toISOString();
    for (const [sceneIndex, state] of (['collected', 'started'] as const).entries()) {
      const name = { videoId: video.id, sceneIndex, capability: 'talking-video', hash: 'abc' } as const;
      const call = { token: `t${sceneIndex}`, tries: 1, attempt: 1, firstCallAt: at, lastCallAt: at };
      await saveRemoteJob(undefined, { ...name, ...call, engineId: 'heygen', state, billedSeconds: 5 });
    }
    return video;
  };
  const balanceOf = async (ownerId: string) => (await getItem(accountKey(ownerId)))?.balance;

  test('of a cancelled video: the hold comes back, but for what vendors were paid', async () => {
    const { id, ownerId } = await inWork();
    const cancelled = await cancelOwnVideo(ownerId, id, new Date(), log);
    expect(cancelled).toMatchObject({ status: 'cancelled', charged: 22, paidTokens: ['t0', 't1'] });
    expect(await balanceOf(ownerId)).toBe(78);
    expect(await sumLedger(ownerId)).toMatchObject({ lines: 3, credits: -22 });
    const { entries } = await listLedger(ownerId, { limit: 10 });
    expect(entries.find(({ type }) => type === 'charge')).toMatchObject({
      amount: -22,
      reason: 'Scenes that a vendor had made of a video that was not finished',
    });
    expect(cancelled && creditsOf(cancelled)).toMatchObject({
      charged: { credits: 22 },
      released: { credits: 22, reason: 'The video was cancelled' },
    });
    await cancelOwnVideo(ownerId, id, new Date(), log);
    expect(await balanceOf(ownerId)).toBe(78);
  });

  test.each([
    ['CONTENT_REFUSED', 78, true],
    ['ENGINE_REFUSED', 78, true],
    ['ENGINE_OUTPUT_UNUSABLE', 100, false],
    ['TIMED_OUT', 100, false],
  ] as const)('of a failed video: %s leaves %i credits', async (code, balance, charged) => {
    const { id: videoId, ownerId } = await inWork();
    const failureOf = () => videoFailure(code, 'speaking');
    const found = await failAttempt({ ownerId, videoId, attempt: 1 }, failureOf, new Date());
    expect(found?.video.failure).toMatchObject({ code, charged });
    expect(await balanceOf(ownerId)).toBe(balance);
    const again = found && restart(new Date(), new Date().toISOString())(found.video)?.video;
    expect([again?.charged, again?.paidTokens]).toEqual([undefined, charged ? ['t0', 't1'] : undefined]);
    // What an attempt left that was not charged is free, too, for who cancels the next one before it buys anything.
    const jobs = await listVendorJobs(videoId);
    expect(jobs).toHaveLength(2);
    expect(again && boughtOf(jobs, again)).toBeUndefined();
    const late = again && found && boughtOf(jobs, found.video);
    expect(again && cancel(new Date(), late)(again)).toMatchObject({ settlement: 'release' });
  });
});

describe('what is told is what is bought', () => {
  test('a presenter of a vendor’s is held for as long as it may speak', () => {
    const { estimatedSeconds: seconds, price } = quotedVideo({ text: script.repeat(3), engineId: 'heygen' });
    const longest = { seconds: seconds * quoteTolerance, kind: 'avatar', quality: 'medium' } as const;
    expect(price).toBe(priceByTable('heygen', { ...longest, sceneSeconds: [] }).credits);
    expect(price).toBeGreaterThan(priceByTable('heygen', { ...longest, seconds, sceneSeconds: [] }).credits);
    expect([heldSeconds(10, { talking: true }), heldSeconds(10, { talking: false })]).toEqual([13, 10]);
  });

  test('a scene that is spoken slower buys no longer clip than was quoted for it', () => {
    const { film, timing } = {
      film: { scenes: [], title: '', style: 'realistic', width: 2, height: 2 },
      timing: 156,
    };
    const wish = (frames: number, quotedSeconds?: number) =>
      clipOf(kling, {
        film: { ...film, framesPerSecond: 30 } as never,
        sceneIndex: 0,
        timing: { index: 0, frames, words: [], phonemes: [] },
        quotedSeconds,
      }).body.duration;
    // 5.2 s, quoted as 4.9 s, as 5.2 s, and from before quotes were noted.
    expect([wish(timing, 4.9), wish(timing, 5.2), wish(timing)]).toEqual(['5', '10', '10']);
    // Quoted as a long clip, and spoken faster.
    expect(wish(140, 6)).toBe('5');
    for (let quoted = 1; quoted < 10; quoted += 0.3)
      for (let spoken = 1; spoken < 13; spoken += 0.3)
        expect(boughtClipLength([5, 10], spoken, quoted)).toBeLessThanOrEqual(
          boughtClipLength([5, 10], quoted),
        );
  });

  test('a finished film is charged by the clips that were bought for it', () => {
    const video = { kind: 'prompt', resolution: 'medium', price: 33 } as const;
    const lengths = [
      { engineId: 'fal-kling', seconds: 5.2, quotedSeconds: 4.9 },
      { engineId: 'fal-kling', seconds: 4.5, quotedSeconds: 6 },
    ];
    expect(chargeOf(video, lengths)).toBe(22);
  });
});
