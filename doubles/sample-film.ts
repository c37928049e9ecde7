import { defaultVoice } from '@kinora/engine/catalogue';
import { type Film, type SceneTiming, sampleRate } from '@kinora/engine/contract';
import { stitchEngine } from '@kinora/engine/mux/stitch';
import { sceneEngine } from '@kinora/engine/scene';
import { speechEngine } from '@kinora/engine/speech/speech';

/** What a double is asked for. */
interface SampleWish {
  width: number;
  height: number;
  /** Said in it, and below its title. */
  text: string;
  /** Length; as long as its speech when absent. */
  seconds?: number;
}

const filmOf = ({ width, height, text }: SampleWish): Film => ({
  kind: 'avatar',
  title: 'Sample of a double',
  language: 'en',
  style: 'professional',
  avatarId: '',
  voiceId: defaultVoice('en')?.id ?? '',
  width,
  height,
  framesPerSecond: 30,
  seed: 1,
  music: false,
  scenes: [{ index: 0, narration: text, leadInSeconds: 0.4, leadOutSeconds: 0.4 }],
});

/** A card instead of what was asked for, that says so. */
const card = (film: Film, timing: SceneTiming): Promise<Uint8Array> =>
  sceneEngine.renderScene({ ...film, part: { edges: 'cut', card: 'title' } }, timing);

/** The picture that a clip was asked to begin with, for as long as it lasts. */
const still = (film: Film, frames: number, picture: Uint8Array): Promise<Uint8Array> => {
  const narration = 'still';
  const checksum = 'picture';
  const scene = { index: 0, narration, leadInSeconds: 0, leadOutSeconds: 0 };
  const shown = { ...scene, bRoll: [{ checksum, from: 0, to: narration.length }] };
  const words = [{ text: narration, offset: 0, start: 0, end: frames / film.framesPerSecond }];
  return sceneEngine.renderScene(
    { ...film, part: { edges: 'cut' }, scenes: [shown] },
    { index: 0, frames, words, phonemes: [] },
    { pictures: { bRoll: { [checksum]: picture } } },
  );
};

type SilentWish = SampleWish & { seconds: number; picture?: Uint8Array | undefined };

/** Samples that were asked for last: doubles are asked for the same ones again and again. */
const mostKept = 16;
const kept = new Map<string, Promise<Uint8Array>>();

const keptSample = (name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
  const sample = kept.get(name) ?? make();
  kept.delete(name);
  kept.set(name, sample);
  sample.catch(() => kept.delete(name));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return sample;
};

/** Pictures without sound: an MP4 that says that it is a sample, or shows the picture that it was to begin with. */
export const silentSample = (wish: SilentWish): Promise<Uint8Array> =>
  wish.picture === undefined
    ? keptSample(`silent ${JSON.stringify(wish)}`, () => makeSilent(wish))
    : makeSilent(wish);

/** The same with the text spoken by the embedded voice. */
export const spokenSample = (wish: SampleWish): Promise<Uint8Array> =>
  keptSample(`spoken ${JSON.stringify(wish)}`, () => makeSpoken(wish));

const makeSilent = (wish: SilentWish): Promise<Uint8Array> => {
  const film = filmOf(wish);
  const frames = Math.round(wish.seconds * film.framesPerSecond);
  return wish.picture === undefined
    ? card(film, { index: 0, frames, words: [], phonemes: [] })
    : still(film, frames, wish.picture);
};

const makeSpoken = async (wish: SampleWish): Promise<Uint8Array> => {
  const film = filmOf(wish);
  const { timing, sound } = await speechEngine.speakScene(film, 0);
  if (sound.sampleRate !== sampleRate) throw new Error('The voice speaks at another rate');
  const segment = await card(film, timing);
  const files = await stitchEngine.stitchFilm({
    film,
    timings: [timing],
    segment: async () => segment,
    sound: async () => sound,
  });
  return files.video;
};
