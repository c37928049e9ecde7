import { createHash } from 'node:crypto';
import type { Film } from '../../../engine/contract.ts';
import { stitchEngine } from '../../../engine/mux/stitch.ts';
import { sceneEngine } from '../../../engine/scene.ts';
import { speak } from './films.ts';
import { hashOfPictures } from './media.ts';

/** A process that makes films, one after another, and tells what each of them is. */
const films: Film[] = JSON.parse(process.argv[2] ?? '[]');

const make = async (film: Film) => {
  const spoken = await speak(film);
  const timings = spoken.map(({ timing }) => timing);
  const segments = await Promise.all(timings.map((timing) => sceneEngine.renderScene(film, timing)));
  const { video, captions } = await stitchEngine.stitchFilm({
    film,
    timings,
    segment: async (index) => segments[index] ?? new Uint8Array(),
    sound: async (index) => spoken[index]?.sound ?? { sampleRate: 48_000, samples: new Float32Array() },
  });
  return {
    pictures: await hashOfPictures(video),
    captions,
    timings: JSON.stringify(timings),
    file: createHash('sha256').update(video).digest('hex'),
  };
};

const made = [];
for (const film of films) made.push(await make(film));
process.stdout.write(JSON.stringify(made));
