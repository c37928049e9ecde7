import { type AspectRatio, aspectRatios, frameSize, type Quality, qualities } from '../engines/frame-size.ts';
import { problem } from '../shared/errors.ts';
import type { AddWebhookBody, GenerateBody, VideoInput } from './schemas.ts';

/** Sides of a frame may differ from their ratio by so much: they are whole and even numbers. */
const tolerance = 0.01;

/**
 * The quality and the aspect ratio of a dimension: the smallest frame that is no smaller than what is asked for.
 *
 * @throws KinoraError 422 where no frame has that shape or that size
 */
export const frameOf = ({
  width,
  height,
}: GenerateBody['dimension']): { quality: Quality; aspectRatio: AspectRatio } => {
  const shaped = aspectRatios.find((ratio) => {
    const [across = 1, down = 1] = ratio.split(':').map(Number);
    return Math.abs((width * down) / (height * across) - 1) <= tolerance;
  });
  const quality =
    shaped &&
    qualities.find((known) => {
      const frame = frameSize(known, shaped);
      return Math.min(frame.width, frame.height) >= Math.min(width, height);
    });
  if (shaped === undefined || quality === undefined) throw notMade({ width, height });
  return { quality, aspectRatio: shaped };
};

const notMade = ({ width, height }: { width: number; height: number }) =>
  problem(
    'VALIDATION_ERROR',
    {},
    {
      errors: [
        {
          path: 'body.dimension',
          code: 'DIMENSION_NOT_MADE',
          message: `${width} x ${height} is not made: frames are ${aspectRatios.join(', ')}, up to 1440 on the shorter side.`,
        },
      ],
    },
  );

/** What a scene may say without a warning: it is done, or is as it is here anyway. */
const done: Readonly<Record<string, readonly string[]>> = {
  '': ['video_inputs', 'dimension', 'title', 'callback_id', 'folder_id', 'test', 'max_cost', 'caption'],
  input: ['character', 'voice'],
  character: ['type', 'avatar_id'],
  voice: ['type', 'input_text', 'voice_id'],
};

const undone = (value: object | undefined, kind: string, path: string): string[] =>
  Object.keys(value ?? {})
    .filter((name) => !done[kind]?.includes(name))
    .map((name) => `${path}${name}`);

/** Warnings that an answer holds at most. */
const mostWarnings = 20;

/** @param names of members, e.g. `video_inputs.0.background` */
const asWarnings = (names: readonly string[]): string[] =>
  names.slice(0, mostWarnings).map((name) => `${name.slice(0, 100)} changes nothing here.`);

/** Names members of an address for webhooks that change nothing here, and events that never happen. */
export const warningsOfWebhook = (body: AddWebhookBody, events: readonly string[]): string[] =>
  asWarnings([
    ...Object.keys(body).filter((name) => name !== 'url' && name !== 'events'),
    ...(body.events ?? []).filter((name) => !events.includes(name)),
  ]);

/** Names members that change nothing here. */
export const warningsOf = (body: GenerateBody): string[] =>
  asWarnings([
    ...undone(body, '', ''),
    ...body.video_inputs.flatMap((input, index) => [
      ...undone(input, 'input', `video_inputs.${index}.`),
      ...undone(input.character, 'character', `video_inputs.${index}.character.`),
      ...undone(input.voice, 'voice', `video_inputs.${index}.voice.`),
    ]),
  ]);

/** Whether one and the same speaks in all scenes. */
export const isOneSpeaker = ([first, ...others]: readonly VideoInput[]): boolean =>
  others.every(
    ({ character, voice }) =>
      character?.avatar_id === first?.character?.avatar_id && voice.voice_id === first?.voice.voice_id,
  );
