import { describe, expect, it } from 'vitest';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { type GenerationRequest, quoteVideo } from '../../../functions/videos/quote-video.ts';
import { revise } from '../../../functions/videos/revision.ts';

const now = new Date('2026-11-29T10:00:00Z');
const text =
  'The harbour was still asleep. Then an old ferry left for the islands, and nobody waved.\n\nBy noon it was back.';
const wishOf = (fields: Partial<GenerationRequest> = {}): GenerationRequest => ({
  kind: 'avatar',
  text,
  language: 'en',
  style: 'cinematic',
  quality: 'low',
  aspectRatio: '1:1',
  music: false,
  ...fields,
});
const narrationOf = (seconds?: number) => ({
  narrationAssetId: 'a',
  narration: {
    assetId: 'a',
    key: 'assets/o/p/a',
    checksum: 'c',
    ...(seconds === undefined ? {} : { seconds }),
  },
});
const quoted = (fields: Partial<GenerationRequest>) => quoteVideo(wishOf(fields), now);
const codesOf = ({ problems }: ReturnType<typeof quoteVideo>): string[] =>
  problems.map(({ path, code }) => `${path} ${code}`);

describe('the quote of a video with a recording', () => {
  it('is of the recording, and of the cards around it', () => {
    const { seconds, scenes, price, request, problems } = quoted(narrationOf(40));
    expect(problems).toEqual([]);
    expect(seconds).toBeCloseTo(2.2 + 40 + 2.4, 6);
    expect(scenes.length).toBeGreaterThan(1);
    expect(price).toBe(3);
    expect(request.narration).toEqual(narrationOf(40).narration);
    expect(request.voiceId).not.toBe('');
    // Longer and shorter scenes stay so.
    const plain = quoted({});
    const order = (all: typeof scenes) =>
      [...all].sort((a, b) => a.estimatedSeconds - b.estimatedSeconds).map(({ index }) => index);
    expect(order(scenes.slice(1, -1))).toEqual(order(plain.scenes.slice(1, -1)));
  });

  it('is that of the text where the file does not tell its length', () => {
    expect(quoted(narrationOf()).seconds).toBe(quoted({}).seconds);
  });

  it('of a storyboard is of the length that was asked for, or of a longer recording', () => {
    const board = { kind: 'prompt', durationSeconds: 30 } as const;
    expect(quoted({ ...board, ...narrationOf(12) }).seconds).toBeCloseTo(30, 6);
    expect(quoted({ ...board, ...narrationOf(40) }).seconds).toBeGreaterThan(40);
  });

  it('has a place in no script that is read: another member of a request does not count', () => {
    expect(quoted({ ...narrationOf(9), durationSeconds: 30 }).seconds).toBeCloseTo(2.2 + 9 + 2.4, 6);
  });

  it('says what stands in its way', () => {
    expect(codesOf(quoted({ ...narrationOf(20), voiceId: 'en-ava' }))).toEqual([
      'body.voice_id NARRATION_IS_THE_VOICE',
    ]);
    expect(codesOf(quoted(narrationOf(1)))).toEqual(['body.narration_asset_id NARRATION_TOO_SHORT']);
    expect(codesOf(quoted(narrationOf(899)))).toEqual(['body.narration_asset_id FILM_TOO_LONG']);
  });
});

describe('a pending video with a recording', () => {
  const { request, price, seconds } = quoted(narrationOf(20));
  const video = newVideo(request, {
    id: 'v',
    ownerId: 'o',
    price,
    estimatedSeconds: seconds,
    now,
    checkAt: now.toISOString(),
  });
  const revised = (body: Parameters<typeof revise>[0]) => revise(body, text, now)(video)?.video;

  it('keeps it when its words are mended, at its length', () => {
    const mended = revised({ script: text.replace('noon', 'midday') });
    expect(mended?.narration).toEqual(video.narration);
    expect(mended?.estimatedSeconds).toBeCloseTo(24.6, 6);
  });

  it('is given no voice beside it', () => {
    expect(() => revised({ voice_id: 'en-ava' })).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ code: 'NARRATION_IS_THE_VOICE' })] }),
    );
  });
});
