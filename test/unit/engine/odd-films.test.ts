import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { defaultVoice } from '../../../engine/catalogue.ts';
import type { Film, SceneTiming } from '../../../engine/contract.ts';
import { tokensOf } from '../../../engine/language/tokens.ts';
import { compose } from '../../../engine/scene.ts';
import { speechEngine } from '../../../engine/speech/speech.ts';
import { wordTimings } from '../../../engine/speech/word-times.ts';
import { aspectRatios } from '../../../functions/engines/frame-size.ts';
import { buildVideoPlan } from '../../../functions/planning/video-plan.ts';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { quoteVideo } from '../../../functions/videos/quote-video.ts';
import { boxesIn, strangersIn } from './drawn.ts';
import { oddTexts } from './odd-texts.ts';
import { sentences } from './sentences.ts';
import { type DrawnText, watchTexts } from './watched-texts.ts';

const now = new Date('2026-11-22T10:00:00Z');

/** A scene's timing as its voice gives it. */
const spoken = async (film: Film, index: number): Promise<SceneTiming> =>
  (await speechEngine.speakScene(film, index)).timing;

/** A scene's timing as nobody speaks it: every word lasts as its letters do. Voices are tested elsewhere. */
const read = async (film: Film, index: number): Promise<SceneTiming> => {
  const { narration, leadInSeconds, leadOutSeconds } = film.scenes[index] ?? raise(index);
  const tokens = tokensOf(narration, film.language);
  const until = leadInSeconds + 1 + 0.3 * tokens.length;
  const words = wordTimings(tokens, [], [], leadInSeconds, until);
  const frames = Math.round((until + leadOutSeconds) * film.framesPerSecond);
  return { index, frames, words, phonemes: [] };
};

const raise = (index: number): never => {
  throw new RangeError(`no scene ${index}`);
};

const half = (side: number): number => 2 * Math.round(side / 4);

/** Everything that is written in some scenes of a film, and how many scenes it has. */
const writtenIn = async (
  text: string,
  look: { kind: 'avatar' | 'prompt'; aspectRatio: (typeof aspectRatios)[number]; language: string },
  timingOf: (film: Film, index: number) => Promise<SceneTiming>,
): Promise<DrawnText[]> => {
  const wish = {
    ...look,
    text,
    title: text.slice(0, 100),
    style: 'cinematic' as const,
    quality: 'low',
    music: false,
  };
  const { request } = quoteVideo(wish);
  const video = newVideo(request, {
    id: `a-${look.kind}`,
    ownerId: 'owner',
    price: 1,
    estimatedSeconds: 5,
    now,
    checkAt: now.toISOString(),
  });
  const { film: planned } = buildVideoPlan(video, text, { testValues: false });
  // Everything is laid out in shares of the frame: half of it takes a quarter of the painting.
  const film = { ...planned, width: half(planned.width), height: half(planned.height) };
  const voiceId = defaultVoice(look.language)?.id ?? '';
  using watch = watchTexts();
  for (const index of new Set([0, film.scenes.length - 1])) {
    const timing = await timingOf({ ...film, voiceId }, index);
    const composition = compose(film, timing);
    const context = createCanvas(film.width, film.height).getContext('2d', { alpha: false });
    const words = timing.words.slice(0, 6).map(({ start }) => Math.ceil(start * 30) + 1);
    const frames = [0, 30, ...words, timing.frames - 2].filter(
      (frame) => frame >= 0 && frame < timing.frames,
    );
    for (const frame of frames) composition.draw(context, frame);
  }
  return watch.seen;
};

/** No box, no font of the machine, and no ink outside of the canvas that it is drawn on. */
const expectWellWritten = (seen: readonly DrawnText[]): void => {
  for (const [font, drawn] of Map.groupBy(seen, (one) => one.font)) {
    const texts = [...new Set(drawn.map(({ text }) => text))];
    // A few at a time: looking up what was drawn takes longer than drawing it.
    for (let at = 0; at < texts.length; at += 20) {
      const some = texts.slice(at, at + 20).join(' ');
      expect(strangersIn(some, font), JSON.stringify(some)).toEqual([]);
      expect(boxesIn(some, font), JSON.stringify(some)).toBe(0);
    }
  }
  for (const { text, canvas, left, right, top, bottom } of seen) {
    expect(left, text).toBeGreaterThanOrEqual(0);
    expect(top, text).toBeGreaterThanOrEqual(0);
    expect(right, text).toBeLessThanOrEqual(canvas.width);
    expect(bottom, text).toBeLessThanOrEqual(canvas.height);
  }
};

describe('a film', () => {
  const readable = Object.entries(oddTexts).filter(([, text]) => /[\p{L}\p{N}]/u.test(text));

  /** Each text in one kind and shape: all of them in all shapes are laid out by the tests of what is written. */
  const shaped = (texts: readonly [string, string][]) =>
    texts.map(([name, text], index) => {
      const kind = index % 2 === 0 ? ('avatar' as const) : ('prompt' as const);
      return { name, text, kind, aspectRatio: aspectRatios[index % 3] ?? '16:9' };
    });

  it.each(shaped(readable))(
    'of kind $kind and odd text, $name, in $aspectRatio, draws no box and leaves no edge',
    async ({ kind, aspectRatio, text }) => {
      expectWellWritten(await writtenIn(text, { kind, aspectRatio, language: 'en' }, read));
    },
  );

  it.each(shaped(Object.entries(sentences)))(
    'of kind $kind in $name, $aspectRatio, draws every letter inside the frame',
    async ({ name: language, kind, aspectRatio, text }) => {
      const seen = await writtenIn(text, { kind, aspectRatio, language }, spoken);
      expectWellWritten(seen);
      // What is written is what was spoken.
      const letters = new Set(
        seen
          .map((drawn) => drawn.text)
          .join('')
          .normalize('NFC'),
      );
      const [first = ''] = text.normalize('NFC').match(/[\p{L}\p{M}]+/u) ?? [];
      for (const letter of first) expect(letters.has(letter), letter).toBe(true);
    },
  );
});
