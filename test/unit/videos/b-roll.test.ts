import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Makers } from '../../../functions/engines/registry.ts';
import { sceneArtifact, speechName } from '../../../functions/generation/artifacts.ts';
import { contentHash } from '../../../functions/planning/content-hash.ts';
import { numberedSentences } from '../../../functions/planning/sentences.ts';
import { buildVideoPlan, videoPlanSchema } from '../../../functions/planning/video-plan.ts';
import { sentenceProblems } from '../../../functions/videos/b-roll.ts';
import { readEntry } from '../../../functions/videos/batch-entries.ts';
import { findBRoll } from '../../../functions/videos/find-b-roll.ts';
import { avatarRequest } from '../../../functions/videos/generation-request.ts';
import { videoFromItem } from '../../../functions/videos/items.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { presentVideo } from '../../../functions/videos/present.ts';
import { type GenerationRequest, quoteVideo } from '../../../functions/videos/quote-video.ts';
import { revise } from '../../../functions/videos/revision.ts';
import { createBody, generateBody, promptBody } from '../../../functions/videos/schemas.ts';
import { wishOf } from '../../../functions/videos/wish.ts';
import { wishBody } from '../../../functions/videos/wish-schema.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const script = 'The harbour slept. A ferry left!\n\nBy noon it was back. 🎉\n\nNobody waved.';
const members = [
  { asset_id: 'a', sentence: 2 },
  { asset_id: 'b', sentence: 4, fit: 'contain', pan: 'in' },
] as const;
const asset = (id: string) => ({ assetId: id, key: `assets/${id}`, checksum: `sum-${id}` });

const problemsOf = (bRoll: GenerationRequest['bRoll'], changes: Partial<GenerationRequest> = {}) => {
  const wish = avatarRequest(z.parse(generateBody, { script }));
  return quoteVideo({ ...wish, bRoll, ...changes }).problems;
};

describe('sentences', () => {
  test('are counted from 1 through all scenes; signs belong to the sentence before them', () => {
    const scenes = quoteVideo(avatarRequest(z.parse(generateBody, { script }))).scenes;
    const sentences = numberedSentences(scenes, 'en');
    expect(sentences.flat().map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 The harbour slept.',
      '2 A ferry left!',
      '3 By noon it was back. 🎉',
      '4 Nobody waved.',
    ]);
    for (const [index, scene] of scenes.entries())
      for (const { text, from, to } of sentences[index] ?? [])
        expect(scene.narration.slice(from, to).trim()).toBe(text);
    expect(numberedSentences([{ narration: '🎉' }], 'en')).toEqual([[]]);
  });
});

describe('pictures under sentences', () => {
  test('are taken by every route that makes a video of a script', () => {
    const shots = [
      { assetId: 'a', sentence: 2 },
      { assetId: 'b', sentence: 4, fit: 'contain', pan: 'in' },
    ];
    for (const body of [generateBody, createBody])
      expect(avatarRequest(z.parse(body, { script, b_roll: members })).bRoll).toEqual(shots);
    expect(wishOf({ script, b_roll: members } as { script: string }).bRoll).toEqual(shots);
    expect(promptBody.shape).not.toHaveProperty('b_roll');
    const many = Array.from({ length: 21 }, (_, index) => ({ asset_id: 'a', sentence: index + 1 }));
    for (const wrong of [[], many, [{ asset_id: 'a', sentence: 0 }], [{ asset_id: 'a', sentence: 1.5 }]])
      expect(z.safeParse(generateBody, { script, b_roll: wrong }).success).toBe(false);
    expect(z.safeParse(generateBody, { script, b_roll: many.slice(1) }).success).toBe(true);
  });

  test('of a sentence that is not there, or has one already, are refused', () => {
    expect(problemsOf([{ assetId: 'a', sentence: 4 }])).toEqual([]);
    const wrong = problemsOf([
      { assetId: 'a', sentence: 5 },
      { assetId: 'a', sentence: 2 },
      { assetId: 'b', sentence: 2 },
    ]);
    expect(wrong.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'body.b_roll.0.sentence SENTENCE_NOT_FOUND',
      'body.b_roll.2.sentence SENTENCE_TAKEN',
    ]);
    expect(wrong[0]?.message).toContain('this script has 4');
  });

  test('are refused without a project, and by an engine that draws elsewhere', async () => {
    const bRoll = [
      { assetId: 'a', sentence: 1 },
      { assetId: 'a', sentence: 2 },
    ];
    const { shots, errors } = await findBRoll('owner', { bRoll });
    expect(shots).toBeUndefined();
    expect(errors.map(({ path }) => path)).toEqual(['body.b_roll.0.asset_id', 'body.b_roll.1.asset_id']);
    expect(errors[0]?.message).toContain('Say "project_id", too');
    const elsewhere = { drawer: { id: 'a-vendor' } } as Makers;
    expect(sentenceProblems({ bRoll, language: 'en' }, elsewhere, [])).toMatchObject([
      { path: 'body.b_roll', code: 'B_ROLL_NOT_SUPPORTED' },
    ]);
    expect(sentenceProblems({ language: 'en' }, elsewhere, [])).toEqual([]);
  });

  test('keep a script that is changed to the sentences that they need', () => {
    const shot = { sentence: 2, asset: asset('a') };
    const video = { ...quotedVideo({ text: script }), bRoll: [shot] };
    const change = (text: string) =>
      revise({ script: text }, script, new Date('2026-11-28T12:00:01Z'))(video);
    expect(() => change('One sentence.')).toThrow(
      expect.objectContaining({
        errors: [expect.objectContaining({ path: 'body.b_roll.0.sentence', code: 'SENTENCE_NOT_FOUND' })],
      }),
    );
    expect(change('One. Two.')?.video.bRoll).toEqual([shot]);
  });

  test('are others from now on while the video is pending, or none; a prompt has none', () => {
    const video = { ...quotedVideo({ text: script }), bRoll: [{ sentence: 2, asset: asset('a') }] };
    const named = [{ asset_id: 'b', sentence: 4 }];
    const later = new Date('2026-11-28T12:00:01Z');
    const revised = (b_roll: typeof named | null, of: Video = video) =>
      revise({ b_roll }, script, later, [{ sentence: 4, asset: asset('b') }])(of)?.video;
    expect(revised(named)?.bRoll).toEqual([{ sentence: 4, asset: asset('b') }]);
    expect(revised(null)).not.toHaveProperty('bRoll');
    expect(() =>
      revise({ b_roll: named }, script, later, [{ sentence: 9, asset: asset('b') }])(video),
    ).toThrow(expect.objectContaining({ code: 'VALIDATION_ERROR' }));
    expect(() => revised(named, { ...video, status: 'processing', stage: 'planning' })).toThrow(
      expect.objectContaining({ code: 'VIDEO_STARTED' }),
    );
    expect(() =>
      revised(named, { ...quotedVideo({ text: script }), kind: 'prompt', style: 'cinematic' }),
    ).toThrow(
      expect.objectContaining({
        errors: expect.arrayContaining([
          expect.objectContaining({ path: 'body.b_roll', code: 'KIND_MISMATCH' }),
        ]),
      }),
    );
  });

  test('stand in an entry of a batch as in a request of its own', () => {
    const bRoll = [{ asset_id: 'a', sentence: 2, pan: 'in' as const }];
    const body = z.parse(wishBody, { script, project_id: 'p', b_roll: bRoll });
    expect(readEntry('body.videos.0', body).wish?.bRoll).toEqual([{ assetId: 'a', sentence: 2, pan: 'in' }]);
  });

  test('are stored and told with the video', () => {
    const bRoll = [
      { sentence: 2, asset: asset('a'), isClip: true as const },
      { sentence: 4, asset: asset('b'), fit: 'contain' as const, pan: 'in' as const },
    ];
    const stored = videoFromItem({ ...quotedVideo(), bRoll });
    expect(stored.bRoll).toEqual(bRoll);
    expect(presentVideo(stored).b_roll).toEqual([
      { asset_id: 'a', sentence: 2, fit: 'cover', pan: null, layout: 'full' },
      { asset_id: 'b', sentence: 4, fit: 'contain', pan: 'in', layout: 'full' },
    ]);
    expect(presentVideo(quotedVideo()).b_roll).toBeNull();
  });

  test('stand in the scene of their sentence alone; every other scene is the one that it was', async () => {
    const video = quotedVideo({ text: script });
    const shown = (id: string) => ({ ...video, bRoll: [{ sentence: 3, asset: asset(id) }] });
    const plain = buildVideoPlan(video, script, { testValues: false });
    const plan = buildVideoPlan(shown('a'), script, { testValues: false });
    expect(z.parse(videoPlanSchema, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(plan.bRoll).toEqual({ 'sum-a': 'assets/a' });
    const index = plan.film.scenes.findIndex(({ bRoll }) => bRoll !== undefined);
    const narration = plan.film.scenes[index]?.narration ?? '';
    const [shot] = plan.film.scenes[index]?.bRoll ?? [];
    expect(narration.slice(shot?.from, shot?.to).trim()).toBe('By noon it was back. 🎉');
    const others = ({ film }: typeof plan) => film.scenes.filter((scene) => scene.index !== index);
    expect(others(plan)).toEqual(others(plain));
    expect({ ...plan.film, scenes: [] }).toEqual({ ...plain.film, scenes: [] });
    const other = buildVideoPlan(shown('b'), script, { testValues: false });
    expect(contentHash(other.film.scenes[index])).not.toBe(contentHash(plan.film.scenes[index]));
    expect(plain).not.toHaveProperty('bRoll');
    // What is shown is not heard. Another picture changes the name of its own scene's pictures alone; where none was
    // before, the presenter's shots around it are others, too.
    for (const scene of plan.film.scenes) {
      const at = scene.index;
      expect(speechName('v', plan, at)).toEqual(speechName('v', plain, at));
      const spoken = { hash: 'h', frames: 90, spokenFrames: 90 };
      const timing = { index: at, frames: 90, words: [], phonemes: [] };
      const hashes = await Promise.all(
        [plan, other, plain].map(async (one) => (await sceneArtifact('v', one, spoken, at, timing)).hash),
      );
      expect(hashes[0] === hashes[1], String(at)).toBe(at !== index);
      expect(hashes[0]).not.toBe(hashes[2]);
    }
  });
});
