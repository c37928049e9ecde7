import { expect, test } from 'vitest';
import type { Film } from '../../../engine/contract.ts';
import { FrameRenderer } from '../../../engine/frame-renderer.ts';
import { compose } from '../../../engine/scene.ts';
import { speechEngine } from '../../../engine/speech/speech.ts';
import { filmOf, silentTiming } from './films.ts';

/** Mean of the brightness of a frame, 16 to 235. */
const brightnessOf = (film: Film, frame: number, frames = 60): number => {
  const renderer = new FrameRenderer(film.width, film.height);
  const composition = compose(film, silentTiming(frames));
  let pixels: Uint8Array = new Uint8Array();
  for (let drawn = 0; drawn <= frame; drawn += 1) pixels = renderer.render(composition, drawn);
  const luma = pixels.subarray(0, film.width * film.height);
  return luma.reduce((sum, value) => sum + value, 0) / luma.length;
};

const card = (edges: 'cut' | 'fade', below = ''): Film =>
  filmOf([below], { kind: 'prompt', style: 'animated', part: { edges, card: 'title' } });

test('a card is silent, and as long as it is to be read', async () => {
  const film = card('cut', 'Below the title');
  const [scene] = film.scenes;
  if (scene === undefined) throw new Error('no scene');
  const held = { ...film, scenes: [{ ...scene, leadInSeconds: 2.5, leadOutSeconds: 0 }] };
  const { timing, sound } = await speechEngine.speakScene(held, 0);
  expect(timing).toEqual({ index: 0, frames: 75, words: [], phonemes: [] });
  expect(sound.samples).toEqual(new Float32Array(2.5 * 48_000));
});

test('a scene of a movie fades from the dark and into it, or is cut without', () => {
  const lit = brightnessOf(card('cut'), 0);
  expect(brightnessOf(card('fade'), 0)).toBeLessThan(lit - 20);
  expect(Math.abs(brightnessOf(card('cut'), 59) - lit)).toBeLessThan(12);
  expect(brightnessOf(card('fade'), 59)).toBeLessThan(lit - 20);
});

test('a scene of a movie shows no cards of its own, and a card shows its title and the line below', () => {
  const speaking = filmOf(['Hello.'], { kind: 'avatar', part: { edges: 'cut' } });
  const whole = { ...speaking, title: 'Another title' };
  expect(brightnessOf(speaking, 40)).toBe(brightnessOf(whole, 40));
  expect(brightnessOf(card('cut', 'A line below'), 40)).not.toBe(brightnessOf(card('cut'), 40));
});
