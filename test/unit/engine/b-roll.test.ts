import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { BRollShot, Film, PictureFiles, SceneTiming } from '../../../engine/contract.ts';
import { FrameRenderer } from '../../../engine/frame-renderer.ts';
import { readPictures } from '../../../engine/pictures.ts';
import { compose, sceneEngine } from '../../../engine/scene.ts';
import { filmOf, silentTiming } from './films.ts';
import { decodePictures } from './media.ts';
import { plainSegment } from './segments.ts';

const narration = 'One two. Three four. Five six. Seven eight.';
/** Offsets of the words; each lasts half a second, with a second of silence behind the second sentence. */
const starts = [0, 0.5, 1, 1.5, 3, 3.5, 4, 4.5];
const words = [...narration.matchAll(/\S+/g)].map(({ 0: text, index: offset }, at) => ({
  text,
  offset,
  start: starts[at] ?? 0,
  end: (starts[at] ?? 0) + 0.5,
}));
const timing: SceneTiming = { ...silentTiming(165), words };

const png = (color: string): Uint8Array => {
  const canvas = createCanvas(32, 18);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, 32, 18);
  return canvas.toBuffer('image/png');
};

const shotOf = (part: string, shot: Partial<BRollShot> = {}): BRollShot => {
  const from = narration.indexOf(part);
  return { checksum: 'red', from, to: from + part.length, ...shot };
};

const filmWith = (bRoll: BRollShot[], changes: Partial<Film> = {}): Film => ({
  ...filmOf([narration], changes),
  scenes: [{ index: 0, narration, leadInSeconds: 0, leadOutSeconds: 0.3, bRoll }],
});

const files: PictureFiles = { bRoll: { red: png('#ff0000'), green: png('#00ff00') } };

/** What a corner without words shows in each frame: a letter for a plain colour, a dot for anything else. */
const cornersOf = async (film: Film, given = files): Promise<string> => {
  const context = createCanvas(film.width, film.height).getContext('2d', { alpha: false });
  const scene = compose(film, timing, await readPictures(film, given));
  let seen = '';
  for (let frame = 0; frame < timing.frames; frame += 1) {
    await scene.prepare?.(frame);
    scene.draw(context, frame);
    const [red = 0, green = 0, blue = 0] = context.getImageData(4, 4, 1, 1).data;
    if (red > 250 && green + blue < 10) seen += 'r';
    else if (green > 250 && red + blue < 10) seen += 'g';
    else seen += '.';
  }
  await scene.close?.();
  return seen;
};

describe('a picture under a sentence', () => {
  it('fills the frame while that sentence is spoken, comes and goes softly, and the presenter returns', async () => {
    const seen = await cornersOf(filmWith([shotOf('Three four.')]));
    // Spoken from frame 30 to 60.
    expect(seen.slice(0, 30)).not.toContain('r');
    expect(seen.slice(36, 54)).toBe('r'.repeat(18));
    expect(seen.slice(60)).not.toContain('r');
    expect(seen.slice(30, 32)).toBe('..');
    expect(seen.slice(58, 60)).toBe('..');
  });

  it('gives way to that of the next sentence at once, and never two are seen', async () => {
    const seen = await cornersOf(
      filmWith([shotOf('Five six.'), shotOf('Seven eight.', { checksum: 'green' })]),
    );
    expect(seen.slice(96, 120)).toBe('r'.repeat(24));
    expect(seen.slice(120, 141)).toBe('g'.repeat(21));
    expect(/^\.+r+g+\.+$/.test(seen)).toBe(true);
    // In a pause between neighbours the first of them stays.
    const across = await cornersOf(
      filmWith([shotOf('Three four.'), shotOf('Five six.', { checksum: 'green' })]),
    );
    expect(across.slice(40, 90)).toBe('r'.repeat(50));
    expect(across.slice(90, 110)).toBe('g'.repeat(20));
  });

  it('leaves every other frame, the words and the sound of the scene as they are without it', async () => {
    const film = filmWith([shotOf('Three four.')]);
    const bare = { ...film, scenes: [{ index: 0, narration, leadInSeconds: 0, leadOutSeconds: 0.3 }] };
    const every = 5;
    const frames = async (one: Film): Promise<string[]> => {
      const context = createCanvas(one.width, one.height).getContext('2d', { alpha: false });
      const scene = compose(one, timing, await readPictures(one, files));
      const drawn: string[] = [];
      for (let frame = 0; frame < timing.frames; frame += every) {
        await scene.prepare?.(frame);
        scene.draw(context, frame);
        drawn.push(Buffer.from(context.getImageData(0, 0, one.width, one.height).data).toString('base64'));
      }
      return drawn;
    };
    const [shown, without] = [await frames(film), await frames(bare)];
    for (const [at, frame] of shown.entries())
      expect(frame === without[at], String(at)).toBe(at * every < 30 || at * every >= 60);
    // The caption stands on the picture: not all of the frame is red.
    const context = createCanvas(film.width, film.height).getContext('2d', { alpha: false });
    const scene = compose(film, timing, await readPictures(film, files));
    await scene.prepare?.(45);
    scene.draw(context, 45);
    const { data } = context.getImageData(0, Math.round(film.height * 0.75), film.width, 40);
    expect(data.some((value, index) => index % 4 === 2 && value > 60)).toBe(true);
  });

  it('may be a clip, which begins with the sentence; the film is the same every time', async () => {
    const clip = await plainSegment({ width: 64, height: 36, framesPerSecond: 30 }, 12);
    const film = filmWith([
      shotOf('Three four.', { checksum: 'clip', isClip: true }),
      shotOf('Seven eight.', { checksum: 'green' }),
    ]);
    const pictures = { bRoll: { ...files.bRoll, clip } };
    const draw = () => sceneEngine.renderScene(film, timing, { pictures });
    const [one, other] = [await draw(), await draw()];
    expect(Buffer.from(one).equals(other)).toBe(true);
    const bare = await decodePictures(await sceneEngine.renderScene(filmWith([]), timing, {}));
    const shown = await decodePictures(one);
    const differs = (at: number): boolean =>
      Math.abs((shown[at]?.[10 * film.width + 10] ?? 0) - (bare[at]?.[10 * film.width + 10] ?? 0)) > 12;
    for (const at of [20, 28, 62, 80, 115]) expect(differs(at), String(at)).toBe(false);
    for (const at of [40, 50, 130]) expect(differs(at), String(at)).toBe(true);
  });

  it('looks the same where only what changed is drawn anew', async () => {
    const film = filmWith([
      shotOf('Three four.', { pan: 'left' }),
      shotOf('Five six.', { checksum: 'green', pan: 'in' }),
    ]);
    const open = async () => compose(film, timing, await readPictures(film, files));
    const [inParts, whole] = [await open(), await open()];
    const size = [film.width, film.height] as const;
    const [renderer, wholeRenderer] = [new FrameRenderer(...size), new FrameRenderer(...size)];
    const everything = [{ x: 0, y: 0, width: film.width, height: film.height }];
    const redrawn = { changed: () => everything, draw: whole.draw.bind(whole) };
    for (let frame = 0; frame < timing.frames; frame += 1) {
      await Promise.all([inParts.prepare?.(frame), whole.prepare?.(frame)]);
      const seen = renderer.render(inParts, frame);
      const meant = wholeRenderer.render(redrawn, frame);
      const isOther = seen.some((value, at) => Math.abs(value - (meant[at] ?? 0)) > 2);
      expect(isOther, String(frame)).toBe(false);
    }
  });

  it('that is damaged or did not come is told as an unreadable picture', async () => {
    for (const isClip of [true, undefined] as const) {
      const film = filmWith([shotOf('One two.', isClip === undefined ? {} : { isClip })]);
      for (const bRoll of [{}, { red: new Uint8Array(100) }])
        await expect(sceneEngine.renderScene(film, timing, { pictures: { bRoll } })).rejects.toMatchObject({
          name: 'PictureUnreadable',
        });
    }
  });
});
