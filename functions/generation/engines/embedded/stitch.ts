import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputVideoTrack,
  MP4,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import type { SceneTiming } from '../../film.ts';
import type { StitchEngine } from '../engine.ts';
import { encodeAac } from './aac.ts';
import { captionsOf } from './captions-vtt.ts';
import { inspectFilm } from './inspect.ts';
import { withMusic } from './mixdown.ts';
import { MusicBed } from './music.ts';
import { thumbnailOf } from './thumbnail.ts';

type StitchInput = Parameters<StitchEngine['stitchFilm']>[0];

/**
 * Joins the scenes: picture packets are copied as they are; music is laid under the sound, which is encoded once
 * for the whole film.
 */
const stitchFilm: StitchEngine['stitchFilm'] = async (input) => {
  const { film, timings, onProgress } = input;
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new BufferTarget(),
  });
  const pictures = new EncodedVideoPacketSource('avc');
  const sound = new EncodedAudioPacketSource('aac');
  output.addVideoTrack(pictures, { frameRate: film.framesPerSecond });
  output.addAudioTrack(sound, { languageCode: languageCodeOf(film.language) });
  await output.start();
  let done = 0;
  const step = async (): Promise<void> => {
    done += 1;
    await onProgress?.(done / (2 * timings.length));
  };
  const [thumbnail] = await Promise.all([copyPictures(input, pictures, step), addSound(input, sound, step)]);
  await output.finalize();
  const { buffer } = output.target;
  if (buffer === null) throw new Error('The film was not written');
  return {
    video: new Uint8Array(buffer),
    captions: captionsOf(timings, film.framesPerSecond),
    thumbnail,
  };
};

/** MP4 has three-letter codes (ISO 639-2/T); undetermined where none is known. */
const languageCodeOf = (tag: string): string => {
  const codes: Record<string, string> = {
    en: 'eng',
    de: 'deu',
    fr: 'fra',
    es: 'spa',
    it: 'ita',
    pt: 'por',
    nl: 'nld',
    sv: 'swe',
    da: 'dan',
    nb: 'nob',
    fi: 'fin',
    pl: 'pol',
    cs: 'ces',
    hu: 'hun',
    ro: 'ron',
    tr: 'tur',
    el: 'ell',
    ru: 'rus',
    uk: 'ukr',
    id: 'ind',
    vi: 'vie',
    ar: 'ara',
    hi: 'hin',
    zh: 'zho',
    ko: 'kor',
  };
  return codes[tag.split('-')[0]?.toLowerCase() ?? ''] ?? 'und';
};

/** @returns the thumbnail, taken from the longest scene while its packets are at hand */
const copyPictures = async (
  { film, timings, segment }: StitchInput,
  track: EncodedVideoPacketSource,
  step: () => Promise<void>,
): Promise<Uint8Array> => {
  let firstFrame = 0;
  let thumbnail: Uint8Array | undefined;
  const longest = longestScene(timings);
  for (const timing of timings) {
    const bytes = await segment(timing.index);
    using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
    const video = await input.getPrimaryVideoTrack();
    if (video === null) throw new Error(`Scene ${timing.index} has no pictures`);
    const copied = await copyPackets(video, track, firstFrame, film.framesPerSecond);
    if (copied !== timing.frames)
      throw new Error(`Scene ${timing.index} has ${copied} frames instead of ${timing.frames}`);
    if (timing.index === longest) thumbnail = await thumbnailOf(video, timing);
    firstFrame += timing.frames;
    await step();
  }
  track.close();
  if (thumbnail === undefined) throw new Error('The film has no scenes');
  return thumbnail;
};

const longestScene = (timings: readonly SceneTiming[]): number =>
  timings.reduce((best, timing) => (timing.frames > best.frames ? timing : best), timings[0] as SceneTiming)
    .index;

const copyPackets = async (
  video: InputVideoTrack,
  track: EncodedVideoPacketSource,
  firstFrame: number,
  framesPerSecond: number,
): Promise<number> => {
  const decoderConfig = await video.getDecoderConfig();
  if (decoderConfig === null) throw new Error('The pictures cannot be decoded');
  let frames = 0;
  for await (const packet of new EncodedPacketSink(video).packets()) {
    const timestamp = (firstFrame + frames) / framesPerSecond;
    const moved = packet.clone({ timestamp, duration: 1 / framesPerSecond });
    await track.add(moved, frames === 0 ? { decoderConfig } : undefined);
    frames += 1;
  }
  return frames;
};

const addSound = async (
  { film, timings, sound }: StitchInput,
  track: EncodedAudioPacketSource,
  step: () => Promise<void>,
): Promise<void> => {
  async function* pieces(): AsyncGenerator<Float32Array> {
    for (const { index } of timings) {
      yield (await sound(index)).samples;
      await step();
    }
  }
  const frames = timings.reduce((sum, timing) => sum + timing.frames, 0);
  const length = Math.round((frames * 48_000) / film.framesPerSecond);
  const whole = film.music ? withMusic(pieces(), new MusicBed(film), length) : pieces();
  for await (const { packet, meta } of encodeAac(whole)) await track.add(packet, meta);
  track.close();
};

/** Joins and reads back films of the embedded engine. */
export const stitchEngine: StitchEngine = { stitchFilm, inspectFilm };
