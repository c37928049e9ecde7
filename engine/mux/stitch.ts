import {
  BufferSource,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  type InputVideoTrack,
  MP4,
  Mp4OutputFormat,
  Output,
  StreamTarget,
} from 'mediabunny';
import { type SceneTiming, sampleRate } from '../contract.ts';
import type { StitchEngine, StitchInput } from '../joining.ts';
import { languageOf } from '../language/languages.ts';
import { encodeAac, maximumPackets } from '../sound/aac.ts';
import { filmSound } from '../sound/film-sound.ts';
import { captionsOf, cuesOfFilm } from '../text/captions-vtt.ts';
import { thumbnailOf } from '../thumbnail.ts';
import { FilmInParts } from './film-in-parts.ts';
import { inspectFilm } from './inspect.ts';
import { stripTimestamps } from './strip-timestamps.ts';
import { addTextTrack, roomForText } from './text-track.ts';

/** What mediabunny keeps for a packet at least, in bytes: its length, its place and whether a scene begins with it. */
const roomOfPacket = 16;

/**
 * Joins the scenes: picture packets are copied as they are; music is laid under the sound, which is encoded once
 * for the whole film.
 */
const stitchInParts: StitchEngine['stitchInParts'] = async (input, append) => {
  const { film, timings, onProgress } = input;
  const frames = timings.reduce((sum, timing) => sum + timing.frames, 0);
  const samples = Math.round((frames * sampleRate) / film.framesPerSecond);
  const cues = cuesOfFilm(timings, film.framesPerSecond);
  const textFilm = { ...film, seconds: frames / film.framesPerSecond, code: languageCodeOf(film.language) };
  const file = new FilmInParts(append);
  // The index and the captions go into room kept before the pictures: nothing waits in memory to be written behind it.
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'reserve' }),
    target: new StreamTarget(file.writable),
  });
  const pictures = new EncodedVideoPacketSource('avc');
  const sound = new EncodedAudioPacketSource('aac');
  output.addVideoTrack(pictures, {
    frameRate: film.framesPerSecond,
    maximumPacketCount: frames + Math.ceil(roomForText(cues, textFilm) / roomOfPacket),
  });
  output.addAudioTrack(sound, {
    languageCode: textFilm.code,
    maximumPacketCount: maximumPackets(samples),
  });
  await output.start();
  let done = 0;
  const step = async (): Promise<void> => {
    done += 1;
    await onProgress?.(done / (2 * timings.length));
  };
  const thumbnails: Uint8Array[] = [];
  await interleave(
    { packets: picturesOf(input, step, (thumbnail) => thumbnails.push(thumbnail)), track: pictures },
    { packets: soundOf(input, step), track: sound },
  );
  await output.finalize();
  const [thumbnail] = thumbnails;
  if (thumbnail === undefined) throw new Error('The film has no scenes');
  return {
    head: addTextTrack(stripTimestamps(file.head), cues, textFilm),
    captions: captionsOf(cues),
    thumbnail,
  };
};

/** The same with its pieces put together. */
const stitchFilm: StitchEngine['stitchFilm'] = async (input) => {
  const pieces: Uint8Array[] = [];
  const { head, ...beside } = await stitchInParts(input, async (bytes) => {
    pieces.push(bytes);
  });
  const all = [head, ...pieces.splice(0)];
  const video = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all.splice(0)) {
    video.set(piece, at);
    at += piece.length;
  }
  return { video, ...beside };
};

/** A packet with what a track's first one must tell. */
interface Part<Meta> {
  packet: EncodedPacket;
  meta: Meta | undefined;
}

interface Lane<Meta> {
  packets: AsyncGenerator<Part<Meta>>;
  track: { add(packet: EncodedPacket, meta?: Meta): Promise<void>; close(): void };
}

/** Writes both tracks in the order of their times: what is played together stands together in the file. */
const interleave = async <A, B>(one: Lane<A>, other: Lane<B>): Promise<void> => {
  let [first, second] = [await one.packets.next(), await other.packets.next()];
  while (!first.done || !second.done) {
    if (!first.done && (second.done || first.value.packet.timestamp <= second.value.packet.timestamp)) {
      await one.track.add(first.value.packet, first.value.meta);
      first = await one.packets.next();
    } else if (!second.done) {
      await other.track.add(second.value.packet, second.value.meta);
      second = await other.packets.next();
    }
  }
  one.track.close();
  other.track.close();
};

/** MP4 has three-letter codes (ISO 639-2/T); undetermined where none is known. */
const languageCodeOf = (tag: string): string => languageOf(tag)?.iso639 ?? 'und';

/** The pictures of all scenes, one after another; the thumbnail is taken from the longest scene on the way. */
async function* picturesOf(
  { film, timings, segment }: StitchInput,
  step: () => Promise<void>,
  onThumbnail: (thumbnail: Uint8Array) => void,
): AsyncGenerator<Part<EncodedVideoChunkMetadata>> {
  let firstFrame = 0;
  const longest = longestScene(timings);
  for (const timing of timings) {
    const bytes = await segment(timing.index);
    using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
    const video = await input.getPrimaryVideoTrack();
    if (video === null) throw new Error(`Scene ${timing.index} has no pictures`);
    let frames = 0;
    for await (const part of movedPackets(video, firstFrame, film.framesPerSecond)) {
      yield part;
      frames += 1;
    }
    if (frames !== timing.frames)
      throw new Error(`Scene ${timing.index} has ${frames} frames instead of ${timing.frames}`);
    if (timing.index === longest) onThumbnail(await thumbnailOf(video, timing));
    firstFrame += timing.frames;
    await step();
  }
}

const longestScene = (timings: readonly SceneTiming[]): number | undefined =>
  timings.toSorted((one, other) => other.frames - one.frames)[0]?.index;

/** A scene's packets at their times in the film. */
async function* movedPackets(
  video: InputVideoTrack,
  firstFrame: number,
  framesPerSecond: number,
): AsyncGenerator<Part<EncodedVideoChunkMetadata>> {
  const decoderConfig = await video.getDecoderConfig();
  if (decoderConfig === null) throw new Error('The pictures cannot be decoded');
  let frame = firstFrame;
  for await (const packet of new EncodedPacketSink(video).packets()) {
    const moved = packet.clone({ timestamp: frame / framesPerSecond, duration: 1 / framesPerSecond });
    yield { packet: moved, meta: frame === firstFrame ? { decoderConfig } : undefined };
    frame += 1;
  }
}

/** The sound of the whole film, encoded. */
const soundOf = (
  { film, timings, sound, music }: StitchInput,
  step: () => Promise<void>,
): AsyncGenerator<Part<EncodedAudioChunkMetadata>> =>
  encodeAac(
    filmSound(
      film,
      timings,
      async (index) => {
        const found = await sound(index);
        await step();
        return found;
      },
      music,
    ),
  );

/** Joins and reads back films of the embedded engine. */
export const stitchEngine: StitchEngine = { stitchFilm, stitchInParts, inspectFilm };
