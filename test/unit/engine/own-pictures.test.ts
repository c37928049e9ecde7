import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { BRollShot, Film, SceneTiming } from '../../../engine/contract.ts';
import { asideBox } from '../../../engine/direction/insert.ts';
import { careFit } from '../../../engine/direction/own-picture.ts';
import { readPassages } from '../../../engine/direction/passages.ts';
import { shotsOf } from '../../../engine/direction/shots.ts';
import { FrameRenderer } from '../../../engine/frame-renderer.ts';
import { readPictures } from '../../../engine/pictures.ts';
import { compose, sceneEngine } from '../../../engine/scene.ts';
import { captionTop } from '../../../engine/text/captions.ts';
import { faceOf, intersects } from './faces.ts';
import { filmOf } from './films.ts';
import { plainSegment } from './segments.ts';
import { shapes, timingOf } from './shots.ts';

const narration =
  'The harbour lies in the east of the old town. Look at the boats that come home. In 1944 a fox came. We like it here so much.';

const partOf = (text: string): Pick<BRollShot, 'from' | 'to'> => {
  const from = narration.indexOf(text);
  return { from, to: from + text.length };
};
const shot = (text: string, changes: Partial<BRollShot> = {}): BRollShot => ({
  checksum: 'red',
  ...partOf(text),
  layout: 'aside',
  ...changes,
});
const harbour = 'The harbour lies in the east of the old town.';
const boats = 'Look at the boats that come home.';

const png = (color: string, width: number, height: number): Uint8Array => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  return canvas.toBuffer('image/png');
};
const files = { bRoll: { red: png('#ff0000', 64, 48), tall: png('#ff0000', 20, 90) } };

/** In the middle of a film, so that no card stands there. */
const filmWith = (bRoll: BRollShot[], changes: Partial<Film> = {}): Film => {
  const film = filmOf(['Hello to all of you.', narration, 'Bye.'], changes);
  return { ...film, scenes: film.scenes.map((scene) => (scene.index === 1 ? { ...scene, bRoll } : scene)) };
};
const timing: SceneTiming = { ...timingOf(narration, 1), frames: 300 };
const kindsOf = (film: Film) => readPassages(film)[1]?.map(({ layout }) => layout.kind);

const colorAt = async (film: Film, frame: number, x: number, y: number): Promise<number[]> => {
  const context = createCanvas(film.width, film.height).getContext('2d', { alpha: false });
  const scene = compose(film, timing, await readPictures(film, files));
  for (let one = 0; one <= frame; one += 1) await scene.prepare?.(one);
  scene.draw(context, frame);
  await scene.close?.();
  return [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)];
};
const isRed = ([red = 0, green = 0, blue = 0]: number[]): boolean => red > 240 && green + blue < 20;

describe('pictures of the owner in layouts', () => {
  it('stand aside where that is said, by the sentence where it is left open; others are read as always', () => {
    expect(kindsOf(filmWith([shot(harbour)]))).toEqual(['aside', 'illustration', 'figure', 'presenter']);
    const open = [shot(harbour, { layout: 'auto' }), shot(boats, { layout: 'auto' })];
    const own = readPassages(filmWith([shot('In 1944 a fox came.', { layout: 'auto' })]))[1]?.[2]?.layout;
    expect(own).toMatchObject({
      // After a view without the presenter.
      kind: 'aside',
      illustration: { subjects: [], own: { checksum: 'red' } },
    });
    expect(kindsOf(filmWith(open))?.slice(0, 2)).toEqual(['illustration', 'aside']);
    const toSomebody = shot('We like it here so much.', { layout: 'auto' });
    expect(kindsOf(filmWith([toSomebody]))?.at(-1)).toBe('aside');
    expect(kindsOf(filmWith([shot(harbour, { layout: 'full' })]))).toEqual(Array(4).fill('presenter'));
  });

  it('are in shots as drawn ones are: 2.5 s at least, none twice in a row of one kind and size', () => {
    const film = filmWith([shot(harbour), shot(boats, { layout: 'auto' })]);
    const shots = shotsOf(film, timing);
    for (const { from, to } of shots) expect(to - from).toBeGreaterThanOrEqual(75);
    const shown = shots.flatMap(({ layout }) =>
      'illustration' in layout ? (layout.illustration.own ?? []) : [],
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const [index, { layout, size }] of shots.entries())
      if (index > 0)
        expect([layout.kind, size]).not.toEqual([shots[index - 1]?.layout.kind, shots[index - 1]?.size]);
  });

  it.each(shapes)('cover neither a face nor captions, at %i x %i', async (width, height) => {
    const film = filmWith([shot(harbour)], { width, height });
    const box = asideBox(film);
    const [one] = shotsOf(film, timing);
    expect(one?.layout.kind).toBe('aside');
    expect(intersects(box, faceOf(film, { size: one?.size ?? 'medium', isAside: true }))).toBe(false);
    expect(box.y + box.height).toBeLessThanOrEqual(captionTop(film));
    expect(isRed(await colorAt(film, 60, box.x + box.width / 2, box.y + box.height / 2))).toBe(true);
    expect(isRed(await colorAt(film, 60, 4, height - 4))).toBe(false);
  });

  it('fill the frame where they are alone, and where a card of the film stands', async () => {
    const film = filmWith([shot(harbour, { layout: 'auto' })]);
    expect(shotsOf(film, timing)[0]?.layout.kind).toBe('illustration');
    expect(isRed(await colorAt(film, 60, 4, 4))).toBe(true);
    const first = { ...film, scenes: film.scenes.slice(1).map((scene, index) => ({ ...scene, index })) };
    const own = { ...timing, index: 0 };
    expect(shotsOf(first, own)[0]?.layout.kind).toBe('presenter');
    const context = createCanvas(film.width, film.height).getContext('2d', { alpha: false });
    const scene = compose(first, own, await readPictures(first, files));
    await scene.prepare?.(45);
    scene.draw(context, 45);
    expect(isRed([...context.getImageData(4, 4, 1, 1).data.slice(0, 3)])).toBe(true);
    await scene.close?.();
  });

  it('are cut with care: one that would lose much is shown whole', () => {
    const place = { width: 400, height: 300 };
    expect(careFit({ width: 640, height: 480 }, place)).toBe('cover');
    expect(careFit({ width: 1920, height: 1080 }, place)).toBe('cover');
    expect(careFit({ width: 1080, height: 1920 }, place)).toBe('contain');
    expect(careFit({ width: 3000, height: 1000 }, place)).toBe('contain');
  });

  it('look the same where only what changed is drawn anew, pans and clips too; the film is the same every time', async () => {
    const clip = await plainSegment({ width: 64, height: 36, framesPerSecond: 30 }, 12);
    const film = filmWith([
      shot(harbour, { pan: 'in' }),
      shot('In 1944 a fox came.', { checksum: 'clip', isClip: true }),
    ]);
    const pictures = { bRoll: { ...files.bRoll, clip } };
    const open = async () => compose(film, timing, await readPictures(film, pictures));
    const [inParts, whole] = [await open(), await open()];
    const size = [film.width, film.height] as const;
    const [renderer, wholeRenderer] = [new FrameRenderer(...size), new FrameRenderer(...size)];
    const redrawn = {
      changed: () => [{ x: 0, y: 0, width: size[0], height: size[1] }],
      draw: whole.draw.bind(whole),
    };
    for (let frame = 0; frame < timing.frames; frame += 1) {
      await Promise.all([inParts.prepare?.(frame), whole.prepare?.(frame)]);
      const seen = renderer.render(inParts, frame);
      const meant = wholeRenderer.render(redrawn, frame);
      expect(
        seen.some((value, at) => Math.abs(value - (meant[at] ?? 0)) > 2),
        String(frame),
      ).toBe(false);
    }
    await Promise.all([inParts.close?.(), whole.close?.()]);
    const draw = () => sceneEngine.renderScene(film, timing, { pictures });
    expect(Buffer.from(await draw()).equals(await draw())).toBe(true);
  });

  it('that did not come are told as unreadable pictures', async () => {
    const film = filmWith([shot(harbour)]);
    await expect(sceneEngine.renderScene(film, timing, { pictures: { bRoll: {} } })).rejects.toMatchObject({
      name: 'PictureUnreadable',
    });
  });
});
