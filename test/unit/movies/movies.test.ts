import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { embedded } from '../../../functions/engines/embedded/provider.ts';
import { movieContent } from '../../../functions/movies/content.ts';
import { newMovie, settled, versionInWork, withVersion } from '../../../functions/movies/model.ts';
import { quoteMovie } from '../../../functions/movies/quote-movie.ts';
import { contentHash } from '../../../functions/planning/content-hash.ts';

// What vendors cost is told where they are configured.
process.env.ENGINES = 'fal';
const now = new Date('2026-11-29T10:00:00Z');
const place = { ownerId: 'owner', projectId: 'project' };
const options = { now, testValues: false };

const movieOf = (scenes: object[], more: object = {}) =>
  newMovie(place, z.parse(movieContent, { title: 'A movie', quality: 'low', ...more, scenes }), now);
const hello = { kind: 'avatar', script: 'Hello there.' };
const codesOf = (scenes: object[], more: object = {}) =>
  quoteMovie(movieOf(scenes, more), new Set(), options).problems.map(({ path, code }) => `${path} ${code}`);

describe('the quote of a movie', () => {
  it('counts only scenes that were not paid for', () => {
    const movie = movieOf([hello, { kind: 'title', text: 'The end' }]);
    const first = quoteMovie(movie, new Set(), options);
    expect(first.problems).toEqual([]);
    expect(first.price).toBe(1);
    const all = new Set(first.parts.map(({ source }) => source));
    const nothing = quoteMovie(movie, all, options);
    // Joining and keeping the film is to be paid for all the same.
    expect(nothing.price).toBe(1);
    expect(nothing.order.scenes.map(({ isPaid }) => isPaid)).toEqual([true, true]);
    expect(nothing.seconds).toBe(first.seconds);
  });

  it('lets scenes stay paid that a later version of the embedded engine draws anew', () => {
    const list = { ...hello, script: 'You need this:\n\n- Flour.\n- Sugar.' };
    const movie = movieOf([hello, list, { kind: 'prompt', prompt: 'A dog runs.' }]);
    const sources = () => quoteMovie(movie, new Set(), options).parts.map(({ source }) => source);
    const before = sources();
    const { version } = embedded;
    Object.assign(embedded, { version: 'of tomorrow' });
    try {
      expect(sources()).toEqual(before);
    } finally {
      Object.assign(embedded, { version });
    }
    // As scenes were named when versions began to be paid for.
    const { parts } = quoteMovie(movie, new Set(), options);
    const plain = parts.map(({ film }) => ({
      ...film,
      scenes: film.scenes.map(({ bullets: _, ...scene }) => scene),
    }));
    expect(parts[1]?.film.scenes.some(({ bullets }) => bullets !== undefined)).toBe(true);
    expect(before).toEqual(
      parts.map((part, index) => contentHash('embedded', '5', plain[index], part.targetSeconds)),
    );
  });

  it('names a scene by the digests of its pictures and its recording, wherever they lie, and lasts as that does', () => {
    const shots = [{ asset_id: 'picture', sentence: 1 }];
    const movie = movieOf([{ ...hello, b_roll: shots, narration_asset_id: 'voice' }]);
    const asset = (name: string, checksum: string) => ({
      assetId: name,
      key: `${name}-${checksum}`,
      checksum,
    });
    const partWith = (picture: string, voice: string, place = 'here') => {
      const bRoll = [{ sentence: 1, asset: { ...asset('picture', picture), key: place } }];
      const narration = { ...asset('voice', voice), seconds: 9 };
      const scene = { bRoll, narration, bytes: 1, problems: [] };
      const files = { clips: new Map(), scenes: new Map([[0, scene]]) };
      const { parts, problems } = quoteMovie(movie, new Set(), { ...options, files });
      expect(problems).toEqual([]);
      return parts[0];
    };
    const first = partWith('a', 'b');
    expect(first?.estimatedSeconds).toBeCloseTo(9 + 0.2 + 0.35, 5);
    expect(first?.film.scenes[0]?.bRoll).toMatchObject([{ checksum: 'a', from: 0, to: 12 }]);
    expect(partWith('a', 'b', 'elsewhere')?.source).toBe(first?.source);
    expect(new Set([first, partWith('c', 'b'), partWith('a', 'c')].map((part) => part?.source)).size).toBe(3);
  });

  it('has at most 100 pictures under sentences, and 1 GiB of files', () => {
    const shot = (_: unknown, at: number) => ({ asset_id: 'picture', sentence: at + 1 });
    const script = 'A word. '.repeat(20);
    const full = { ...hello, script, b_roll: Array.from({ length: 20 }, shot) };
    const five = Array.from({ length: 5 }, () => full);
    expect(codesOf(five)).toEqual([]);
    expect(codesOf([...five, { ...hello, b_roll: [{ asset_id: 'picture', sentence: 1 }] }])).toEqual([
      'scenes TOO_MANY_SHOTS',
    ]);
    const files = { clips: new Map(), scenes: new Map([[0, { bytes: 1024 ** 3 + 1, problems: [] }]]) };
    const { problems } = quoteMovie(movieOf([hello]), new Set(), { ...options, files });
    expect(problems.map(({ code }) => code)).toEqual(['FILES_TOO_LARGE']);
  });

  it('counts each clip that a vendor makes of a scene', () => {
    const prompt = 'A ship sails at dawn. A storm comes over the sea. The crew fights the waves.';
    const sea = { kind: 'prompt', prompt, duration: 18, engine: 'fal-kling', style: 'cinematic' };
    const { parts, price, problems } = quoteMovie(movieOf([sea]), new Set(), options);
    expect(problems).toEqual([]);
    const clips = parts.reduce((sum, { sceneSeconds = [] }) => sum + sceneSeconds.length, 0);
    expect(clips).toBeGreaterThan(1);
    // A clip of 5 s costs 11 credits, one of 10 s 22; the closing card is ours.
    expect(price).toBeGreaterThanOrEqual(11 * clips);
  });

  it('a scene takes from the movie what it leaves out, and speaks another language with a voice of that', () => {
    const scenes = [hello, { ...hello, language: 'de', style: 'artistic' }];
    const { order } = quoteMovie(movieOf(scenes, { voice_id: 'en-ethan' }), new Set(), options);
    expect(order.scenes[0]).toMatchObject({ voiceId: 'en-ethan', language: 'en', style: 'cinematic' });
    expect(order.scenes[1]?.voiceId).toMatch(/^de-/);
  });

  it.each<[string, object[], string]>([
    ['voice', [hello, { ...hello, voice_id: 'nobody' }], 'scenes.1.voice_id VOICE_NOT_FOUND'],
    ['engine', [{ ...hello, engine: 'nobody' }], 'scenes.0.engine ENGINE_NOT_FOUND'],
    [
      'style of a prompt',
      [{ kind: 'prompt', prompt: 'The sea.', style: 'professional' }],
      'scenes.0.style STYLE_NOT_SUPPORTED',
    ],
    ['title', [{ kind: 'title', text: '...' }], 'scenes.0.text NO_WORDS'],
  ])('says where a %s is wrong', (_, scenes, told) => {
    expect(codesOf(scenes)).toContain(told);
  });

  it('takes an hour at most, and as many letters as its item holds', () => {
    const long = 'Hello there, this is a sentence. '.repeat(25);
    expect(codesOf(Array.from({ length: 70 }, () => ({ kind: 'avatar', script: long })))).toContain(
      'scenes FILM_TOO_LONG',
    );
    const half = Array.from({ length: 30 }, () => ({ kind: 'avatar', script: long }));
    expect(codesOf(half)).toEqual([]);
    expect(codesOf(half, { quality: 'ultra' })).toEqual([]);
    expect(codesOf(Array.from({ length: 100 }, () => ({ kind: 'avatar', script: long })))).toEqual([
      'scenes MOVIE_TEXT_TOO_LONG',
    ]);
  });
});

describe('the versions of a movie', () => {
  const ordered = withVersion(movieOf([hello]), { videoId: 'one', sources: ['a', 'b'] }, now);

  it('have paid for their scenes once they completed, and not before', () => {
    const state = (isCompleted: boolean, hasEnded: boolean) => new Map([['one', { isCompleted, hasEnded }]]);
    expect(settled(ordered, state(false, false)).paid).toEqual([]);
    expect(settled(ordered, state(false, true)).paid).toEqual([]);
    const done = settled(ordered, state(true, true));
    expect(done.paid).toEqual(['a', 'b']);
    // What it paid for stays paid when its video is gone.
    expect(settled(done, new Map()).paid).toEqual(['a', 'b']);
    expect(versionInWork(ordered, state(false, false))?.version).toBe(1);
    expect(versionInWork(ordered, state(true, true))).toBeUndefined();
    expect(versionInWork(ordered, new Map())).toBeUndefined();
  });

  it('are numbered through, and the newest 20 are remembered', () => {
    let movie = movieOf([hello]);
    for (let made = 0; made < 30; made += 1)
      movie = withVersion(movie, { videoId: `video-${made}`, sources: [] }, now);
    expect(movie.lastVersion).toBe(30);
    expect(movie.versions.map(({ version }) => version)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 11),
    );
  });

  it('forget the scenes first that no version has shown for longest', () => {
    const films = new Map([['one', { isCompleted: true, hasEnded: true }]]);
    const many = Array.from({ length: 499 }, (_, index) => `scene-${index}`);
    const paid = settled(
      withVersion(movieOf([hello]), { videoId: 'one', sources: ['a', ...many] }, now),
      films,
    );
    const next = withVersion(paid, { videoId: 'two', sources: ['b'] }, now, ['a']);
    const later = settled(next, new Map([['two', { isCompleted: true, hasEnded: true }]]));
    expect(later.paid).toHaveLength(500);
    expect(later.paid.slice(-2)).toEqual(['a', 'b']);
    expect(later.paid).not.toContain('scene-0');
  });
});
