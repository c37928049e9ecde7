import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import { type AudioData, AudioDecoder, EncodedAudioChunk } from '@napi-rs/webcodecs';
import { EncodedPacketSink, type Input, type InputAudioTrack } from 'mediabunny';
import { asUnusable, bytesOf, ClipUnusable, openClip, picturesOf } from './clip.ts';
import { clipRangeOf } from './clip-range.ts';
import { type ClipEngine, type Film, type SceneSound, sampleRate } from './contract.ts';
import { integratedLoudness, limit, speechGoal } from './sound/loudness.ts';
import { resample } from './speech/resample.ts';

/** By how many decibels a quiet clip is raised at most: more would bring its noise up. */
const mostGain = 12;
/** Hz: the whole clip is held at this rate. */
const highestRate = 96_000;
/** Packets that may wait in the decoder, and those of a second at most, whatever times the file gives them. */
const queueLimit = 16;
const mostPacketsPerSecond = 500;
/** Seconds before a range that are decoded along: a decoder needs some packets to be in step. */
const runIn = 0.2;
/** A decoder that has been flushed may hand its last pieces over so much later, in milliseconds. */
const patienceMilliseconds = 5000;

/** Length of a whole clip in frames: its scenes are parts of it. */
const framesOf = (film: Film): number =>
  film.scenes.reduce((sum, _, index) => sum + clipRangeOf(film, index).frames, 0);

/**
 * The sound of one scene of a clip, mono at 48 kHz. The whole clip is heard for it, so that all of its scenes are
 * brought to the level of speech by the same amount: it has to be of bounded length.
 */
const hearScene: ClipEngine['hearScene'] = async (film, sceneIndex, file) => {
  const { from, frames } = clipRangeOf(film, sceneIndex);
  const { framesPerSecond, part } = film;
  const start = clipRangeOf(film, 0).from;
  const all = framesOf(film);
  const timing = { index: sceneIndex, frames, words: [], phonemes: [] };
  const samplesPerFrame = sampleRate / framesPerSecond;
  const input = await openClip(file);
  try {
    const { seconds } = await picturesOf(input);
    const end = start + all / framesPerSecond;
    // The last picture may be as long as one of a slow film.
    if (seconds + 0.1 < end)
      throw new ClipUnusable(
        `The clip lasts ${seconds.toFixed(1)} s, and the scene is to show it up to ${end.toFixed(1)} s.`,
      );
    if (part?.clip?.muted === true) return { timing, sound: silence(frames * samplesPerFrame) };
    const whole = await soundOf(input, start, all * samplesPerFrame);
    const at = Math.round((from - start) * sampleRate);
    const samples = whole.slice(at, at + frames * samplesPerFrame);
    return { timing, sound: { sampleRate, samples } };
  } catch (error) {
    throw asUnusable(error);
  } finally {
    input.dispose();
  }
};

const silence = (length: number): SceneSound => ({ sampleRate, samples: new Float32Array(length) });

/** So many samples from a time on, at the level of speech; silence where the file has no sound. */
const soundOf = async (input: Input, from: number, length: number): Promise<Float32Array> => {
  const track = await input.getPrimaryAudioTrack();
  const samples = new Float32Array(length);
  if (track === null) return samples;
  const rate = await track.getSampleRate();
  if (rate < 8000 || rate > highestRate)
    throw new ClipUnusable(`The sound of the clip has ${rate} Hz; save it with 48,000, or show it muted.`);
  const heard = await decodeMono(track, { from, seconds: length / sampleRate, rate });
  const fitted = resample(heard, rate, sampleRate);
  samples.set(fitted.subarray(0, length));
  const loudness = integratedLoudness(samples);
  if (!Number.isFinite(loudness)) return samples;
  const gain = 10 ** (Math.min(mostGain, speechGoal - loudness) / 20);
  for (let i = 0; i < length; i += 1) samples[i] = limit((samples[i] as number) * gain);
  return samples;
};

interface Range {
  /** Seconds */
  from: number;
  seconds: number;
  /** Hz */
  rate: number;
}

/** The mean of all channels, each piece at its place in time. */
const decodeMono = async (track: InputAudioTrack, { from, seconds, rate }: Range): Promise<Float32Array> => {
  const heard = new Float32Array(Math.ceil(seconds * rate));
  let [sent, arrived] = [0, 0];
  let failure: Error | undefined;
  const decoder = new AudioDecoder({
    output: (data) => {
      arrived += 1;
      addMono(data, heard, Math.round((data.timestamp / 1e6 - from) * rate));
      data.close();
    },
    error: (error) => {
      failure = error;
    },
  });
  try {
    await configure(decoder, track);
    const sink = new EncodedPacketSink(track);
    const first = (await sink.getPacket(from - runIn)) ?? (await sink.getFirstPacket());
    for await (const packet of sink.packets(first ?? undefined)) {
      if (packet.timestamp > from + seconds) break;
      const { data, microsecondTimestamp: timestamp } = packet;
      decoder.decode(new EncodedAudioChunk({ type: 'key', data, timestamp }));
      sent += 1;
      if (sent > (seconds + 2) * mostPacketsPerSecond)
        throw new ClipUnusable('The sound of the clip has more packets than its time can hold.');
      if (sent % queueLimit === 0) await breathe();
      while (decoder.decodeQueueSize > queueLimit && failure === undefined) await pause(1);
      if (failure !== undefined) throw failure;
    }
    await decoder.flush();
    const end = performance.now() + patienceMilliseconds;
    while (arrived < sent && failure === undefined && performance.now() < end) await pause(1);
    if (failure !== undefined) throw failure;
    return heard;
  } finally {
    if (decoder.state !== 'closed') decoder.close();
  }
};

const configure = async (decoder: AudioDecoder, track: InputAudioTrack): Promise<void> => {
  const config = await track.getDecoderConfig();
  const refused = new ClipUnusable(
    'The sound of the clip is of a kind that cannot be decoded: save it with AAC, or show the clip muted.',
  );
  if (config === null) throw refused;
  const { codec, sampleRate: rate, numberOfChannels, description } = config;
  const known = {
    codec,
    sampleRate: rate,
    numberOfChannels,
    ...(description === undefined ? {} : { description: bytesOf(description) }),
  };
  const { supported } = await AudioDecoder.isConfigSupported(known);
  if (supported !== true) throw refused;
  decoder.configure(known);
};

const addMono = (data: AudioData, heard: Float32Array, at: number): void => {
  const { numberOfChannels: channels, numberOfFrames: frames } = data;
  const plane = new Float32Array(frames);
  const bytes = new Uint8Array(plane.buffer);
  for (let planeIndex = 0; planeIndex < channels; planeIndex += 1) {
    data.copyTo(bytes, { planeIndex, format: 'f32-planar' });
    for (let i = Math.max(0, -at); i < frames && at + i < heard.length; i += 1)
      heard[at + i] = (heard[at + i] as number) + (plane[i] as number) / channels;
  }
};

/** Takes the sound of uploaded films. */
export const clipEngine: ClipEngine = { hearScene };
