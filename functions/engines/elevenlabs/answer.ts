import type { PlainSpeech } from '@kinora/engine/speech/scene-speech';
import * as z from 'zod/mini';
import { speechIn } from '../vendor-speech/spoken-part.ts';
import type { TextPart } from '../vendor-speech/text-parts.ts';

/** When each character of the text is heard, in seconds. */
const alignmentSchema = z.object({
  characters: z.array(z.string()),
  character_start_times_seconds: z.array(z.number()),
  character_end_times_seconds: z.array(z.number()),
});

const answerSchema = z.object({
  audio_base64: z.string(),
  alignment: z.optional(z.nullable(z.unknown())),
});

export interface SpokenAnswer {
  samples: Float32Array;
  alignment: z.infer<typeof alignmentSchema> | undefined;
}

/** What was answered. @returns undefined where there is no speech in it */
export const answerOf = (bytes: Uint8Array): SpokenAnswer | undefined => {
  try {
    const { audio_base64: audio, alignment } = z.parse(
      answerSchema,
      JSON.parse(Buffer.from(bytes).toString('utf8')),
    );
    const samples = speechIn(Buffer.from(audio, 'base64'));
    const times = z.safeParse(alignmentSchema, alignment);
    return samples === undefined ? undefined : { samples, alignment: times.data };
  } catch {
    return undefined;
  }
};

/** Seconds by which a time may lie behind the end of the sound. */
const tolerance = 0.05;

/**
 * When the letters and figures of a part are heard.
 *
 * @param seconds of its sound
 * @returns undefined where the times are not of this text or this sound
 */
export const lettersOf = (
  alignment: SpokenAnswer['alignment'],
  { text, offsets }: TextPart,
  seconds: number,
): PlainSpeech['heard'] | undefined => {
  if (alignment === undefined || alignment.characters.join('') !== text) return undefined;
  const { characters, character_start_times_seconds: starts } = alignment;
  const heard: PlainSpeech['heard'][number][] = [];
  let [at, before] = [0, 0];
  for (const [index, character] of characters.entries()) {
    const start = starts[index];
    if (start === undefined || start < before || start > seconds + tolerance) return undefined;
    const offset = offsets[at];
    if (offset !== undefined && /[\p{L}\p{N}]/u.test(character)) heard.push({ offset, start });
    // Characters may be told one by one or in clusters.
    at += Array.from(character).length;
    before = start;
  }
  return heard;
};
