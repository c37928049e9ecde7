import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { stillSize } from '../../../functions/engines/still-size.ts';
import { movieContent } from '../../../functions/movies/content.ts';
import type { MovieFiles } from '../../../functions/movies/files.ts';
import { quoteMovie } from '../../../functions/movies/quote-movie.ts';
import { buildVideoPlan, framesOfScene } from '../../../functions/planning/video-plan.ts';
import { chooseOffer } from '../../../functions/videos/choose-engine.ts';
import type { VideoFrames } from '../../../functions/videos/frames.ts';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { type GenerationRequest, quoteVideo } from '../../../functions/videos/quote-video.ts';
import { revise } from '../../../functions/videos/revision.ts';

process.env.ENGINES = 'heygen,fal,omni,veo,luma,polly';
const now = new Date('2026-11-30T10:00:00Z');

const wishOf = (fields: Partial<GenerationRequest> = {}): GenerationRequest => ({
  kind: 'prompt',
  text: 'A ferry leaves the harbour.',
  language: 'en',
  style: 'cinematic',
  quality: 'low',
  aspectRatio: '16:9',
  music: false,
  durationSeconds: 6,
  engineId: 'veo',
  ...fields,
});
const pinned = (assetId: string, width = 1920, height = 1080) => ({
  assetId,
  key: `assets/o/p/${assetId}`,
  checksum: `sum of ${assetId}`,
  width,
  height,
});
const beginning: Partial<GenerationRequest> = { firstFrameAssetId: 'a', frames: { first: pinned('a') } };
const both: Partial<GenerationRequest> = {
  firstFrameAssetId: 'a',
  lastFrameAssetId: 'b',
  frames: { first: pinned('a'), last: pinned('b') },
};
const long =
  'The old lighthouse stands on the cliff, where the wind never rests. Its lamp turns over the black water. ' +
  'The last ships of the evening come home, one after another, to the harbour below.';
const quoted = (fields: Partial<GenerationRequest>) => quoteVideo(wishOf(fields), now);
const codesOf = (fields: Partial<GenerationRequest>): string[] =>
  quoted(fields).problems.map(({ path, code }) => `${path} ${code}`);

describe('the quote of a video that is filmed from pictures', () => {
  it.each(['veo', 'veo-fast', 'luma', 'fal-kling', 'fal-ltx'])(
    '%s takes a first frame, and a last one beside it, at the same price',
    (engineId) => {
      const plain = quoted({ engineId });
      for (const frames of [beginning, both]) {
        const { problems, price, request } = quoted({ engineId, ...frames });
        expect(problems).toEqual([]);
        expect(price).toBe(plain.price);
        expect(request.frames).toEqual(frames.frames);
      }
    },
  );

  it('is refused by engines that film from words alone, with those that do not', () => {
    for (const engineId of [undefined, 'polly', 'embedded']) {
      const { problems } = quoted({ engineId, ...beginning });
      expect(problems).toMatchObject([
        { path: 'body.first_frame_asset_id', code: 'FIRST_FRAME_NOT_SUPPORTED' },
      ]);
      expect(problems[0]?.message).toContain('fal-kling, fal-ltx, omni, veo, veo-fast, luma');
    }
    const script = { kind: 'avatar', durationSeconds: undefined, style: 'professional' } as const;
    for (const engineId of ['embedded', 'heygen'])
      expect(codesOf({ ...script, engineId, ...beginning })).toContain(
        'body.first_frame_asset_id FIRST_FRAME_NOT_SUPPORTED',
      );
  });

  it('is refused where an engine ends no clip with a picture, or nothing begins with one', () => {
    expect(codesOf({ engineId: 'omni', ...beginning })).toEqual([]);
    expect(codesOf({ engineId: 'omni', ...both })).toEqual([
      'body.last_frame_asset_id LAST_FRAME_NOT_SUPPORTED',
    ]);
    expect(codesOf({ lastFrameAssetId: 'b' })).toEqual(['body.last_frame_asset_id FIRST_FRAME_MISSING']);
  });

  it('ends with a picture only where it is one clip', () => {
    const several = { text: long, durationSeconds: 20 };
    expect(codesOf({ ...several, ...beginning })).toEqual([]);
    const { problems } = quoted({ ...several, ...both });
    expect(problems).toMatchObject([{ path: 'body.last_frame_asset_id', code: 'LAST_FRAME_NEEDS_ONE_CLIP' }]);
    expect(problems[0]?.message).toContain('8 s');
  });

  it('looks at how much of a picture is seen, by the engine and the shape of the film', () => {
    const of = (width: number, height: number, more: Partial<GenerationRequest> = {}) =>
      codesOf({ firstFrameAssetId: 'a', frames: { first: pinned('a', width, height) }, ...more });
    const small = 'body.first_frame_asset_id FRAME_TOO_SMALL';
    // 854 by 480 of it are seen.
    expect(of(854, 600)).toEqual([]);
    expect(of(854, 600, { engineId: 'luma' })).toEqual([small]);
    expect(of(1600, 520, { engineId: 'luma' })).toEqual([]);
    // A tall picture, of which a wide film shows a strip.
    expect(of(400, 4000)).toEqual([small]);
    expect(of(400, 4000, { aspectRatio: '9:16' })).toEqual([]);
    const { problems } = quoted({ ...beginning, frames: { first: pinned('a', 200, 100) } });
    expect(problems[0]?.message).toBe(
      'Of this picture of 200 by 100 pixels 177 by 100 are seen at 16:9; veo takes at least 256 along a side: ' +
        'upload a larger one, or one of that shape.',
    );
  });

  it('is chosen among engines that can, and none that cannot stands in', () => {
    const offer = (engineId: string, fields: Partial<GenerationRequest>) => {
      const quote = quoted({ engineId, ...fields });
      return { engineId, quote, code: quote.problems[0]?.code };
    };
    const order = ['omni', 'embedded', 'veo', 'luma', 'fal-kling', 'fal-ltx'];
    const chosen = chooseOffer(
      order.map((id) => offer(id, both)),
      () => true,
    );
    expect(chosen.request).toMatchObject({
      engineId: 'veo',
      engineReason: {
        passed_over: [
          { engine: 'omni', code: 'LAST_FRAME_NOT_SUPPORTED' },
          { engine: 'embedded', code: 'FIRST_FRAME_NOT_SUPPORTED' },
        ],
      },
    });
    const ids = chosen.request.standIns?.map(({ engineId }) => engineId) ?? [];
    expect(ids).toContain('fal-kling');
    expect(ids).not.toContain('omni');
    expect(ids).not.toContain('embedded');
  });
});

describe('a change of a pending video with frames', () => {
  const made = { id: 'v', ownerId: 'o', price: 100, estimatedSeconds: 6, now, checkAt: '' };
  const video = newVideo(quoted(both).request, made);

  it('keeps them, and is refused where they fit no more', () => {
    expect(revise({ style: 'animated' }, video.text, now)(video)?.video).toMatchObject({
      style: 'animated',
      frames: both.frames,
    });
    const change = revise({ prompt: long, duration: 20 }, video.text, now);
    expect(() => change(video)).toThrowError(
      expect.objectContaining({ errors: [expect.objectContaining({ code: 'LAST_FRAME_NEEDS_ONE_CLIP' })] }),
    );
  });
});

describe('the plan of a film with frames', () => {
  const plannedOf = (fields: Partial<GenerationRequest>) => {
    const { request } = quoted(fields);
    const { kind, style } = request;
    return buildVideoPlan({ ...request, id: 'v', kind, style }, request.text, { testValues: false });
  };

  it('has them in its first scene, without what the owner called them, and an end only in a film of one', () => {
    const one = plannedOf(both);
    const file = (id: string) => ({ key: `assets/o/p/${id}`, checksum: `sum of ${id}` });
    expect(one.film.scenes).toHaveLength(1);
    expect(framesOfScene(one, 0)).toEqual({ first: file('a'), last: file('b') });
    const several = plannedOf({ ...beginning, text: long, durationSeconds: 20 });
    expect(several.film.scenes.length).toBeGreaterThan(1);
    expect(several.film.scenes.map((_, index) => framesOfScene(several, index)?.first.key)).toEqual([
      'assets/o/p/a',
      ...several.film.scenes.slice(1).map(() => undefined),
    ]);
    expect(framesOfScene(plannedOf({}), 0)).toBeUndefined();
  });

  it.each([
    [854, 480, 1280, 720],
    [1280, 720, 1280, 720],
    [1080, 1920, 1080, 1920],
    [480, 480, 720, 720],
    [1080, 1080, 1080, 1080],
  ])('of %d by %d pixels has pictures of %d by %d', (width, height, wide, high) => {
    expect(stillSize({ width, height })).toEqual({ width: wide, height: high });
  });
});

describe('the quote of a movie with frames', () => {
  const files = (frames: VideoFrames): MovieFiles => ({
    clips: new Map(),
    scenes: new Map([[0, { frames, bytes: 1, problems: [] }]]),
  });
  const movieOf = (scene: object) => ({
    id: 'movie',
    content: z.parse(movieContent, {
      title: 'A movie',
      quality: 'low',
      scenes: [{ kind: 'prompt', prompt: 'A ferry leaves.', engine: 'veo', ...scene }],
    }),
  });
  const quoteOf = (scene: object, frames: VideoFrames) =>
    quoteMovie(movieOf(scene), new Set(), { now, testValues: false, files: files(frames) });
  const one = { first: pinned('a') };
  const two = { first: pinned('a'), last: pinned('b') };

  it('names a paid scene by the digests of its frames, and not by where they lie', () => {
    const sourceOf = (frames: VideoFrames) => quoteOf({ first_frame_asset_id: 'a' }, frames).parts[0]?.source;
    const same = { first: { ...pinned('a'), key: 'elsewhere', assetId: 'another' } };
    const other = { first: { ...pinned('a'), checksum: 'another' } };
    expect(sourceOf(same)).toBe(sourceOf(one));
    expect(sourceOf(other)).not.toBe(sourceOf(one));
    expect(sourceOf(two)).not.toBe(sourceOf(one));
    expect(quoteOf({}, one).parts[0]?.source).toBe(sourceOf(one));
  });

  it('counts the clips of a scene as they are laid out, of one without a length too', () => {
    const named = { first_frame_asset_id: 'a', last_frame_asset_id: 'b' };
    expect(quoteOf(named, two).problems).toEqual([]);
    expect(quoteOf({ ...named, duration: 24 }, two).problems).toMatchObject([
      { path: 'scenes.0.last_frame_asset_id', code: 'LAST_FRAME_NEEDS_ONE_CLIP' },
    ]);
    expect(quoteOf({ ...named, prompt: long }, two).problems).toMatchObject([
      { path: 'scenes.0.last_frame_asset_id', code: 'LAST_FRAME_NEEDS_ONE_CLIP' },
    ]);
    expect(quoteOf({ ...named, engine: 'embedded' }, two).problems).toMatchObject([
      { path: 'scenes.0.first_frame_asset_id', code: 'FIRST_FRAME_NOT_SUPPORTED' },
    ]);
  });

  it('has them in the plan of its scene, and in its order', () => {
    const { order, parts } = quoteOf({ first_frame_asset_id: 'a' }, one);
    expect(order.scenes[0]?.frames).toMatchObject({ first: { assetId: 'a' } });
    expect(parts[0]?.frames).toEqual({ first: { key: 'assets/o/p/a', checksum: 'sum of a' } });
  });
});
