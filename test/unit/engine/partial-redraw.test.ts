import { describe, expect, it } from 'vitest';
import type { Film, SceneTiming } from '../../../engine/contract.ts';
import { FrameRenderer } from '../../../engine/frame-renderer.ts';
import { presenters } from '../../../engine/presenter/presenters.ts';
import { compose } from '../../../engine/scene.ts';
import { filmOf, speak } from './films.ts';

const narration = 'Amazing apples always bloom. My mother may help, papa.';
/** A scene with everything: title, name, speech, blinks, closing card. */
const wholeScene = async (changes: Partial<Film>): Promise<{ film: Film; timing: SceneTiming }> => {
  const plain = filmOf([narration], { width: 284, height: 160, style: 'cinematic', ...changes });
  const film = {
    ...plain,
    scenes: plain.scenes.map((scene) => ({ ...scene, leadInSeconds: 1.6, leadOutSeconds: 3 })),
  };
  const [spoken] = await speak(film);
  if (spoken === undefined) throw new Error('nothing was spoken');
  return { film, timing: spoken.timing };
};

/** Whether pictures differ by more than rounding. A loop: a call for each byte takes as long as painting. */
const isOther = (seen: Uint8Array, meant: Uint8Array): boolean => {
  for (let at = 0; at < seen.length; at += 1)
    if (Math.abs((seen[at] ?? 0) - (meant[at] ?? 0)) > 2) return true;
  return false;
};

/** Frames in which drawing only what changed gives another picture than drawing everything. */
const differingFrames = ({ film, timing }: { film: Film; timing: SceneTiming }): number[] => {
  const { width, height } = film;
  const everything = [{ x: 0, y: 0, width, height }];
  const [inParts, whole] = [compose(film, timing), compose(film, timing)];
  const [renderer, wholeRenderer] = [new FrameRenderer(width, height), new FrameRenderer(width, height)];
  const redrawn = { changed: () => everything, draw: whole.draw.bind(whole) };
  return Array.from({ length: timing.frames }, (_, frame) => frame).filter((frame) => {
    const seen = renderer.render(inParts, frame);
    const meant = wholeRenderer.render(redrawn, frame);
    return isOther(seen, meant);
  });
};

describe('a scene of which only what changed is redrawn', () => {
  it.each(presenters.map(({ id }) => id))('looks as if all were redrawn, with %s', async (avatarId) => {
    expect(differingFrames(await wholeScene({ avatarId }))).toEqual([]);
  });

  it.each([
    ['in the rain', 'It rains in the city at night, and nobody is there.'],
    ['on a clear day', 'A path through the forest on a sunny day.'],
  ])('looks as if all were redrawn, as a storyboard %s', async (_, words) => {
    const { film, timing } = await wholeScene({ kind: 'prompt' });
    const scenes = film.scenes.map((scene) => ({ ...scene, narration: words }));
    expect(differingFrames({ film: { ...film, scenes }, timing })).toEqual([]);
  });
});
