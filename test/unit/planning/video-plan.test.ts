import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contentHash } from '../../../functions/planning/content-hash.ts';
import { buildVideoPlan, videoPlanSchema } from '../../../functions/planning/video-plan.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { newVideo } from '../../../functions/videos/new-video.ts';
import type { VideoRequest } from '../../../functions/videos/video-request.ts';

const now = new Date('2026-11-22T10:00:00Z');

const video = (request: Partial<VideoRequest> = {}, id = 'a-video'): Video =>
  newVideo(
    {
      kind: 'avatar',
      text: 'Hello',
      textTruncated: false,
      title: 'Hello',
      language: 'en',
      voiceId: 'voice',
      avatarId: 'amelia',
      style: 'professional',
      quality: 'medium',
      resolution: 'medium',
      aspectRatio: '16:9',
      music: true,
      engineId: 'embedded',
      ...request,
    },
    { id, ownerId: 'owner', price: 1, estimatedSeconds: 5, now, checkAt: now.toISOString() },
  );

const on = { testValues: true };

describe('the plan of a film', () => {
  test('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => /\S/.test(text)),
        fc.constantFrom('avatar' as const, 'prompt' as const),
        (text, kind) => {
          const plan = buildVideoPlan(video({ kind }), text, on);
          fc.pre(plan.film.scenes.length > 0);
          expect(z.parse(videoPlanSchema, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
        },
      ),
    );
  });

  test('names how its pictures are shown: another look is another film, none is the film that it was', () => {
    const picture = { assetId: 'a', key: 'k', checksum: 'c' };
    const pictures = { background: picture, logo: picture };
    const plain = buildVideoPlan(video({ pictures }), 'Hello.', on);
    expect(plain.film).not.toHaveProperty('pictureLooks');
    const looks = [
      { fit: 'contain' },
      { pan: 'left' },
      { pan: 'none' },
      { corner: 'bottom-left' },
      { size: 'small' },
      { opacity: 0.5 },
    ] as const;
    const plans = looks.map((pictureLooks) =>
      buildVideoPlan(video({ pictures, pictureLooks }), 'Hello.', on),
    );
    expect(plans.map(({ film }) => film.pictureLooks)).toEqual(looks);
    expect(new Set([plain, ...plans].map((plan) => contentHash(plan))).size).toBe(looks.length + 1);
    for (const plan of plans)
      expect(z.parse(videoPlanSchema, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  test('names its own music where it has music, and the volume; without them it is the plan that it was', () => {
    const musicTrack = { assetId: 'a', key: 'k', checksum: 'c' };
    const plan = buildVideoPlan(video({ musicTrack, musicVolume: 0.5 }), 'Hello.', on);
    expect(plan).toMatchObject({ musicTrack: 'k', film: { musicTrack: 'c', musicVolume: 0.5 } });
    expect(z.parse(videoPlanSchema, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    const silent = buildVideoPlan(video({ musicTrack, music: false }), 'Hello.', on);
    expect(silent).toEqual(buildVideoPlan(video({ music: false }), 'Hello.', on));
  });

  test('is the same for every attempt, and of another seed for every video', () => {
    const first = buildVideoPlan(video(), 'Hello there.', on);
    const later: Video = { ...video(), attempt: 2, seq: 40, status: 'processing' };
    const again = buildVideoPlan(later, 'Hello there.', on);
    expect(contentHash(again)).toBe(contentHash(first));
    const other = buildVideoPlan(video({}, 'another-video'), 'Hello there.', on);
    expect(other.film.seed).not.toBe(first.film.seed);
    expect({ ...other.film, seed: 0 }).toEqual({ ...first.film, seed: 0 });
  });

  test('has the size of its quality and aspect ratio, both sides even', () => {
    for (const resolution of ['low', 'medium', 'high', 'ultra'] as const)
      for (const aspectRatio of ['16:9', '9:16', '1:1'] as const) {
        const { width, height } = buildVideoPlan(video({ resolution, aspectRatio }), 'Hello.', on).film;
        expect([width % 2, height % 2]).toEqual([0, 0]);
        const wide = aspectRatio === '16:9';
        expect(Math.sign(width - height)).toBe(aspectRatio === '1:1' ? 0 : wide ? 1 : -1);
      }
  });

  test('of a prompt knows the length asked for and leaves its pauses to the speech', () => {
    const plan = buildVideoPlan(video({ kind: 'prompt', durationSeconds: 20 }), 'A cat. A dog. A bird.', on);
    expect(plan.targetSeconds).toBe(20);
    for (const { leadOutSeconds } of plan.film.scenes) expect(leadOutSeconds).toBeLessThanOrEqual(0.35);
    expect(buildVideoPlan(video(), 'A cat.', on).targetSeconds).toBeUndefined();
  });

  test('opens with its first words where the title is nothing that can be drawn', () => {
    const text = 'A quiet harbour. And boats.';
    expect(buildVideoPlan(video({ title: '🎉' }), text, on).film.title).toBe('A quiet harbour');
    expect(buildVideoPlan(video({ title: '🎉 2026' }), text, on).film.title).toBe('🎉 2026');
  });

  test('is spoken in plain letters', () => {
    const [scene] = buildVideoPlan(video(), '𝐇𝐞𝐥𝐥𝐨 𝓦𝓸𝓻𝓵𝓭, ｆｕｌｌ ﬁsh，好！', on).film.scenes;
    expect(scene?.narration).toBe('Hello World, full fish，好！');
    for (const text of ['Größe', 'Tiếng Việt rất đẹp']) {
      const [accented] = buildVideoPlan(video(), text.normalize('NFD'), on).film.scenes;
      expect(accented?.narration).toBe(text.normalize('NFC'));
    }
  });

  test('does not speak or show test values where they act, and does where they do not', () => {
    const text = 'Hello kinora:slow there.';
    const acting = buildVideoPlan(video({ title: 'Hello kinora:slow there' }), text, on);
    expect(acting.testValues).toEqual(['kinora:slow']);
    expect(JSON.stringify(acting.film)).not.toContain('kinora');
    const plain = buildVideoPlan(video(), text, { testValues: false });
    expect(plain.testValues).toEqual([]);
    expect(plain.film.scenes[0]?.narration).toBe(text);
  });
});
