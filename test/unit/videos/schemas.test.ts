import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { promptRequest } from '../../../functions/videos/generation-request.ts';
import { quoteVideo } from '../../../functions/videos/quote-video.ts';
import { createBody, generateBody, promptBody } from '../../../functions/videos/schemas.ts';

const draftOf = (fields: object) => quoteVideo(promptRequest(z.parse(promptBody, fields)));

describe('what is taken for a video', () => {
  test('[S1-14] [C23] a quality is low, medium, high, ultra or standard, and stays as it was sent', () => {
    for (const body of [generateBody, createBody])
      for (const quality of ['low', 'medium', 'high', 'ultra', 'standard'])
        expect(z.parse(body, { script: 'Hello.', quality }).quality).toBe(quality);
    expect(z.parse(generateBody, { script: 'Hello.' }).quality).toBe('medium');
    expect(z.parse(promptBody, { prompt: 'A harbour.' }).quality).toBe('standard');
    expect(z.safeParse(createBody, { script: 'Hello.', quality: 'best' }).success).toBe(false);
  });

  test('[C23] standard is made and priced as medium, and echoed as standard', () => {
    const prompt = 'A quiet harbour at dawn.';
    const [standard, medium] = [draftOf({ prompt }), draftOf({ prompt, quality: 'medium' })];
    expect(standard.request).toMatchObject({ quality: 'standard', resolution: 'medium' });
    expect(standard.price).toBe(medium.price);
    expect(draftOf({ prompt, quality: 'high' }).request.resolution).toBe('high');
  });

  test('[C24] a style is one of six in v1, of seven in v2', () => {
    for (const [body, text] of [
      [createBody, { script: 'Hello.' }],
      [promptBody, { prompt: 'A harbour.' }],
    ] as const) {
      expect(z.parse(body, text).style).toBe('cinematic');
      expect(z.safeParse(body, { ...text, style: 'professional' }).success).toBe(false);
      expect(z.safeParse(body, { ...text, style: 'documentary' }).success).toBe(true);
    }
    expect(z.parse(generateBody, { script: 'Hello.' }).style).toBe('professional');
  });

  test('[C42] a language has two to five characters in v1, up to 35 in v2', () => {
    const takenBy = (body: typeof generateBody | typeof createBody, language: string): boolean =>
      z.safeParse(body, { script: 'Hello.', language }).success;
    const long = 'zh-Hant-TW-x-kinora-film-of-a-story';
    expect(long).toHaveLength(35);
    for (const language of ['en', 'pt-BR']) {
      expect(takenBy(createBody, language)).toBe(true);
      expect(takenBy(generateBody, language)).toBe(true);
    }
    for (const language of ['zh-Hans', long]) {
      expect(takenBy(createBody, language)).toBe(false);
      expect(takenBy(generateBody, language)).toBe(true);
    }
    for (const language of ['e', `${long}x`]) expect(takenBy(generateBody, language)).toBe(false);
  });

  test('[C41] a prompt is a film of 30 seconds where nothing is said, of scenes that an engine can make', () => {
    const prompt = 'A quiet harbour at dawn. Boats in the mist. Gulls above the pier. '.repeat(3);
    const { request, scenes, seconds } = draftOf({ prompt });
    expect(request.durationSeconds).toBe(30);
    expect(seconds).toBeCloseTo(30, 6);
    expect(scenes.length).toBeGreaterThan(1);
  });
});
