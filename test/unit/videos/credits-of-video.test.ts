import { expect, test } from 'vitest';
import { priceByTable } from '../../../functions/engines/price-table.ts';
import { creditsOf } from '../../../functions/videos/charge.ts';
import { videoFromItem } from '../../../functions/videos/items.ts';
import { cancel, complete, fail, restart, type Video } from '../../../functions/videos/model.ts';
import { revise } from '../../../functions/videos/revision.ts';
import { chargeOf } from '../../../functions/videos/true-length.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const asked = '2026-11-28T12:00:00.000Z';
const later = new Date('2026-11-28T12:05:00.000Z');
const result = { durationSeconds: 20, bytes: 1, width: 1, height: 1, sha256: '' };
const priced = (price: number): Video => ({ ...quotedVideo(), price });
const changed = (decide: ReturnType<typeof cancel>, video: Video): Video => {
  const change = decide(video);
  if (change === undefined) throw new Error('The change changed nothing');
  return change.video;
};

test('a pending video tells what is held since when, by which prices', () => {
  expect(creditsOf(priced(6))).toEqual({
    price_version: 1,
    estimated: { credits: 6, at: asked, reason: expect.stringContaining('s of film') },
    held: { credits: 6, at: asked, reason: 'Price of a video, held until it ends' },
    charged: null,
    released: null,
  });
});

test('a completed one tells what was charged, and what came back because the film is shorter', () => {
  const video = changed(complete(1, { result, charge: 4 }, later), priced(6));
  expect(creditsOf(video)).toMatchObject({
    charged: { credits: 4, at: later.toISOString(), reason: 'A finished video' },
    released: { credits: 2, at: later.toISOString(), reason: 'The film is shorter than estimated' },
  });
  const exact = changed(complete(1, { result, charge: 6 }, later), priced(6));
  expect(creditsOf(exact)).toMatchObject({ charged: { credits: 6 }, released: null });
});

test('a failed and a cancelled one tell that all came back, and why', () => {
  const failure = { code: 'BROKEN', reason: '', stage: 'speaking', retryable: true, charged: false } as const;
  const failed = changed(fail(1, { ...failure, suggestion: '' }, later), priced(6));
  const released = { credits: 6, at: later.toISOString() };
  expect(creditsOf(failed)).toMatchObject({
    charged: null,
    released: { ...released, reason: 'The video failed: BROKEN' },
  });
  expect(creditsOf(changed(cancel(later), priced(6)))).toMatchObject({
    released: { ...released, reason: 'The video was cancelled' },
  });
  const again = new Date('2026-11-28T13:00:00.000Z');
  const restarted = changed(restart(again, again.toISOString()), { ...failed, heldAt: asked });
  expect(creditsOf(restarted)).toMatchObject({ held: { at: again.toISOString() }, released: null });
});

test('another quality while it waits is held from then on', () => {
  const video = changed(revise({ quality: 'ultra' }, 'Hello from here.', later), quotedVideo());
  expect(creditsOf(video).held).toMatchObject({ credits: 5, at: later.toISOString() });
});

const tenSeconds = [{ seconds: 10, engineId: 'embedded' }];

test('the price is charged by the version that the video was quoted by, and by the first where none was noted', () => {
  const video = quotedVideo();
  expect(chargeOf(video, tenSeconds)).toBe(2);
  expect(() => chargeOf({ ...video, priceVersion: 999 }, tenSeconds)).toThrow('version 999');
  const { priceVersion: _priceVersion, ...old } = video;
  expect(chargeOf(old, tenSeconds)).toBe(2);
  expect(creditsOf(old).price_version).toBe(1);
  expect(videoFromItem({ pk: '', sk: '', ...video }).priceVersion).toBe(1);
});

test('what was ever a price stays one: the first version is as it was', () => {
  const costs = (['low', 'medium', 'high', 'ultra'] as const).map(
    (quality) =>
      priceByTable('embedded', { kind: 'prompt', quality, seconds: 15.1, sceneSeconds: [], version: 1 })
        .credits,
  );
  expect(costs).toEqual([2, 4, 6, 10]);
});
